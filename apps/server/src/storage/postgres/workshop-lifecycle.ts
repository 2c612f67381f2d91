import type { Pool } from 'pg'
import { z } from 'zod'
import type { WorkshopLifecycle } from '../port/workshop-lifecycle.ts'
import { longTransaction } from './long-transaction.ts'

/** Whoever opens it now waits, and then finds nothing. */
const lockStale = 'SELECT 1 FROM workshop WHERE id = $1 AND last_opened_at < $2 FOR UPDATE'
const idRow = z.object({ id: z.string() })

export const createWorkshopLifecycle = (pool: Pool): WorkshopLifecycle => ({
  noteOpened: async (workshopIds) => {
    await pool.query('UPDATE workshop SET last_opened_at = now() WHERE id = ANY($1)', [workshopIds])
  },
  notOpenedSince: async (moment) => {
    const { rows } = await pool.query('SELECT id FROM workshop WHERE last_opened_at < $1 ORDER BY id', [moment])
    return rows.map((row) => idRow.parse(row).id)
  },
  eraseWorkshop: (workshopId, { ifNotOpenedSince } = {}) =>
    longTransaction(pool, async (query) => {
      if (ifNotOpenedSince) {
        const stale = await query(lockStale, [workshopId, ifNotOpenedSince])
        if (stale.rowCount === 0) return false
      }
      // Takes its time with the images and snapshots, while nobody who appends has to wait, for other workshops as well.
      const workshop = await query('DELETE FROM workshop WHERE id = $1', [workshopId])
      // Whoever appends waits from here on, then finds that the workshop takes nothing any more.
      const counter = await query(
        'UPDATE update_counter SET is_erased = true, last_sequence = 0 WHERE workshop_id = $1 AND NOT is_erased',
        [workshopId],
      )
      await query('DELETE FROM update_log WHERE workshop_id = $1', [workshopId])
      await query('DELETE FROM update_base WHERE workshop_id = $1', [workshopId])
      return Boolean(counter.rowCount) || Boolean(workshop.rowCount)
    }),
})
