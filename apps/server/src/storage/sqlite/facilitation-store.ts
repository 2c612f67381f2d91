import type { DatabaseSync } from 'node:sqlite'
import { commandTimer } from '@filrouge/domain'
import { facilitationFrom, timerFrom } from '../facilitation-row.ts'
import type { FacilitationStore } from '../port/facilitation-store.ts'
import { createWorkshopGuard } from './require-workshop.ts'
import { transaction } from './transaction.ts'

export const createFacilitationStore = (db: DatabaseSync): FacilitationStore => {
  const requireWorkshop = createWorkshopGuard(db)
  const selectLocks = db.prepare('SELECT board FROM board_lock WHERE workshop_id = ?')
  const selectSet = db.prepare('SELECT timer, gathering FROM facilitation WHERE workshop_id = ?')
  const insertLock = db.prepare('INSERT OR IGNORE INTO board_lock (workshop_id, board) VALUES (?, ?)')
  const deleteLock = db.prepare('DELETE FROM board_lock WHERE workshop_id = ? AND board = ?')
  const setTimer = db.prepare(
    'INSERT INTO facilitation (workshop_id, timer) VALUES (?, ?) ON CONFLICT (workshop_id) DO UPDATE SET timer = excluded.timer',
  )
  const setGathering = db.prepare(
    'INSERT INTO facilitation (workshop_id, gathering) VALUES (?, ?) ON CONFLICT (workshop_id) DO UPDATE SET gathering = excluded.gathering',
  )
  return {
    facilitation: async (workshopId) => facilitationFrom(selectLocks.all(workshopId), selectSet.get(workshopId)),
    setBoardLock: async (workshopId, board, isLocked) => {
      requireWorkshop(workshopId)
      if (isLocked) insertLock.run(workshopId, board)
      else deleteLock.run(workshopId, board)
    },
    commandTimer: async (workshopId, command, now) =>
      transaction(db, () => {
        requireWorkshop(workshopId)
        const timer = commandTimer(timerFrom(selectSet.get(workshopId)), command, now)
        setTimer.run(workshopId, timer && JSON.stringify(timer))
      }),
    setGathering: async (workshopId, gathering) => {
      requireWorkshop(workshopId)
      setGathering.run(workshopId, gathering && JSON.stringify(gathering))
    },
  }
}
