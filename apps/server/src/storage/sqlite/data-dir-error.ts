/** The data folder cannot be used as it is; the message says what to do. */
export class DataDirError extends Error {}
/** Another process holds it. */
export class DataDirBusyError extends DataDirError {}
/** A newer release wrote it; this one would not understand all of it. */
export class NewerDatabaseError extends DataDirError {}
/** What stands on the disk is not what was written there. */
export class DamagedDatabaseError extends DataDirError {}

/** Result codes of SQLite (https://sqlite.org/rescode.html); the extended ones add higher bits. */
const codes = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const

const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null

export const damaged = (dataDir: string, what: string): DamagedDatabaseError =>
  new DamagedDatabaseError(
    `The database in ${dataDir} is damaged (${what}). Put a backup in its place, as apps/server/README.md says under "Backing up and restoring".`,
  )

export const notDurable = (dataDir: string, found: object): DataDirError =>
  new DataDirError(
    `The data folder ${dataDir} is on a disk on which nothing can be kept for sure (${JSON.stringify(found)}). Choose another DATA_DIR.`,
  )

/** What SQLite says, in words for whoever starts the server; anything else as it is. */
export const explainSqliteError = (error: unknown, dataDir: string): unknown => {
  const message = error instanceof Error ? error.message : String(error)
  switch (resultCode(error)) {
    case codes.busy:
    case codes.locked:
      return new DataDirBusyError(`Another process serves ${dataDir}. Stop it, or choose another DATA_DIR.`)
    case codes.corrupt:
    case codes.notADatabase:
      return damaged(dataDir, message)
    case codes.readOnly:
    case codes.ioError:
    case codes.full:
    case codes.cannotOpen:
      return new DataDirError(
        `The data folder ${dataDir} cannot be written (${message}). Make room there, or choose another DATA_DIR.`,
      )
    default:
      return error
  }
}
