import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { schemaSteps } from './schema.ts'
import { transaction } from './transaction.ts'

/** The database, in the data folder. */
export const databaseFile = 'fil-rouge.sqlite'

/** Another process holds the data directory. */
export class DataDirBusyError extends Error {}
/** A newer release wrote this database; this one would not understand all of it. */
export class NewerDatabaseError extends Error {}

const versionRow = z.object({ user_version: z.number() })

const bringUpToDate = (db: DatabaseSync, dataDir: string): void => {
  const { user_version: version } = versionRow.parse(db.prepare('PRAGMA user_version').get())
  if (version > schemaSteps.length) {
    throw new NewerDatabaseError(`A newer release of Fil Rouge wrote ${dataDir}. Start that one, or choose another DATA_DIR.`)
  }
  for (const step of schemaSteps.slice(version)) db.exec(step)
  db.exec(`PRAGMA user_version = ${schemaSteps.length}`)
}

/** Opens the database, which one process holds alone: a second one is refused at once. */
export const openDatabase = (dataDir: string): DatabaseSync => {
  mkdirSync(dataDir, { recursive: true })
  const db = new DatabaseSync(join(dataDir, databaseFile))
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;')
    transaction(db, () => bringUpToDate(db, dataDir))
  } catch (error) {
    db.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) {
      throw new DataDirBusyError(`Another process serves ${dataDir}. Stop it, or choose another DATA_DIR.`)
    }
    throw error
  }
  return db
}
