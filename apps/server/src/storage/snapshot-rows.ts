import { z } from 'zod'
import { type SnapshotRow, snapshotReasons } from './port/snapshot-store.ts'

const snapshotRow = z.object({
  id: z.string(),
  name: z.string(),
  reason: z.enum(snapshotReasons),
  author: z.string(),
  takenAt: z.string(),
  size: z.coerce.number(),
})

/** A row of either database, checked. */
export const readSnapshotRow = (row: unknown): SnapshotRow => snapshotRow.parse(row)
