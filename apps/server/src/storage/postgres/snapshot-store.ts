import type { Pool } from 'pg'
import { z } from 'zod'
import type { SnapshotStore } from '../port/snapshot-store.ts'
import { readSnapshotRow } from '../snapshot-rows.ts'
import { asBuffer } from './as-buffer.ts'
import { transaction } from './transaction.ts'

/** Of two that are saved at once, the second counts the first. Who changes, opens or erases the workshop waits as well. */
const lockWorkshop = 'SELECT 1 FROM workshop WHERE id = $1 FOR NO KEY UPDATE'
/** A document's length stands beside it: none is read. */
const insertWithin = `INSERT INTO snapshot (workshop_id, id, name, reason, author, taken_at, document)
  SELECT $1, $2, $3, $4, $5, $6, $7 FROM (
    SELECT count(*) AS count, COALESCE(sum(octet_length(document)), 0) AS bytes FROM snapshot WHERE workshop_id = $1) AS kept
  WHERE count < $8 AND bytes <= $9`

const documentRow = z.object({ document: z.instanceof(Buffer) })

/** Documents take the bulk connections, and what is told of them does not. */
export const createSnapshotStore = (pool: Pool, bulk: Pool): SnapshotStore => ({
  saveSnapshot: ({ workshopId, id, name, reason, author, takenAt, document }, most) =>
    transaction(bulk, async (client) => {
      if (!(await client.query(lockWorkshop, [workshopId])).rowCount) throw new Error('no such workshop')
      const row = [workshopId, id, name, reason, author, takenAt, asBuffer(document)]
      const { rowCount } = await client.query(insertWithin, [...row, most.count, most.bytes - document.length])
      return Boolean(rowCount)
    }),
  snapshots: async (workshopId) => {
    const { rows } = await pool.query(
      `SELECT id, name, reason, author, taken_at AS "takenAt", length(document) AS size FROM snapshot
       WHERE workshop_id = $1 ORDER BY taken_at DESC, id DESC`,
      [workshopId],
    )
    return rows.map(readSnapshotRow)
  },
  snapshotDocument: async (workshopId, snapshotId) => {
    const { rows } = await bulk.query('SELECT document FROM snapshot WHERE workshop_id = $1 AND id = $2', [
      workshopId,
      snapshotId,
    ])
    return rows[0] ? new Uint8Array(documentRow.parse(rows[0]).document) : null
  },
  renameSnapshot: async (workshopId, snapshotId, name) => {
    const sql = 'UPDATE snapshot SET name = $1 WHERE workshop_id = $2 AND id = $3'
    return Boolean((await pool.query(sql, [name, workshopId, snapshotId])).rowCount)
  },
  removeSnapshot: async (workshopId, snapshotId) => {
    const sql = 'DELETE FROM snapshot WHERE workshop_id = $1 AND id = $2'
    return Boolean((await pool.query(sql, [workshopId, snapshotId])).rowCount)
  },
})
