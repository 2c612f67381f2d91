import type { DatabaseSync } from 'node:sqlite'
import { level, role } from '@filrouge/domain'
import { z } from 'zod'
import type { AccessStore } from '../port/access-store.ts'
import { transaction } from './transaction.ts'
import { createAppender } from './update-log.ts'

const roleRow = z.object({ role })
const hashRow = z.object({ hash: z.string() })
const nameRow = z.object({ name: z.string() })
const sessionRow = z.object({ personId: z.string(), role, name: z.string(), companyFunction: z.string(), level })

export const createAccessStore = (db: DatabaseSync): AccessStore => {
  const append = createAppender(db)
  const setInvite = db.prepare(
    'INSERT INTO invite (workshop_id, role, token_hash) VALUES (?, ?, ?) ON CONFLICT (workshop_id, role) DO UPDATE SET token_hash = excluded.token_hash',
  )
  const insertWorkshop = db.prepare('INSERT INTO workshop (id, name) VALUES (?, ?)')
  const selectName = db.prepare('SELECT name FROM workshop WHERE id = ?')
  const selectRole = db.prepare('SELECT role FROM invite WHERE workshop_id = ? AND token_hash = ?')
  const selectHash = db.prepare('SELECT token_hash AS hash FROM invite WHERE workshop_id = ? AND role = ?')
  const insertSession = db.prepare(
    'INSERT INTO session (workshop_id, session_hash, person_id, role, name, company_function, level) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const selectSession = db.prepare(
    'SELECT person_id AS personId, role, name, company_function AS companyFunction, level FROM session WHERE workshop_id = ? AND session_hash = ?',
  )
  const deleteSession = db.prepare('DELETE FROM session WHERE workshop_id = ? AND session_hash = ?')
  return {
    createWorkshop: async ({ id, name, tokenHashes, seed }) =>
      transaction(db, () => {
        insertWorkshop.run(id, name)
        for (const [forRole, hash] of Object.entries(tokenHashes)) setInvite.run(id, forRole, hash)
        append([{ workshopId: id, update: seed }])
      }),
    workshopName: async (workshopId) => {
      const row = selectName.get(workshopId)
      return row ? nameRow.parse(row).name : null
    },
    roleOfToken: async (workshopId, tokenHash) => {
      const row = selectRole.get(workshopId, tokenHash)
      return row ? roleRow.parse(row).role : null
    },
    tokenHash: async (workshopId, forRole) => {
      const row = selectHash.get(workshopId, forRole)
      return row ? hashRow.parse(row).hash : null
    },
    replaceToken: async (workshopId, forRole, hash) => {
      setInvite.run(workshopId, forRole, hash)
    },
    addSession: async (workshopId, hash, person) => {
      insertSession.run(workshopId, hash, person.personId, person.role, person.name, person.companyFunction, person.level)
    },
    session: async (workshopId, hash) => {
      const row = selectSession.get(workshopId, hash)
      return row ? sessionRow.parse(row) : null
    },
    endSession: async (workshopId, hash) => {
      deleteSession.run(workshopId, hash)
    },
  }
}
