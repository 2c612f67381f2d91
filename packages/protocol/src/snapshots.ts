import { z } from 'zod'
import { createWorkshopRequest, workshopKey } from './http.ts'
import { oneLine } from './one-line.ts'

const snapshotName = oneLine(200).min(1)

export const snapshotRequest = z.object({ name: snapshotName })
/** Today's state is kept under this name before it is replaced. */
export const restoreSnapshotRequest = z.object({ todayName: snapshotName })

/** The name of the new workshop; the answer is that of any workshop that is created. */
export const startFromSnapshotRequest = createWorkshopRequest.pick({ name: true })

/** A moment of the workshop that a facilitator kept. */
export const snapshot = z.object({
  id: workshopKey,
  name: z.string(),
  reason: z.enum(['manual', 'beforeRestore']),
  author: z.string(),
  takenAt: z.iso.datetime(),
  /** Bytes of the document. */
  size: z.number().int(),
})
export type Snapshot = z.infer<typeof snapshot>
export const snapshotList = z.object({ snapshots: z.array(snapshot) })
