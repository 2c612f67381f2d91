import type { Storage } from '../port/storage.ts'
import { createAccessStore } from './access-store.ts'
import { backUp } from './back-up.ts'
import { createBallotStore } from './ballot-store.ts'
import { createDocumentForms } from './document-forms.ts'
import { createFacilitationStore } from './facilitation-store.ts'
import { History } from './history.ts'
import { openDatabase } from './open-database.ts'
import { createSnapshotStore } from './snapshot-store.ts'
import { createUpdateLog } from './update-log.ts'
import { createUploadStore, tidyUploads } from './upload-store.ts'
import { createWorkshopLifecycle } from './workshop-lifecycle.ts'

export interface SqliteStorage extends Storage {
  /** Copies everything into an empty folder, while work goes on. */
  backUp: (folder: string) => Promise<void>
}

const warn = (error: unknown): void => process.emitWarning(String(error))

/**
 * Opens the embedded storage in a folder, which is made where it is missing. Throws a DataDirBusyError when it is in use. Told
 * is what it outlives: a write-ahead log that could not be emptied.
 */
export const openSqliteStorage = (dataDir: string, onError: (error: unknown) => void = warn): SqliteStorage => {
  const db = openDatabase(dataDir)
  const history = new History(db, onError)
  const forgetHistory = (): void => history.forget()
  // Of what was erased just before a crash.
  forgetHistory()
  tidyUploads(db, dataDir)
  const uploads = createUploadStore(db, dataDir)
  return {
    ...createUpdateLog(db),
    ...createDocumentForms(db),
    ...createAccessStore(db),
    ...createFacilitationStore(db),
    ...uploads,
    ...createWorkshopLifecycle(db, uploads.removeUploads, forgetHistory),
    backUp: (folder) => backUp(db, dataDir, folder),
    checkStorage: async () => {
      db.prepare('SELECT 1').get()
    },
    ...createBallotStore(db, forgetHistory),
    ...createSnapshotStore(db),
    [Symbol.asyncDispose]: async () => {
      history[Symbol.dispose]()
      db.close()
    },
  }
}
