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

/**
 * For the bytes of images and snapshots, which take long: nothing that people wait for at each edit waits behind them, and
 * they wait for each other as long as that takes.
 */
const bulk = { most: 2, queueMs: 5 * 60 * 1000 }

/**
 * Opens the storage that several servers share, and brings its schema up to date. Rejects when it cannot be reached. Told is
 * what it outlives: a connection that was lost, erased ballots that could not be vacuumed.
 */
export const openPostgresStorage = async (url: string, onError: (error: unknown) => void): Promise<Storage> => {
  const pool = connect(url, onError)
  const bulkPool = connect(url, onError, bulk)
  const end = async (): Promise<void> => {
    await Promise.all([pool.end(), bulkPool.end()])
  }
  try {
    await migrate(pool)
  } catch (error) {
    await end()
    throw error
  }
  return {
    ...createUpdateLog(pool),
    ...createDocumentForms(pool),
    ...createAccessStore(pool),
    ...createBallotStore(pool, onError),
    ...createFacilitationStore(pool),
    ...createSnapshotStore(pool, bulkPool),
    ...createUploadStore(pool, bulkPool),
    ...createWorkshopLifecycle(pool),
    checkStorage: async () => {
      await pool.query('SELECT 1')
    },
    [Symbol.asyncDispose]: end,
  }
}
