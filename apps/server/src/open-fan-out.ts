import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { LocalBus } from './fanout/local.ts'
import type { FanOut } from './fanout/port.ts'
import { RedisFanOut } from './fanout/redis.ts'

/**
 * The way to the other servers that the settings name: none, unless there is a Redis. A shared database without one is
 * meant for a single server; should there be others, what they write is found in the log, late.
 */
export const openFanOut = (config: Config, log: Logger): FanOut => {
  if (config.redis === null) return new LocalBus(config.databaseUrl !== null).join()
  const onError = (error: unknown): void =>
    log.warn({ error: String(error) }, 'connection to the other servers lost, trying again')
  return new RedisFanOut({ ...config.redis, onError })
}
