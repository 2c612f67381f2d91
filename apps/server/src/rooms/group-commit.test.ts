import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { UpdateLog } from '../storage/port.ts'
import { GroupCommit } from './group-commit.ts'

/** A log in memory whose disk may refuse. */
const fakeLog = () => {
  const written: number[] = []
  const disk = { refuses: false, writes: 0 }
  const log: UpdateLog = {
    append: (entries) => {
      if (disk.refuses) throw new Error('disk full')
      disk.writes++
      written.push(...entries.map(({ update }) => update[0] ?? -1))
    },
    load: () => ({ updates: [], upTo: 0 }),
    lastSequence: () => written.length,
    compact: () => {},
  }
  return { log, written, disk }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const update = (value: number): Uint8Array => Uint8Array.of(value)

test('updates that come together are written at once, in order, then acknowledged', async () => {
  const { log, written, disk } = fakeLog()
  const commit = new GroupCommit(log, () => {})
  const acknowledged = Promise.all([commit.append('a', update(1)), commit.append('b', update(2)), commit.append('a', update(3))])
  await vi.runAllTimersAsync()
  await acknowledged
  expect(written).toEqual([1, 2, 3])
  expect(disk.writes).toBe(1)
})

test('a refusing disk holds acknowledgements; once it writes, nothing is missing or doubled', async () => {
  const { log, written, disk } = fakeLog()
  const errors: unknown[] = []
  const commit = new GroupCommit(log, (error) => errors.push(error))
  const acknowledged: number[] = []
  disk.refuses = true
  void commit.append('a', update(1)).then(() => acknowledged.push(1))
  await vi.advanceTimersByTimeAsync(5000)
  void commit.append('a', update(2)).then(() => acknowledged.push(2))
  void commit.settled().then(() => acknowledged.push(0))
  expect(commit.flush()).toBe(false)
  await vi.advanceTimersByTimeAsync(5000)
  expect(acknowledged).toEqual([])
  expect(errors.length).toBeGreaterThan(1)
  disk.refuses = false
  await vi.advanceTimersByTimeAsync(5000)
  expect(written).toEqual([1, 2])
  expect(acknowledged.toSorted()).toEqual([0, 1, 2])
})

test('when too much waits no more may be taken, until the disk writes again', () => {
  const { log, disk } = fakeLog()
  const commit = new GroupCommit(log, () => {}, 3)
  disk.refuses = true
  for (const value of [1, 2, 3]) void commit.append('a', update(value))
  expect(commit.isFull).toBe(false)
  void commit.append('a', update(4))
  expect(commit.isFull).toBe(true)
  disk.refuses = false
  expect(commit.flush()).toBe(true)
  expect(commit.isFull).toBe(false)
})

test('whatever the disk does, an acknowledged update is in the log, and each is there once and in order', async () => {
  const step = fc.constantFrom('append', 'settled', 'flush', 'refuse', 'accept', 'wait')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { log, written, disk } = fakeLog()
      const commit = new GroupCommit(log, () => {})
      const early: number[] = []
      let count = 0
      const check = (upTo: number) => () => {
        if (written.length < upTo) early.push(upTo)
      }
      for (const next of steps) {
        if (next === 'append') void commit.append('a', update(count++)).then(check(count))
        else if (next === 'settled') void commit.settled().then(check(count))
        else if (next === 'flush') commit.flush()
        else if (next === 'wait') await vi.advanceTimersByTimeAsync(1500)
        else disk.refuses = next === 'refuse'
      }
      disk.refuses = false
      await vi.advanceTimersByTimeAsync(1500)
      expect(early).toEqual([])
      expect(written).toEqual(Array.from({ length: count }, (_, index) => index))
    }),
  )
})
