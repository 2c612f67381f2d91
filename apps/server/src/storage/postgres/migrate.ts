import type { Pool } from 'pg'
import { z } from 'zod'
import { longTransaction } from './long-transaction.ts'
import { schemaSteps } from './schema.ts'

/** A newer release wrote this database; this one would not understand all of it. */
export class NewerSchemaError extends Error {}

/** Any number, the same in every release: servers that start together bring the schema up to date one after the other. */
const migrationLock = 4_126_519_037

const versionRow = z.object({ version: z.number() })

/** Brings the schema to its present form. Throws a NewerSchemaError when it is ahead of this release. */
export const migrate = (pool: Pool): Promise<void> =>
  longTransaction(pool, async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    await query('CREATE TABLE IF NOT EXISTS schema_step (version bigint PRIMARY KEY, done_at timestamptz NOT NULL DEFAULT now())')
    const { rows } = await query('SELECT COALESCE(MAX(version), 0) AS version FROM schema_step')
    const { version } = versionRow.parse(rows[0])
    if (version > schemaSteps.length) {
      throw new NewerSchemaError(
        'A newer release of Fil Rouge wrote this database. Start that one, or choose another DATABASE_URL.',
      )
    }
    for (const [index, step] of schemaSteps.entries()) {
      if (index < version) continue
      await query(step)
      await query('INSERT INTO schema_step (version) VALUES ($1)', [index + 1])
    }
  })
