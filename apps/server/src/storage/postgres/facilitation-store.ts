import { commandTimer } from '@filrouge/domain'
import type { Pool } from 'pg'
import { facilitationFrom, timerFrom } from '../facilitation-row.ts'
import type { FacilitationStore } from '../port/facilitation-store.ts'
import { transaction } from './transaction.ts'

const setGathering = `
  INSERT INTO facilitation (workshop_id, gathering) VALUES ($1, $2)
  ON CONFLICT (workshop_id) DO UPDATE SET gathering = excluded.gathering`
/** Changes nothing, and holds the row until the transaction ends: whoever commands the timer meanwhile waits. */
const holdTimer = `
  INSERT INTO facilitation (workshop_id) VALUES ($1)
  ON CONFLICT (workshop_id) DO UPDATE SET timer = facilitation.timer RETURNING timer`

export const createFacilitationStore = (pool: Pool): FacilitationStore => ({
  facilitation: async (workshopId) => {
    const [locks, set] = await Promise.all([
      pool.query('SELECT board FROM board_lock WHERE workshop_id = $1', [workshopId]),
      pool.query('SELECT timer, gathering FROM facilitation WHERE workshop_id = $1', [workshopId]),
    ])
    return facilitationFrom(locks.rows, set.rows[0])
  },
  setBoardLock: async (workshopId, board, isLocked) => {
    await pool.query(
      isLocked
        ? 'INSERT INTO board_lock (workshop_id, board) VALUES ($1, $2) ON CONFLICT DO NOTHING'
        : 'DELETE FROM board_lock WHERE workshop_id = $1 AND board = $2',
      [workshopId, board],
    )
  },
  commandTimer: (workshopId, command, now) =>
    transaction(pool, async (client) => {
      const held = await client.query(holdTimer, [workshopId])
      const timer = commandTimer(timerFrom(held.rows[0]), command, now)
      await client.query('UPDATE facilitation SET timer = $2 WHERE workshop_id = $1', [
        workshopId,
        timer && JSON.stringify(timer),
      ])
    }),
  setGathering: async (workshopId, gathering) => {
    await pool.query(setGathering, [workshopId, gathering && JSON.stringify(gathering)])
  },
})
