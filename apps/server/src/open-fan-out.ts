import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { LocalBus } from './fanout/local.ts'
import type { FanOut } from './fanout/port.ts'
import { RedisFanOut } from './fanout/redis.ts'

/** The way to the other servers that the settings name: none, unless there is a Redis. */
export const openFanOut = (config: Config, log: Logger): FanOut =>
  config.redis === null
    ? new LocalBus().join()
    : new RedisFanOut({
        ...config.redis,
        onError: (error) => log.warn({ error: String(error) }, 'connection to the other servers lost, trying again'),
      })
