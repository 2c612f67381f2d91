import { role } from '@filrouge/domain'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { AccessStore } from '../port/access-store.ts'
import { personRow, policyRow, sessionRow } from '../session-row.ts'
import { transaction } from './transaction.ts'
import { append } from './update-log.ts'

const roleRow = z.object({ role })
const nameRow = z.object({ name: z.string() })

const setInvite = `
  INSERT INTO invite (workshop_id, role, token_hash) VALUES ($1, $2, $3)
  ON CONFLICT (workshop_id, role) DO UPDATE SET token_hash = excluded.token_hash`
/** Holds the invitation, so that its replacement either finds the session or leaves none; the workshop first, as erasing does. */
const insertSession = `
  WITH found AS (SELECT id FROM workshop WHERE id = $1 FOR KEY SHARE),
  invited AS (
    SELECT workshop_id, token_hash FROM found JOIN invite ON workshop_id = found.id WHERE token_hash = $3 FOR SHARE OF invite)
  INSERT INTO session (workshop_id, session_hash, invite_hash, person_id, role, name, company_function, level, joined_at)
  SELECT workshop_id, $2, token_hash, $4, $5, $6, $7, $8, $9::bigint FROM invited`
const personColumns = 'person_id AS "personId", role, name, company_function AS "companyFunction", level, joined_at AS "joinedAt"'
const selectSession = `
  SELECT ${personColumns}, ended_by AS "endedBy" FROM session WHERE workshop_id = $1 AND session_hash = $2`
const selectPeople = `
  SELECT ${personColumns} FROM session WHERE workshop_id = $1 AND ended_by IS NULL ORDER BY joined_at, person_id`
const selectPolicy = `
  SELECT passcode_hash AS "passcodeHash", links_until AS "linksUntil", access_until AS "accessUntil"
  FROM workshop WHERE id = $1`
const lockInvite = 'SELECT 1 FROM invite WHERE workshop_id = $1 AND role = $2 FOR UPDATE'
/** A parameter that is false leaves its column as it is. */
const updatePolicy = `
  UPDATE workshop SET
    passcode_hash = CASE WHEN $2 THEN $3 ELSE passcode_hash END,
    links_until = CASE WHEN $4 THEN $5::bigint ELSE links_until END,
    access_until = CASE WHEN $6 THEN $7::bigint ELSE access_until END
  WHERE id = $1`
const endGuestsOfInvite = `
  UPDATE session SET ended_by = 'linkReplaced'
  WHERE workshop_id = $1 AND ended_by IS NULL AND person_id <> $3
    AND invite_hash = (SELECT token_hash FROM invite WHERE workshop_id = $1 AND role = $2)`
const keepGuestsOfInvite = `
  UPDATE session SET invite_hash = $3
  WHERE workshop_id = $1 AND invite_hash = (SELECT token_hash FROM invite WHERE workshop_id = $1 AND role = $2)`

export const createAccessStore = (pool: Pool): AccessStore => {
  const first = async (text: string, values: readonly string[]): Promise<unknown> =>
    (await pool.query(text, [...values])).rows[0] ?? null
  const changes = async (text: string, values: readonly string[]): Promise<boolean> =>
    Boolean((await pool.query(text, [...values])).rowCount)
  return {
    createWorkshop: ({ id, name, tokenHashes, seed, documentForm }) =>
      transaction(pool, async (client) => {
        await client.query('INSERT INTO workshop (id, name, document_form) VALUES ($1, $2, $3)', [id, name, documentForm])
        for (const [forRole, hash] of Object.entries(tokenHashes)) await client.query(setInvite, [id, forRole, hash])
        await append(client, [{ workshopId: id, update: seed }])
      }),
    workshopName: async (workshopId) => {
      const row = await first('SELECT name FROM workshop WHERE id = $1', [workshopId])
      return row ? nameRow.parse(row).name : null
    },
    accessPolicy: async (workshopId) => {
      const row = await first(selectPolicy, [workshopId])
      return row ? policyRow.parse(row) : null
    },
    changeAccessPolicy: async (workshopId, { passcodeHash, linksUntil, accessUntil }) => {
      const given = [passcodeHash, linksUntil, accessUntil].flatMap((value) => [value !== undefined, value ?? null])
      await pool.query(updatePolicy, [workshopId, ...given])
    },
    roleOfToken: async (workshopId, tokenHash) => {
      const row = await first('SELECT role FROM invite WHERE workshop_id = $1 AND token_hash = $2', [workshopId, tokenHash])
      return row ? roleRow.parse(row).role : null
    },
    replaceToken: (workshopId, forRole, hash, removal) =>
      transaction(pool, async (client) => {
        // First of all: whoever is joining by it is there by the next statement, or finds it replaced.
        await client.query(lockInvite, [workshopId, forRole])
        if (removal) await client.query(endGuestsOfInvite, [workshopId, forRole, removal.exceptPersonId])
        await client.query(keepGuestsOfInvite, [workshopId, forRole, hash])
        await client.query(setInvite, [workshopId, forRole, hash])
      }),
    addSession: async (workshopId, hash, tokenHash, person) => {
      const { personId, role: hasRole, name, companyFunction, level, joinedAt } = person
      const values = [workshopId, hash, tokenHash, personId, hasRole, name, companyFunction, level, joinedAt]
      return Boolean((await pool.query(insertSession, values)).rowCount)
    },
    session: async (workshopId, hash) => {
      const row = await first(selectSession, [workshopId, hash])
      return row ? sessionRow.parse(row) : null
    },
    endSession: async (workshopId, hash) => {
      await pool.query('DELETE FROM session WHERE workshop_id = $1 AND session_hash = $2', [workshopId, hash])
    },
    people: async (workshopId) => (await pool.query(selectPeople, [workshopId])).rows.map((row) => personRow.parse(row)),
    changeRole: (workshopId, personId, hasRole) =>
      changes('UPDATE session SET role = $3 WHERE workshop_id = $1 AND person_id = $2 AND ended_by IS NULL', [
        workshopId,
        personId,
        hasRole,
      ]),
    removePerson: (workshopId, personId) =>
      changes(`UPDATE session SET ended_by = 'removed' WHERE workshop_id = $1 AND person_id = $2 AND ended_by IS NULL`, [
        workshopId,
        personId,
      ]),
  }
}
