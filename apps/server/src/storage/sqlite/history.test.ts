import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newWorkshop } from '../contract/new-workshop.ts'
import type { BallotStore } from '../port/ballot-store.ts'
import { createAccessStore } from './access-store.ts'
import { createBallotStore } from './ballot-store.ts'
import { History } from './history.ts'
import { openDatabase } from './open-database.ts'
import { openSqliteStorage } from './open-storage.ts'
import { createWorkshopLifecycle } from './workshop-lifecycle.ts'

const openedAt = '2027-01-01T09:00:00.000Z'
const secret = 'the secret of a round'
const retryMs = 30_000

let dataDir: string
let db: DatabaseSync
let told: unknown[]
let history: History
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  db = openDatabase(dataDir)
  for (const id of ['one', 'two']) await createAccessStore(db).createWorkshop(newWorkshop(id))
  told = []
  history = new History(db, (error) => told.push(error))
})
afterEach(async () => {
  history[Symbol.dispose]()
  db.close()
  vi.useRealTimers()
  await rm(dataDir, { recursive: true, force: true })
})

const writeAheadLog = (): Promise<Buffer> => readFile(join(dataDir, 'fil-rouge.sqlite-wal'))

/** A query that is not read to its end keeps the log from being emptied, as a full disk does. */
const keepFromEmptying = (): Disposable => {
  const reading = db.prepare('SELECT id FROM workshop').iterate()
  reading.next()
  return { [Symbol.dispose]: () => reading.return?.() }
}

const openRound = async (ballots: BallotStore): Promise<void> => {
  await ballots.openRound({ id: 'round', workshopId: 'one', items: [], maskingThreshold: 3, openedAt, secret })
}

test('a reveal holds though the log cannot be emptied yet, which is told, and tried again until it is done', async () => {
  const ballots = createBallotStore(db, () => history.forget())
  await openRound(ballots)
  await ballots.closeVote('round')
  {
    using _reading = keepFromEmptying()
    await ballots.finishReveal('round', openedAt)
    expect((await ballots.round('one', 'round'))?.state).toBe('revealed')
    expect(told.map(String)).toEqual([expect.stringContaining('the write-ahead log still holds what was erased')])
    vi.advanceTimersByTime(retryMs)
    expect(told).toHaveLength(2)
    expect((await writeAheadLog()).includes(secret)).toBe(true)
  }
  vi.advanceTimersByTime(retryMs)
  expect(await writeAheadLog()).toHaveLength(0)
  expect(told).toHaveLength(2)
  expect(vi.getTimerCount()).toBe(0)
})

test('a round is discarded, and a workshop erased, though the log cannot be emptied yet: the next erasing does it', async () => {
  const ballots = createBallotStore(db, () => history.forget())
  const workshops = createWorkshopLifecycle(
    db,
    async () => {},
    () => history.forget(),
  )
  await openRound(ballots)
  {
    using _reading = keepFromEmptying()
    expect(await ballots.discardRound('round')).toBe(true)
    expect(await workshops.eraseWorkshop('one')).toBe(true)
    expect((await writeAheadLog()).includes(secret)).toBe(true)
  }
  expect(await workshops.eraseWorkshop('two')).toBe(true)
  expect(await writeAheadLog()).toHaveLength(0)
  expect(told).toHaveLength(2)
  expect(vi.getTimerCount()).toBe(0)
})

test('images that cannot be removed keep nothing of an erased workshop in the log', async () => {
  const refuse = () => Promise.reject(new Error('the disk refuses'))
  const workshops = createWorkshopLifecycle(db, refuse, () => history.forget())
  await expect(workshops.eraseWorkshop('one')).rejects.toThrow('the disk refuses')
  expect(await writeAheadLog()).toHaveLength(0)
})

test('what a crash left in the log goes when the folder is opened next', async () => {
  const ballots = createBallotStore(db, () => {})
  await openRound(ballots)
  await ballots.discardRound('round')
  const crashed = join(dataDir, 'crashed')
  for (const end of ['', '-wal']) await cp(join(dataDir, `fil-rouge.sqlite${end}`), join(crashed, `fil-rouge.sqlite${end}`))
  expect((await readFile(join(crashed, 'fil-rouge.sqlite-wal'))).includes(secret)).toBe(true)
  await using _storage = openSqliteStorage(crashed)
  expect(await readFile(join(crashed, 'fil-rouge.sqlite-wal'))).toHaveLength(0)
  expect((await readFile(join(crashed, 'fil-rouge.sqlite'))).includes(secret)).toBe(false)
})
