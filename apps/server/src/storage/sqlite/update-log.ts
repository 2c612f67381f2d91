import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { LogEntry, UpdateLog } from '../port/update-log.ts'
import { bodyColumns, checksumOf, intactBody } from './row-checksum.ts'
import { transaction } from './transaction.ts'

const lastRow = z.object({ last: z.number() })
const stateRow = z.object({ last: z.number(), isErased: z.number() })
const baseRow = z.object({ up_to: z.number(), ...bodyColumns })
const updateRow = z.object({ seq: z.number(), ...bodyColumns })

const lastSequenceQuery = `SELECT MAX(
  COALESCE((SELECT MAX(seq) FROM update_log WHERE workshop_id = :id), 0),
  COALESCE((SELECT up_to FROM update_base WHERE workshop_id = :id), 0)) AS last`

const stateQuery = `${lastSequenceQuery}, EXISTS (SELECT 1 FROM erased_workshop WHERE id = :id) AS isErased`

const erasedQuery = 'SELECT 1 FROM erased_workshop WHERE id = ?'

/** Writes entries within a transaction of the caller's. Returns their sequences, 0 for those of erased workshops. */
export const createAppender = (db: DatabaseSync) => {
  const insert = db.prepare('INSERT INTO update_log (workshop_id, seq, body, checksum) VALUES (?, ?, ?, ?)')
  const selectState = db.prepare(stateQuery)
  return (entries: readonly LogEntry[]): number[] => {
    const stateByWorkshop = new Map<string, z.infer<typeof stateRow>>()
    const stateOf = (workshopId: string): z.infer<typeof stateRow> => {
      const state = stateByWorkshop.get(workshopId) ?? stateRow.parse(selectState.get({ id: workshopId }))
      stateByWorkshop.set(workshopId, state)
      return state
    }
    return entries.map(({ workshopId, update }) => {
      const state = stateOf(workshopId)
      if (state.isErased) return 0
      insert.run(workshopId, ++state.last, update, checksumOf(update))
      return state.last
    })
  }
}

export const createUpdateLog = (db: DatabaseSync): UpdateLog => {
  const append = createAppender(db)
  const selectLast = db.prepare(lastSequenceQuery)
  const selectErased = db.prepare(erasedQuery)
  const selectBase = db.prepare('SELECT up_to, body, checksum FROM update_base WHERE workshop_id = ? AND up_to > ?')
  const selectUpdates = db.prepare('SELECT seq, body, checksum FROM update_log WHERE workshop_id = ? AND seq > ? ORDER BY seq')
  const deleteUpdates = db.prepare('DELETE FROM update_log WHERE workshop_id = ? AND seq <= ?')
  const setBase = db.prepare(
    `INSERT INTO update_base (workshop_id, up_to, body, checksum) VALUES (?, ?, ?, ?)
     ON CONFLICT (workshop_id) DO UPDATE SET up_to = excluded.up_to, body = excluded.body, checksum = excluded.checksum
     WHERE excluded.up_to > update_base.up_to`,
  )
  const lastSequence = (workshopId: string): number => lastRow.parse(selectLast.get({ id: workshopId })).last
  return {
    append: async (entries) => transaction(db, () => append(entries)),
    load: async (workshopId, after = 0) => {
      const row = selectBase.get(workshopId, after)
      const base = row ? baseRow.parse(row) : null
      const rows = selectUpdates.all(workshopId, base?.up_to ?? after).map((found) => updateRow.parse(found))
      return {
        updates: [...(base ? [base] : []), ...rows].map((found) => intactBody(found, workshopId)),
        upTo: rows.at(-1)?.seq ?? base?.up_to ?? lastSequence(workshopId),
      }
    },
    lastSequence: async (workshopId) => lastSequence(workshopId),
    lastSequences: async (workshopIds) => workshopIds.map(lastSequence),
    compact: async (workshopId, upTo, merged) =>
      transaction(db, () => {
        if (selectErased.get(workshopId)) return
        const { changes } = setBase.run(workshopId, upTo, merged, checksumOf(merged))
        if (changes > 0) deleteUpdates.run(workshopId, upTo)
      }),
  }
}
