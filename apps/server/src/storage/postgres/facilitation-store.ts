import type { Pool } from 'pg'
import { facilitationFrom } from '../facilitation-row.ts'
import type { FacilitationStore } from '../port/facilitation-store.ts'

const setOf = (column: 'timer' | 'gathering'): string => `
  INSERT INTO facilitation (workshop_id, ${column}) VALUES ($1, $2)
  ON CONFLICT (workshop_id) DO UPDATE SET ${column} = excluded.${column}`

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
  setTimer: async (workshopId, timer) => {
    await pool.query(setOf('timer'), [workshopId, timer && JSON.stringify(timer)])
  },
  setGathering: async (workshopId, gathering) => {
    await pool.query(setOf('gathering'), [workshopId, gathering && JSON.stringify(gathering)])
  },
})
