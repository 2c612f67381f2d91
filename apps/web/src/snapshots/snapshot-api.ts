import { createWorkshopResponse, type Snapshot, snapshot, snapshotList } from '@filrouge/protocol'
import { request, requestBytes, requestNothing } from '../sync/request.ts'

const snapshotsPath = (workshopId: string, snapshotId?: string): string =>
  `/api/workshops/${workshopId}/snapshots${snapshotId ? `/${snapshotId}` : ''}`

export const listSnapshots = async (workshopId: string): Promise<Snapshot[]> =>
  (await request('GET', snapshotsPath(workshopId), undefined, snapshotList)).snapshots

export const takeSnapshot = (workshopId: string, name: string): Promise<Snapshot> =>
  request('POST', snapshotsPath(workshopId), { name }, snapshot)

/** The document as it was, as one update. */
export const readSnapshotDocument = (workshopId: string, snapshotId: string): Promise<Uint8Array> =>
  requestBytes(snapshotsPath(workshopId, snapshotId))

export const renameSnapshot = (workshopId: string, snapshotId: string, name: string): Promise<void> =>
  requestNothing('PUT', snapshotsPath(workshopId, snapshotId), { name })

export const removeSnapshot = (workshopId: string, snapshotId: string): Promise<void> =>
  requestNothing('DELETE', snapshotsPath(workshopId, snapshotId))

/** Brings the workshop back to a snapshot; today's state is kept first, under `todayName`. */
export const restoreSnapshot = (workshopId: string, snapshotId: string, todayName: string): Promise<void> =>
  requestNothing('POST', `${snapshotsPath(workshopId, snapshotId)}/restore`, { todayName })

/** Creates a workshop that begins with what a snapshot holds. */
export const startFromSnapshot = (workshopId: string, snapshotId: string, name: string) =>
  request('POST', `${snapshotsPath(workshopId, snapshotId)}/workshops`, { name }, createWorkshopResponse)
