import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { WorkshopLifecycle } from '../port/workshop-lifecycle.ts'
import { transaction } from './transaction.ts'

const idRow = z.object({ id: z.string() })
const clockRow = z.object({ asOf: z.number() })
const tableRow = z.object({ name: z.string() })

const isUnopenedFor = 'unixepoch(COALESCE(last_opened_at, created_at)) <= unixepoch() - ? / 1000.0'
/** Whatever is kept for a workshop names it in this column. */
const tablesQuery = `
  SELECT found.name FROM sqlite_schema AS found JOIN pragma_table_info(found.name) AS info
  WHERE found.type = 'table' AND info.name = 'workshop_id' ORDER BY found.name`

/** `forgetHistory` is called once the rows of a workshop are erased. */
export const createWorkshopLifecycle = (
  db: DatabaseSync,
  removeUploads: (workshopId: string) => Promise<void>,
  forgetHistory: () => void,
): WorkshopLifecycle => {
  const setOpened = db.prepare('UPDATE workshop SET last_opened_at = CURRENT_TIMESTAMP WHERE id = ?')
  const selectClock = db.prepare('SELECT unixepoch() * 1000 AS asOf')
  const selectAllUnopened = db.prepare(`SELECT id FROM workshop WHERE ${isUnopenedFor} ORDER BY id`)
  const selectUnopened = db.prepare(`SELECT 1 FROM workshop WHERE ${isUnopenedFor} AND id = ?`)
  const selectErased = db.prepare('SELECT 1 FROM erased_workshop WHERE id = ?')
  const selectTables = db.prepare(tablesQuery)
  const insertErased = db.prepare('INSERT INTO erased_workshop (id) VALUES (?) ON CONFLICT DO NOTHING')
  const deleteWorkshop = db.prepare('DELETE FROM workshop WHERE id = ?')
  const eraseRows = (workshopId: string): boolean => {
    let removed = 0n
    for (const { name } of selectTables.all().map((row) => tableRow.parse(row))) {
      removed += BigInt(db.prepare(`DELETE FROM "${name}" WHERE workshop_id = ?`).run(workshopId).changes)
    }
    removed += BigInt(deleteWorkshop.run(workshopId).changes)
    if (removed > 0n) insertErased.run(workshopId)
    return removed > 0n
  }
  return {
    noteOpened: async (workshopIds) =>
      transaction(db, () => {
        for (const workshopId of workshopIds) setOpened.run(workshopId)
      }),
    unopenedFor: async (ageMs) => ({
      workshopIds: selectAllUnopened.all(ageMs).map((row) => idRow.parse(row).id),
      asOf: clockRow.parse(selectClock.get()).asOf,
    }),
    eraseWorkshop: async (workshopId, { ifUnopenedForMs } = {}) => {
      const isWanted = (): boolean => ifUnopenedForMs === undefined || Boolean(selectUnopened.get(ifUnopenedForMs, workshopId))
      const isErased = transaction(db, () => isWanted() && eraseRows(workshopId))
      if (isErased) forgetHistory()
      // Only now, since a workshop that stays keeps them: what a crash leaves of them goes when the storage is opened next.
      if (isErased || selectErased.get(workshopId)) await removeUploads(workshopId)
      return isErased
    },
  }
}
