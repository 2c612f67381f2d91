import { describe, expect, test } from 'vitest'
import { TestDatabase } from '../../testing/test-database.ts'
import { testDatabaseUrl } from '../../testing/test-services.ts'
import { describeAccessStore } from '../contract/access-store.ts'
import { describeBallotStore } from '../contract/ballot-store.ts'
import { describeDocumentForms } from '../contract/document-forms.ts'
import { describeFacilitationStore } from '../contract/facilitation-store.ts'
import type { Place } from '../contract/place.ts'
import { describeSnapshotStore } from '../contract/snapshot-store.ts'
import { describeUpdateLog } from '../contract/update-log.ts'
import { describeUploadStore } from '../contract/upload-store.ts'
import { describeWorkshopLifecycle } from '../contract/workshop-lifecycle.ts'
import { connect } from './connect.ts'
import { NewerSchemaError } from './migrate.ts'
import { openPostgresStorage } from './open-storage.ts'
import { schemaSteps } from './schema.ts'

const serverUrl = testDatabaseUrl()

const unexpected = (error: unknown): void => {
  throw error
}

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
