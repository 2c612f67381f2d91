import type { Storage } from '../port/storage.ts'
import { createAccessStore } from './access-store.ts'
import { createBallotStore } from './ballot-store.ts'
import { connect } from './connect.ts'
import { createDocumentForms } from './document-forms.ts'
import { createFacilitationStore } from './facilitation-store.ts'
import { migrate } from './migrate.ts'
import { createSnapshotStore } from './snapshot-store.ts'
import { createUpdateLog } from './update-log.ts'
import { createUploadStore } from './upload-store.ts'
import { createWorkshopLifecycle } from './workshop-lifecycle.ts'

/** Opens the storage that several servers share, and brings its schema up to date. Rejects when it cannot be reached. */
export const openPostgresStorage = async (url: string, onError: (error: unknown) => void): Promise<Storage> => {
  const pool = connect(url, onError)
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    ...createUpdateLog(pool),
    ...createDocumentForms(pool),
    ...createAccessStore(pool),
    ...createBallotStore(pool),
    ...createFacilitationStore(pool),
    ...createSnapshotStore(pool),
    ...createUploadStore(pool),
    ...createWorkshopLifecycle(pool),
    checkStorage: async () => {
      await pool.query('SELECT 1')
    },
    [Symbol.asyncDispose]: () => pool.end(),
  }
}
