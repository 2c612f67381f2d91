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

/** For images and snapshots, which take long: nothing that people wait for at each edit waits behind them. */
const bulkConnections = 2

/**
 * Opens the storage that several servers share, and brings its schema up to date. Rejects when it cannot be reached. Told is
 * what it outlives: a connection that was lost, erased ballots that could not be vacuumed.
 */
export const openPostgresStorage = async (url: string, onError: (error: unknown) => void): Promise<Storage> => {
  const pool = connect(url, onError)
  const bulk = connect(url, onError, bulkConnections)
  const end = async (): Promise<void> => {
    await Promise.all([pool.end(), bulk.end()])
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
    ...createSnapshotStore(bulk),
    ...createUploadStore(bulk),
    ...createWorkshopLifecycle(pool),
    checkStorage: async () => {
      await pool.query('SELECT 1')
    },
    [Symbol.asyncDispose]: end,
  }
}
