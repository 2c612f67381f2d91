import { setTimeout as wait } from 'node:timers/promises'
import pg, { type Pool } from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { TestDatabase } from '../../testing/test-database.ts'
import { testDatabaseUrl } from '../../testing/test-services.ts'
import { describeAccessStore } from '../contract/access-store.ts'
import { describeBallotStore } from '../contract/ballot-store.ts'
import { describeDocumentForms } from '../contract/document-forms.ts'
import { describeFacilitationStore } from '../contract/facilitation-store.ts'
import { ann, newWorkshop } from '../contract/new-workshop.ts'
import type { Place } from '../contract/place.ts'
import { describeSnapshotStore } from '../contract/snapshot-store.ts'
import { describeUpdateLog } from '../contract/update-log.ts'
import { describeUploadStore } from '../contract/upload-store.ts'
import { describeWorkshopLifecycle } from '../contract/workshop-lifecycle.ts'
import type { NewSnapshot } from '../port/snapshot-store.ts'
import { createBallotStore } from './ballot-store.ts'
import { connect } from './connect.ts'
import { migrate, NewerSchemaError } from './migrate.ts'
import { openPostgresStorage } from './open-storage.ts'
import { schemaSteps } from './schema.ts'
import { createWorkshopLifecycle } from './workshop-lifecycle.ts'

const serverUrl = testDatabaseUrl()

const unexpected = (error: unknown): void => {
  throw error
}

const hourMs = 60 * 60 * 1000

/** A pool like ours that waits far less long for an answer. */
const hastyMs = 1000
const hastyPool = ({ url, schema }: TestDatabase): Pool => {
  const { options } = connect(url, unexpected)
  return new pg.Pool({ ...options, application_name: schema, query_timeout: hastyMs, statement_timeout: hastyMs })
}

/** Does a statement in a transaction that stays open, with all that it locks, until it is ended. */
const begin = async (pool: Pool, statement: string) => {
  const holder = await pool.connect()
  await holder.query(`BEGIN; ${statement}`)
  return {
    end: async (by: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      await holder.query(by)
      holder.release()
    },
  }
}

/** Resolves once so many statements with this text wait for what another connection holds. */
const whenBlocked = (pool: Pool, text: string, count: number): Promise<void> =>
  vi.waitFor(async () => {
    const { rows } = await pool.query(
      `SELECT 1 FROM pg_stat_activity JOIN pg_locks USING (pid)
       WHERE NOT granted AND query LIKE $1 AND pid <> pg_backend_pid() AND application_name = current_setting('application_name')`,
      [`%${text}%`],
    )
    expect(rows).toHaveLength(count)
  })

describe.skipIf(serverUrl === null)('with a PostgreSQL', () => {
  const newDatabase = (): Promise<TestDatabase> => TestDatabase.create(serverUrl ?? '')
  const createPlace = async (): Promise<Place> => {
    const database = await newDatabase()
    return { open: () => openPostgresStorage(database.url, unexpected), remove: () => database[Symbol.asyncDispose]() }
  }

  describeUpdateLog('PostgreSQL', createPlace)
  describeDocumentForms('PostgreSQL', createPlace)
  describeAccessStore('PostgreSQL', createPlace)
  describeBallotStore('PostgreSQL', createPlace)
  describeFacilitationStore('PostgreSQL', createPlace)
  describeSnapshotStore('PostgreSQL', createPlace)
  describeUploadStore('PostgreSQL', createPlace)
  describeWorkshopLifecycle('PostgreSQL', createPlace)

  test('servers that start together bring the schema up to date once', async () => {
    await using database = await newDatabase()
    const storages = await Promise.all([1, 2, 3].map(() => openPostgresStorage(database.url, unexpected)))
    for (const storage of storages) await storage[Symbol.asyncDispose]()
  })

  test('a database of a newer release is refused as such', async () => {
    await using database = await newDatabase()
    await (await openPostgresStorage(database.url, unexpected))[Symbol.asyncDispose]()
    const pool = connect(database.url, unexpected)
    await pool.query('INSERT INTO schema_step (version) VALUES ($1)', [schemaSteps.length + 1])
    await pool.end()
    await expect(openPostgresStorage(database.url, unexpected)).rejects.toThrow(NewerSchemaError)
  })

  test('two servers number one workshop without gaps and compact it at once without a loss', async () => {
    await using database = await newDatabase()
    await using first = await openPostgresStorage(database.url, unexpected)
    await using second = await openPostgresStorage(database.url, unexpected)
    const values = Array.from({ length: 60 }, (_, index) => index)
    const append = (value: number) =>
      (value % 2 === 0 ? first : second).append(
        // Each server names the workshops in its own order: waiting for each other would be a deadlock.
        (value % 2 === 0 ? ['a', 'b'] : ['b', 'a']).map((workshopId) => ({ workshopId, update: Uint8Array.of(value) })),
      )
    await Promise.all(values.map(append))
    expect(await first.lastSequence('a')).toBe(60)
    const { updates, upTo } = await second.load('b')
    expect([...updates.map(([value]) => value)].toSorted((a = 0, b = 0) => a - b)).toEqual(values)
    await Promise.all([
      first.compact('b', upTo, Uint8Array.of(200)),
      second.compact('b', upTo - 1, Uint8Array.of(100)),
      append(61),
    ])
    const after = await first.load('b')
    expect(after.upTo).toBe(61)
    expect(after.updates.map(([value]) => value)).toEqual([200, 61])
  })

  test('a session that is being added while its invitation is replaced because it leaked is ended', async () => {
    await using database = await newDatabase()
    await using storage = await openPostgresStorage(database.url, unexpected)
    await storage.createWorkshop(newWorkshop('one'))
    // The same key, which holds up the session of ours until it is rolled back.
    const pool = connect(database.url, unexpected)
    const held = await begin(
      pool,
      `INSERT INTO session (workshop_id, session_hash, person_id, role, name, company_function, level)
       VALUES ('one', 'session', 'any', 'participant', 'Any', '', 'field')`,
    )
    const adding = storage.addSession('one', 'session', 'one-p', ann)
    await whenBlocked(pool, 'invite', 1)
    const replacing = storage.replaceToken('one', 'participant', 'other', { exceptPersonId: 'camille' })
    await whenBlocked(pool, 'invite', 2)
    await held.end('ROLLBACK')
    await pool.end()
    await Promise.all([adding, replacing])
    expect(await storage.session('one', 'session')).toEqual({ ...ann, endedBy: 'linkReplaced' })
  })

  test('edits are kept and people let in while images and snapshots take their time, however many are asked for', async () => {
    await using database = await newDatabase()
    await using storage = await openPostgresStorage(database.url, unexpected)
    await storage.createWorkshop(newWorkshop('one'))
    const pool = connect(database.url, unexpected)
    const held = await begin(pool, 'LOCK TABLE upload, snapshot IN ACCESS EXCLUSIVE MODE')
    const asked = Array.from({ length: 20 }, (_, index) => [
      storage.upload('one', `${index}`),
      storage.snapshotDocument('one', `${index}`),
    ]).flat()
    await whenBlocked(pool, 'FROM', 2)
    expect(await storage.append([{ workshopId: 'one', update: Uint8Array.of(1) }])).toEqual([2])
    expect(await storage.session('one', 'nobody')).toBeNull()
    await storage.checkStorage()
    // Longer than one waits for a connection for an edit.
    await wait(3500)
    await held.end('ROLLBACK')
    await pool.end()
    expect(await Promise.all(asked)).toEqual(asked.map(() => null))
  })

  test('snapshots are listed, named and removed, and an image’s length is told, while bodies take all the time', async () => {
    await using database = await newDatabase()
    await using storage = await openPostgresStorage(database.url, unexpected)
    await storage.createWorkshop(newWorkshop('one'))
    await storage.saveUpload('one', 'image', Uint8Array.of(7))
    const [takenAt, document] = ['2027-01-01T09:00:00.000Z', Uint8Array.of(1)]
    const snapshot = (id: string): NewSnapshot => {
      return { workshopId: 'one', id, name: 'Before', reason: 'manual', author: 'Ann', takenAt, document }
    }
    const most = { count: 9, bytes: 1000 }
    await storage.saveSnapshot(snapshot('kept'), most)
    const pool = connect(database.url, unexpected)
    const held = await begin(pool, 'SELECT 1 FROM workshop FOR UPDATE')
    const saving = ['a', 'b', 'c'].map((id) => storage.saveSnapshot(snapshot(id), most))
    await whenBlocked(pool, 'NO KEY UPDATE', 2)
    expect((await storage.snapshots('one')).map(({ id }) => id)).toEqual(['kept'])
    expect(await storage.renameSnapshot('one', 'kept', 'After')).toBe(true)
    expect(await storage.removeSnapshot('one', 'kept')).toBe(true)
    expect(await storage.uploadSize('one', 'image')).toBe(1)
    await held.end('ROLLBACK')
    await pool.end()
    expect(await Promise.all(saving)).toEqual([true, true, true])
  })

  test('a workshop that nobody opened for two hours is one of those unopened for an hour, and goes', async () => {
    await using database = await newDatabase()
    await using storage = await openPostgresStorage(database.url, unexpected)
    for (const id of ['one', 'two']) await storage.createWorkshop(newWorkshop(id))
    const pool = connect(database.url, unexpected)
    await pool.query(`UPDATE workshop SET last_opened_at = now() - interval '2 hours' WHERE id = 'one'`)
    await pool.end()
    expect((await storage.unopenedFor(3 * hourMs)).workshopIds).toEqual([])
    expect((await storage.unopenedFor(hourMs)).workshopIds).toEqual(['one'])
    expect(await storage.eraseWorkshop('one', { ifUnopenedForMs: 3 * hourMs })).toBe(false)
    expect(await storage.eraseWorkshop('one', { ifUnopenedForMs: hourMs })).toBe(true)
    expect(await storage.eraseWorkshop('two', { ifUnopenedForMs: hourMs })).toBe(false)
  })

  test('a workshop that is being opened while it is to be erased as one left alone stays', async () => {
    await using database = await newDatabase()
    await using storage = await openPostgresStorage(database.url, unexpected)
    await storage.createWorkshop(newWorkshop('one'))
    const pool = connect(database.url, unexpected)
    await pool.query(`UPDATE workshop SET last_opened_at = now() - interval '2 hours'`)
    const visiting = await begin(pool, 'UPDATE workshop SET last_opened_at = now()')
    const erasing = storage.eraseWorkshop('one', { ifUnopenedForMs: hourMs })
    await whenBlocked(pool, 'last_opened_at <=', 1)
    await visiting.end('COMMIT')
    await pool.end()
    expect(await erasing).toBe(false)
    expect(await storage.workshopName('one')).toBe('Aéroport')
  })

  test('erasing and bringing the schema up to date may take longer than anyone waits for an answer', async () => {
    await using database = await newDatabase()
    const [pool, hasty] = [connect(database.url, unexpected), hastyPool(database)]
    // As another server does that brings the schema up to date.
    const held = await begin(pool, 'SELECT pg_advisory_xact_lock(4126519037)')
    const migrating = migrate(hasty)
    await whenBlocked(hasty, 'pg_advisory_xact_lock', 1)
    await wait(2 * hastyMs)
    await held.end('COMMIT')
    await migrating
    await pool.query(`
      INSERT INTO workshop (id, name) VALUES ('one', 'One');
      INSERT INTO upload (workshop_id, id, body) VALUES ('one', 'image', '');
      CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${(2 * hastyMs) / 1000}); RETURN old; END $$;
      CREATE TRIGGER linger BEFORE DELETE ON upload FOR EACH ROW EXECUTE FUNCTION linger()`)
    expect(await createWorkshopLifecycle(hasty).eraseWorkshop('one')).toBe(true)
    expect((await pool.query('SELECT id FROM upload')).rows).toEqual([])
    await Promise.all([pool.end(), hasty.end()])
  })

  test('whoever appends does not wait while the images of a workshop that is erased go', async () => {
    await using database = await newDatabase()
    await using storage = await openPostgresStorage(database.url, unexpected)
    for (const id of ['one', 'two']) await storage.createWorkshop(newWorkshop(id))
    await storage.saveUpload('one', 'image', Uint8Array.of(7))
    const pool = connect(database.url, unexpected)
    const held = await begin(pool, 'SELECT 1 FROM upload FOR UPDATE')
    const erasing = storage.eraseWorkshop('one')
    await whenBlocked(pool, 'DELETE FROM workshop', 1)
    const entries = ['one', 'two'].map((workshopId) => ({ workshopId, update: Uint8Array.of(9) }))
    expect(await storage.append(entries)).toEqual([2, 2])
    await held.end('COMMIT')
    await pool.end()
    expect(await erasing).toBe(true)
    expect(await storage.load('one')).toEqual({ updates: [], upTo: 0 })
    expect(await storage.append(entries)).toEqual([0, 3])
  })

  test('a reveal holds though its ballots cannot be vacuumed yet, which is told', async () => {
    await using database = await newDatabase()
    await using storage = await openPostgresStorage(database.url, unexpected)
    await storage.createWorkshop(newWorkshop('one'))
    const [pool, hasty] = [connect(database.url, unexpected), hastyPool(database)]
    // As another vacuum does.
    const held = await begin(pool, 'LOCK TABLE ballot IN SHARE UPDATE EXCLUSIVE MODE')
    const told: unknown[] = []
    const ballots = createBallotStore(hasty, (error) => told.push(error))
    const openedAt = '2027-01-01T09:00:00.000Z'
    await ballots.openRound({ id: 'round', workshopId: 'one', items: [], maskingThreshold: 3, openedAt, secret: 'secret' })
    await ballots.closeVote('round')
    await ballots.finishReveal('round', openedAt)
    expect((await storage.round('one', 'round'))?.state).toBe('revealed')
    expect(told.map(String)).toEqual([expect.stringContaining('erased ballots are not vacuumed yet')])
    await held.end('COMMIT')
    await Promise.all([pool.end(), hasty.end()])
  })

  test('whatever is kept for a workshop goes with it: no table names one without referring to it', async () => {
    await using database = await newDatabase()
    await (await openPostgresStorage(database.url, unexpected))[Symbol.asyncDispose]()
    const pool = connect(database.url, unexpected)
    const { rows } = await pool.query(`
      SELECT columns.table_name AS name FROM information_schema.columns AS columns
      WHERE columns.table_schema = current_schema() AND columns.column_name = 'workshop_id' AND NOT EXISTS (
        SELECT 1 FROM pg_constraint
        WHERE contype = 'f' AND confdeltype = 'c' AND conrelid = format('%I.%I', current_schema(), columns.table_name)::regclass)
      ORDER BY name`)
    await pool.end()
    // These are erased by name.
    expect(rows).toEqual([{ name: 'update_base' }, { name: 'update_counter' }, { name: 'update_log' }])
  })

  test('what is committed is on disk even where the server’s default is not to wait', async () => {
    await using database = await newDatabase()
    const url = new URL(database.url)
    url.searchParams.set('options', `${url.searchParams.get('options')} -c synchronous_commit=off`)
    const pool = connect(url.href, unexpected)
    expect((await pool.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }])
    await pool.end()
  })
})
