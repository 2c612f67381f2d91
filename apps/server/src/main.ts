import pino from 'pino'
import { ConfigError, readConfig } from './config.ts'
import { ListenError } from './operations/listen.ts'
import { startServer } from './start-server.ts'
import { NewerSchemaError } from './storage/postgres/migrate.ts'
import { DataDirError } from './storage/sqlite/data-dir-error.ts'

/** How long a stop may take once people are sent away, in milliseconds. */
const mostStopMs = 20_000

/** What the system says of a folder that cannot be made or written. */
const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'ENOENT'])

const explain = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof DataDirError) return error.message
  if (error instanceof NewerSchemaError || error instanceof ListenError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (typeof code === 'string' && folderCodes.has(code)) {
    return `The data folder cannot be written (${code}). Choose another one with DATA_DIR.`
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return `The database cannot be reached (${code}). Start it, or change DATABASE_URL.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel })
  const server = await startServer(config, log)
  let isStopping = false
  const stop = (): void => {
    // Asked again, as by a supervisor and a terminal at once, it goes on with the stop that has begun.
    if (isStopping) return
    isStopping = true
    // Storage that does not answer must not hold the process for ever: what it did not take was not acknowledged.
    setTimeout(() => {
      log.error('not stopped in time')
      process.exit(1)
    }, config.drainMs + mostStopMs).unref()
    void server[Symbol.asyncDispose]().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Last, since whoever reads this may ask for the stop at once.
  console.log(`Fil Rouge: ${server.address}`)
} catch (error) {
  console.error(explain(error))
  // All that had been opened is closed by now, and nothing forgotten may keep a server alive that did not start.
  process.exit(1)
}
