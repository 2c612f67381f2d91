import type { DatabaseSync } from 'node:sqlite'
import { role } from '@filrouge/domain'
import { z } from 'zod'
import type { AccessStore } from '../port/access-store.ts'
import { personRow, policyRow, sessionRow } from '../session-row.ts'
import { createWorkshopGuard } from './require-workshop.ts'
import { transaction } from './transaction.ts'
import { createAppender } from './update-log.ts'

const roleRow = z.object({ role })
const nameRow = z.object({ name: z.string() })

const personColumns =
  'person_id AS personId, role, name, company_function AS companyFunction, level, joined_at AS joinedAt' as const

export const createAccessStore = (db: DatabaseSync): AccessStore => {
  const requireWorkshop = createWorkshopGuard(db)
  const append = createAppender(db)
  const setInvite = db.prepare(
    'INSERT INTO invite (workshop_id, role, token_hash) VALUES (?, ?, ?) ON CONFLICT (workshop_id, role) DO UPDATE SET token_hash = excluded.token_hash',
  )
  const insertWorkshop = db.prepare('INSERT INTO workshop (id, name, document_form) VALUES (?, ?, ?)')
  const selectName = db.prepare('SELECT name FROM workshop WHERE id = ?')
  const selectPolicy = db.prepare(
    'SELECT passcode_hash AS passcodeHash, links_until AS linksUntil, access_until AS accessUntil FROM workshop WHERE id = ?',
  )
  const updatePolicy = db.prepare('UPDATE workshop SET passcode_hash = ?, links_until = ?, access_until = ? WHERE id = ?')
  const selectRole = db.prepare('SELECT role FROM invite WHERE workshop_id = ? AND token_hash = ?')
  const insertSession = db.prepare(
    `INSERT INTO session (workshop_id, session_hash, invite_hash, person_id, role, name, company_function, level, joined_at)
     SELECT workshop_id, ?, token_hash, ?, ?, ?, ?, ?, ? FROM invite WHERE workshop_id = ? AND token_hash = ?`,
  )
  const selectSession = db.prepare(
    `SELECT ${personColumns}, ended_by AS endedBy FROM session WHERE workshop_id = ? AND session_hash = ?`,
  )
  const deleteSession = db.prepare('DELETE FROM session WHERE workshop_id = ? AND session_hash = ?')
  const selectPeople = db.prepare(
    `SELECT ${personColumns} FROM session WHERE workshop_id = ? AND ended_by IS NULL ORDER BY joined_at, person_id`,
  )
  const updateRole = db.prepare('UPDATE session SET role = ? WHERE workshop_id = ? AND person_id = ? AND ended_by IS NULL')
  const endPerson = db.prepare(
    `UPDATE session SET ended_by = 'removed' WHERE workshop_id = ? AND person_id = ? AND ended_by IS NULL`,
  )
  const endGuestsOfInvite = db.prepare(
    `UPDATE session SET ended_by = 'linkReplaced' WHERE workshop_id = :id AND ended_by IS NULL AND person_id <> :except
     AND invite_hash = (SELECT token_hash FROM invite WHERE workshop_id = :id AND role = :role)`,
  )
  const keepGuestsOfInvite = db.prepare(
    `UPDATE session SET invite_hash = :hash WHERE workshop_id = :id
     AND invite_hash = (SELECT token_hash FROM invite WHERE workshop_id = :id AND role = :role)`,
  )
  const policyOf = (workshopId: string) => {
    const row = selectPolicy.get(workshopId)
    return row ? policyRow.parse(row) : null
  }
  return {
    createWorkshop: async ({ id, name, tokenHashes, seed, documentForm }) =>
      transaction(db, () => {
        insertWorkshop.run(id, name, documentForm)
        for (const [forRole, hash] of Object.entries(tokenHashes)) setInvite.run(id, forRole, hash)
        append([{ workshopId: id, update: seed }])
      }),
    workshopName: async (workshopId) => {
      const row = selectName.get(workshopId)
      return row ? nameRow.parse(row).name : null
    },
    accessPolicy: async (workshopId) => policyOf(workshopId),
    changeAccessPolicy: async (workshopId, change) =>
      transaction(db, () => {
        const policy = { ...policyOf(workshopId), ...change }
        updatePolicy.run(policy.passcodeHash ?? null, policy.linksUntil ?? null, policy.accessUntil ?? null, workshopId)
      }),
    roleOfToken: async (workshopId, tokenHash) => {
      const row = selectRole.get(workshopId, tokenHash)
      return row ? roleRow.parse(row).role : null
    },
    replaceToken: async (workshopId, forRole, hash, removal) =>
      transaction(db, () => {
        requireWorkshop(workshopId)
        if (removal) endGuestsOfInvite.run({ id: workshopId, role: forRole, except: removal.exceptPersonId })
        keepGuestsOfInvite.run({ id: workshopId, role: forRole, hash })
        setInvite.run(workshopId, forRole, hash)
      }),
    addSession: async (workshopId, hash, tokenHash, person) => {
      const { personId, role: hasRole, name, companyFunction, level, joinedAt } = person
      const values = [hash, personId, hasRole, name, companyFunction, level, joinedAt, workshopId, tokenHash]
      return insertSession.run(...values).changes > 0
    },
    session: async (workshopId, hash) => {
      const row = selectSession.get(workshopId, hash)
      return row ? sessionRow.parse(row) : null
    },
    endSession: async (workshopId, hash) => {
      deleteSession.run(workshopId, hash)
    },
    people: async (workshopId) => selectPeople.all(workshopId).map((row) => personRow.parse(row)),
    changeRole: async (workshopId, personId, hasRole) => updateRole.run(hasRole, workshopId, personId).changes > 0,
    removePerson: async (workshopId, personId) => endPerson.run(workshopId, personId).changes > 0,
  }
}
