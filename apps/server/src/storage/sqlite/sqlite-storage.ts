import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { level, role } from '@filrouge/domain'
import { z } from 'zod'
import type { Storage } from '../port.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS workshop (id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT;
  CREATE TABLE IF NOT EXISTS invite (workshop_id TEXT NOT NULL, role TEXT NOT NULL, token_hash TEXT NOT NULL, PRIMARY KEY (workshop_id, role)) STRICT;
  CREATE TABLE IF NOT EXISTS session (
    workshop_id TEXT NOT NULL, session_hash TEXT NOT NULL, person_id TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL,
    company_function TEXT NOT NULL, level TEXT NOT NULL, PRIMARY KEY (workshop_id, session_hash)) STRICT;
  CREATE TABLE IF NOT EXISTS update_log (seq INTEGER PRIMARY KEY AUTOINCREMENT, workshop_id TEXT NOT NULL, body BLOB NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS update_log_by_workshop ON update_log (workshop_id, seq);
`

const roleRow = z.object({ role })
const hashRow = z.object({ hash: z.string() })
const nameRow = z.object({ name: z.string() })
const logRow = z.object({ seq: z.number(), body: z.instanceof(Uint8Array) })
const lastRow = z.object({ seq: z.number() })
const sessionRow = z.object({ personId: z.string(), role, name: z.string(), companyFunction: z.string(), level })

export class DataDirBusyError extends Error {}

/** Opens the database, which one process holds alone: a second one is refused at once. */
const openDatabase = (dataDir: string): DatabaseSync => {
  mkdirSync(dataDir, { recursive: true })
  const db = new DatabaseSync(join(dataDir, 'fil-rouge.sqlite'))
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    db.exec(`BEGIN IMMEDIATE; ${schema} COMMIT;`)
  } catch (error) {
    db.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) {
      throw new DataDirBusyError(`Another process serves ${dataDir}. Stop it, or choose another DATA_DIR.`)
    }
    throw error
  }
  return db
}

export const openSqliteStorage = (dataDir: string): Storage => {
  const db = openDatabase(dataDir)
  const insertUpdate = db.prepare('INSERT INTO update_log (workshop_id, body) VALUES (?, ?)')
  const selectUpdates = db.prepare('SELECT seq, body FROM update_log WHERE workshop_id = ? ORDER BY seq')
  const selectLast = db.prepare('SELECT COALESCE(MAX(seq), 0) AS seq FROM update_log WHERE workshop_id = ?')
  const deleteUpdates = db.prepare('DELETE FROM update_log WHERE workshop_id = ? AND seq < ?')
  const replaceUpdate = db.prepare('UPDATE update_log SET body = ? WHERE seq = ?')
  const setInvite = db.prepare(
    'INSERT INTO invite (workshop_id, role, token_hash) VALUES (?, ?, ?) ON CONFLICT (workshop_id, role) DO UPDATE SET token_hash = excluded.token_hash',
  )
  const transaction = (work: () => void): void => {
    db.exec('BEGIN IMMEDIATE')
    try {
      work()
      db.exec('COMMIT')
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  return {
    append: (entries) =>
      transaction(() => {
        for (const { workshopId, update } of entries) insertUpdate.run(workshopId, update)
      }),
    load: (workshopId) => {
      const rows = selectUpdates.all(workshopId).map((row) => logRow.parse(row))
      return { updates: rows.map((row) => row.body), upTo: rows.at(-1)?.seq ?? 0 }
    },
    lastSequence: (workshopId) => lastRow.parse(selectLast.get(workshopId)).seq,
    compact: (workshopId, upTo, merged) =>
      transaction(() => {
        deleteUpdates.run(workshopId, upTo)
        replaceUpdate.run(merged, upTo)
      }),
    createWorkshop: ({ id, name, tokenHashes, seed }) =>
      transaction(() => {
        db.prepare('INSERT INTO workshop (id, name) VALUES (?, ?)').run(id, name)
        for (const [forRole, hash] of Object.entries(tokenHashes)) setInvite.run(id, forRole, hash)
        insertUpdate.run(id, seed)
      }),
    workshopName: (workshopId) => {
      const row = db.prepare('SELECT name FROM workshop WHERE id = ?').get(workshopId)
      return row ? nameRow.parse(row).name : null
    },
    roleOfToken: (workshopId, tokenHash) => {
      const row = db.prepare('SELECT role FROM invite WHERE workshop_id = ? AND token_hash = ?').get(workshopId, tokenHash)
      return row ? roleRow.parse(row).role : null
    },
    tokenHash: (workshopId, forRole) => {
      const row = db.prepare('SELECT token_hash AS hash FROM invite WHERE workshop_id = ? AND role = ?').get(workshopId, forRole)
      return row ? hashRow.parse(row).hash : null
    },
    replaceToken: (workshopId, forRole, hash) => {
      setInvite.run(workshopId, forRole, hash)
    },
    addSession: (workshopId, hash, person) => {
      db.prepare(
        'INSERT INTO session (workshop_id, session_hash, person_id, role, name, company_function, level) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(workshopId, hash, person.personId, person.role, person.name, person.companyFunction, person.level)
    },
    session: (workshopId, hash) => {
      const row = db
        .prepare(
          'SELECT person_id AS personId, role, name, company_function AS companyFunction, level FROM session WHERE workshop_id = ? AND session_hash = ?',
        )
        .get(workshopId, hash)
      return row ? sessionRow.parse(row) : null
    },
    endSession: (workshopId, hash) => {
      db.prepare('DELETE FROM session WHERE workshop_id = ? AND session_hash = ?').run(workshopId, hash)
    },
    [Symbol.dispose]: () => db.close(),
  }
}
