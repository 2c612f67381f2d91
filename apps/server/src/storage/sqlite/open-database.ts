import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { damaged, explainSqliteError, NewerDatabaseError, notDurable } from './data-dir-error.ts'
import { schemaSteps } from './schema.ts'
import { transaction } from './transaction.ts'

/** The database, in the data folder. */
export const databaseFile = 'fil-rouge.sqlite'

const versionRow = z.object({ user_version: z.number() })
const checkRow = z.object({ quick_check: z.string() })

/** How a database keeps what is committed, as SQLite tells it. */
const durabilityRow = z.object({ journal_mode: z.string(), synchronous: z.number(), secure_delete: z.number() })
const durabilityQuery =
  'SELECT journal_mode, synchronous, secure_delete FROM pragma_journal_mode, pragma_synchronous, pragma_secure_delete'

/** Up to so many bytes a database is read through at every start, which takes a moment. */
const quickBytes = 256 * 1024 * 1024

/** Pages of the write-ahead log before they are copied into the database: a page that many commits touch is copied once. */
const walPages = 4000

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** A database that was closed leaves no write-ahead log behind; one whose process, or machine, stopped in the middle does. */
const isToBeChecked = (dataDir: string): boolean => {
  const file = join(dataDir, databaseFile)
  return sizeOf(`${file}-wal`) > 0 || sizeOf(file) <= quickBytes
}

export const durabilityOf = (db: DatabaseSync): z.infer<typeof durabilityRow> =>
  durabilityRow.parse(db.prepare(durabilityQuery).get())

/**
 * Each commit is on disk before it is answered, and what is deleted is overwritten. SQLite keeps silent about what it cannot
 * set, so it is asked. Throws a DataDirError where it could not.
 */
const makeDurable = (db: DatabaseSync, dataDir: string): void => {
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;')
  const found = durabilityOf(db)
  const isDurable = found.journal_mode === 'wal' && found.synchronous === 2 && found.secure_delete === 1
  if (!isDurable) throw notDurable(dataDir, found)
}

const checkWhole = (db: DatabaseSync, dataDir: string): void => {
  const { quick_check: found } = checkRow.parse(db.prepare('PRAGMA quick_check(1)').get())
  if (found !== 'ok') throw damaged(dataDir, found)
}

const bringUpToDate = (db: DatabaseSync, dataDir: string): void => {
  const { user_version: version } = versionRow.parse(db.prepare('PRAGMA user_version').get())
  if (version > schemaSteps.length) {
    throw new NewerDatabaseError(`A newer release of Fil Rouge wrote ${dataDir}. Start that one, or choose another DATA_DIR.`)
  }
  for (const step of schemaSteps.slice(version)) db.exec(step)
  db.exec(`PRAGMA user_version = ${schemaSteps.length}`)
}

const openFile = (dataDir: string): DatabaseSync => {
  try {
    return new DatabaseSync(join(dataDir, databaseFile))
  } catch (error) {
    throw explainSqliteError(error, dataDir)
  }
}

/** One level after the other: Node's recursive way never ends where nothing can be made, as under /proc. */
const makeFolder = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** Opens the database, which one process holds alone. Throws a DataDirError when it cannot be used, a DataDirBusyError among them. */
export const openDatabase = (dataDir: string): DatabaseSync => {
  makeFolder(resolve(dataDir))
  const isChecked = isToBeChecked(dataDir)
  const db = openFile(dataDir)
  try {
    makeDurable(db, dataDir)
    db.exec(`PRAGMA wal_autocheckpoint = ${walPages}`)
    transaction(db, () => bringUpToDate(db, dataDir))
    if (isChecked) checkWhole(db, dataDir)
  } catch (error) {
    db.close()
    throw explainSqliteError(error, dataDir)
  }
  return db
}
