import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { SnapshotStore } from '../port/snapshot-store.ts'
import { readSnapshotRow } from '../snapshot-rows.ts'
import { createWorkshopGuard } from './require-workshop.ts'
import { bodyColumns, checksumOf, intactBody } from './row-checksum.ts'

const documentRow = z.object(bodyColumns)

export const createSnapshotStore = (db: DatabaseSync): SnapshotStore => {
  const requireWorkshop = createWorkshopGuard(db)
  const insert = db.prepare(
    `INSERT INTO snapshot (workshop_id, id, name, reason, author, taken_at, document, checksum)
     SELECT ?, ?, ?, ?, ?, ?, ?, ? FROM (
       SELECT count(*) AS count, COALESCE(sum(length(document)), 0) AS bytes FROM snapshot WHERE workshop_id = ?)
     WHERE count < ? AND bytes <= ?`,
  )
  const selectAll = db.prepare(
    `SELECT id, name, reason, author, taken_at AS takenAt, length(document) AS size FROM snapshot
     WHERE workshop_id = ? ORDER BY taken_at DESC, id DESC`,
  )
  const selectDocument = db.prepare('SELECT document AS body, checksum FROM snapshot WHERE workshop_id = ? AND id = ?')
  const rename = db.prepare('UPDATE snapshot SET name = ? WHERE workshop_id = ? AND id = ?')
  const remove = db.prepare('DELETE FROM snapshot WHERE workshop_id = ? AND id = ?')
  return {
    saveSnapshot: async ({ workshopId, id, name, reason, author, takenAt, document }, most) => {
      requireWorkshop(workshopId)
      const row = [workshopId, id, name, reason, author, takenAt, document, checksumOf(document)]
      const { changes } = insert.run(...row, workshopId, most.count, most.bytes - document.length)
      return BigInt(changes) > 0n
    },
    snapshots: async (workshopId) => selectAll.all(workshopId).map(readSnapshotRow),
    snapshotDocument: async (workshopId, snapshotId) => {
      const row = selectDocument.get(workshopId, snapshotId)
      return row ? intactBody(documentRow.parse(row), workshopId) : null
    },
    renameSnapshot: async (workshopId, snapshotId, name) => BigInt(rename.run(name, workshopId, snapshotId).changes) > 0n,
    removeSnapshot: async (workshopId, snapshotId) => BigInt(remove.run(workshopId, snapshotId).changes) > 0n,
  }
}
