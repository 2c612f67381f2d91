import { level, role } from '@filrouge/domain'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { AccessStore } from '../port/access-store.ts'
import { transaction } from './transaction.ts'
import { append } from './update-log.ts'

const roleRow = z.object({ role })
const hashRow = z.object({ hash: z.string() })
const nameRow = z.object({ name: z.string() })
const sessionRow = z.object({ personId: z.string(), role, name: z.string(), companyFunction: z.string(), level })

const setInvite = `
  INSERT INTO invite (workshop_id, role, token_hash) VALUES ($1, $2, $3)
  ON CONFLICT (workshop_id, role) DO UPDATE SET token_hash = excluded.token_hash`
const insertSession = `
  INSERT INTO session (workshop_id, session_hash, person_id, role, name, company_function, level)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`
const selectSession = `
  SELECT person_id AS "personId", role, name, company_function AS "companyFunction", level
  FROM session WHERE workshop_id = $1 AND session_hash = $2`

export const createAccessStore = (pool: Pool): AccessStore => {
  const first = async (text: string, values: readonly string[]): Promise<unknown> =>
    (await pool.query(text, [...values])).rows[0] ?? null
  return {
    createWorkshop: ({ id, name, tokenHashes, seed }) =>
      transaction(pool, async (client) => {
        await client.query('INSERT INTO workshop (id, name) VALUES ($1, $2)', [id, name])
        for (const [forRole, hash] of Object.entries(tokenHashes)) await client.query(setInvite, [id, forRole, hash])
        await append(client, [{ workshopId: id, update: seed }])
      }),
    workshopName: async (workshopId) => {
      const row = await first('SELECT name FROM workshop WHERE id = $1', [workshopId])
      return row ? nameRow.parse(row).name : null
    },
    roleOfToken: async (workshopId, tokenHash) => {
      const row = await first('SELECT role FROM invite WHERE workshop_id = $1 AND token_hash = $2', [workshopId, tokenHash])
      return row ? roleRow.parse(row).role : null
    },
    tokenHash: async (workshopId, forRole) => {
      const row = await first('SELECT token_hash AS hash FROM invite WHERE workshop_id = $1 AND role = $2', [workshopId, forRole])
      return row ? hashRow.parse(row).hash : null
    },
    replaceToken: async (workshopId, forRole, hash) => {
      await pool.query(setInvite, [workshopId, forRole, hash])
    },
    addSession: async (workshopId, hash, person) => {
      const { personId, role: hasRole, name, companyFunction, level: hasLevel } = person
      await pool.query(insertSession, [workshopId, hash, personId, hasRole, name, companyFunction, hasLevel])
    },
    session: async (workshopId, hash) => {
      const row = await first(selectSession, [workshopId, hash])
      return row ? sessionRow.parse(row) : null
    },
    endSession: async (workshopId, hash) => {
      await pool.query('DELETE FROM session WHERE workshop_id = $1 AND session_hash = $2', [workshopId, hash])
    },
  }
}
