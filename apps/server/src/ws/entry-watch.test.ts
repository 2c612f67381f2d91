import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decideEntry, type Entry } from '../access/entry.ts'
import { EntryWatch, type OpenEntry } from './entry-watch.ts'

const policy = { passcodeHash: null, linksUntil: null, accessUntil: null }
const ann = { personId: 'ann', role: 'participant', name: 'Ann', companyFunction: '', level: 'field', joinedAt: 1 } as const
const entryUntil = (accessUntil: number | null): Entry =>
  decideEntry({ ...policy, accessUntil }, { ...ann, endedBy: null }, Date.now())

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const watch = (first: Entry, random = () => 1) => {
  const told: string[] = []
  const now: { entry: Entry | Error; readings: number } = { entry: first, readings: 0 }
  const watched = new EntryWatch(
    first as OpenEntry,
    async () => {
      now.readings++
      if (now.entry instanceof Error) throw now.entry
      return now.entry
    },
    { shut: (why) => told.push(why), roleChanged: (role) => told.push(role), failed: () => told.push('failed') },
    random,
  )
  return { watched, told, now }
}

test('a change of role is told once, and holds from then on', async () => {
  const { watched, told, now } = watch(entryUntil(null))
  now.entry = decideEntry(policy, { ...ann, role: 'observer', endedBy: null }, Date.now())
  await watched.check()
  await watched.check()
  expect(told).toEqual(['observer'])
  expect(watched.role).toBe('observer')
})

test('who was removed is told once why, and nothing after', async () => {
  const { watched, told, now } = watch(entryUntil(null))
  now.entry = { isOpen: false, shut: 'removed' }
  await Promise.all([watched.check(), watched.check()])
  expect(told).toEqual(['removed'])
})

test('access that ends while a connection is open ends at its date, far as it may be', async () => {
  const end = Date.now() + 30 * 60 * 60 * 1000
  const { told, now } = watch(entryUntil(end))
  await vi.advanceTimersByTimeAsync(end - Date.now() - 1)
  expect(told).toEqual([])
  now.entry = { isOpen: false, shut: 'accessExpired' }
  await vi.advanceTimersByTimeAsync(1)
  expect(told).toEqual(['accessExpired'])
})

test('access that is extended goes on', async () => {
  const end = Date.now() + 1000
  const { watched, told, now } = watch(entryUntil(end))
  now.entry = entryUntil(end + 10_000)
  await watched.check()
  await vi.advanceTimersByTimeAsync(5000)
  expect(told).toEqual([])
})

test('a reading that fails is told and tried again', async () => {
  const { watched, told, now } = watch(entryUntil(null))
  now.entry = new Error('the database is away')
  await watched.check()
  now.entry = { isOpen: false, shut: 'removed' }
  await vi.advanceTimersByTimeAsync(5000)
  expect(told).toEqual(['failed', 'removed'])
})

test('who was removed is out within a minute when nobody told it', async () => {
  const { told, now } = watch(entryUntil(null))
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(told).toEqual([])
  now.entry = { isOpen: false, shut: 'removed' }
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual(['removed'])
})

test('those who came together read their entries at different times', async () => {
  const [early, late] = [watch(entryUntil(null), () => 0), watch(entryUntil(null), () => 0.5)]
  await vi.advanceTimersByTimeAsync(30_000)
  expect([early.now.readings, late.now.readings]).toEqual([1, 0])
  await vi.advanceTimersByTimeAsync(15_000)
  expect([early.now.readings, late.now.readings]).toEqual([1, 1])
})

test('a connection that is closed reads its entry no more', async () => {
  const { watched, now } = watch(entryUntil(null))
  const reading = watched.check()
  watched[Symbol.dispose]()
  await reading
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(now.readings).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})
