import type { DatabaseSync } from 'node:sqlite'

/** Throws where a workshop does not exist (any more), so that nothing is kept that no erasure would find. */
export const createWorkshopGuard = (db: DatabaseSync): ((workshopId: string) => void) => {
  const select = db.prepare('SELECT 1 FROM workshop WHERE id = ?')
  return (workshopId) => {
    if (!select.get(workshopId)) throw new Error('no such workshop')
  }
}
