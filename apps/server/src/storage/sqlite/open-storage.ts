import type { Storage } from '../port/storage.ts'
import { createAccessStore } from './access-store.ts'
import { openDatabase } from './open-database.ts'
import { createUpdateLog } from './update-log.ts'

/** Opens the embedded storage in a folder, which is made where it is missing. Throws a DataDirBusyError when it is in use. */
export const openSqliteStorage = (dataDir: string): Storage => {
  const db = openDatabase(dataDir)
  return {
    ...createUpdateLog(db),
    ...createAccessStore(db),
    [Symbol.asyncDispose]: async () => db.close(),
  }
}
