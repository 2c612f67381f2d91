import type { Pool } from 'pg'
import { z } from 'zod'
import type { WorkshopLifecycle } from '../port/workshop-lifecycle.ts'
import { longTransaction } from './long-transaction.ts'

/** By the database's clock, which is one for all servers. */
const isUnopenedFor = (ageMs: string): string => `last_opened_at <= now() - ${ageMs}::double precision * interval '1 millisecond'`
const selectUnopened = `
  SELECT (extract(epoch FROM now()) * 1000)::bigint AS "asOf",
    ARRAY(SELECT id FROM workshop WHERE ${isUnopenedFor('$1')} ORDER BY id) AS "workshopIds"`
/** Whoever opens it now waits, and then finds nothing. */
const lockUnopened = `SELECT 1 FROM workshop WHERE id = $1 AND ${isUnopenedFor('$2')} FOR UPDATE`
const unopenedRow = z.object({ asOf: z.number(), workshopIds: z.array(z.string()) })

export const createWorkshopLifecycle = (pool: Pool): WorkshopLifecycle => ({
  noteOpened: async (workshopIds) => {
    await pool.query('UPDATE workshop SET last_opened_at = now() WHERE id = ANY($1)', [workshopIds])
  },
  unopenedFor: async (ageMs) => unopenedRow.parse((await pool.query(selectUnopened, [ageMs])).rows[0]),
  eraseWorkshop: (workshopId, { ifUnopenedForMs } = {}) =>
    longTransaction(pool, async (query) => {
      if (ifUnopenedForMs !== undefined) {
        const unopened = await query(lockUnopened, [workshopId, ifUnopenedForMs])
        if (unopened.rowCount === 0) return false
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
