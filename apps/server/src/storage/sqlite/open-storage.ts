import type { Storage } from '../port/storage.ts'
import { createAccessStore } from './access-store.ts'
import { backUp } from './back-up.ts'
import { createBallotStore } from './ballot-store.ts'
import { createDocumentForms } from './document-forms.ts'
import { createFacilitationStore } from './facilitation-store.ts'
import { openDatabase } from './open-database.ts'
import { createSnapshotStore } from './snapshot-store.ts'
import { createUpdateLog } from './update-log.ts'
import { createUploadStore, tidyUploads } from './upload-store.ts'
import { createWorkshopLifecycle } from './workshop-lifecycle.ts'

export interface SqliteStorage extends Storage {
  /** Copies everything into an empty folder, while work goes on. */
  backUp: (folder: string) => Promise<void>
}

/** Opens the embedded storage in a folder, which is made where it is missing. Throws a DataDirBusyError when it is in use. */
export const openSqliteStorage = (dataDir: string): SqliteStorage => {
  const db = openDatabase(dataDir)
  tidyUploads(db, dataDir)
  const uploads = createUploadStore(db, dataDir)
  return {
    ...createUpdateLog(db),
    ...createDocumentForms(db),
    ...createAccessStore(db),
    ...createFacilitationStore(db),
    ...uploads,
    ...createWorkshopLifecycle(db, uploads.removeUploads),
    backUp: (folder) => backUp(db, dataDir, folder),
    checkStorage: async () => {
      db.prepare('SELECT 1').get()
    },
    ...createBallotStore(db),
    ...createSnapshotStore(db),
    [Symbol.asyncDispose]: async () => db.close(),
  }
}
