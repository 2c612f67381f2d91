import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { UpdateLog } from '../storage/port/update-log.ts'
import { GroupCommit, gatherings, type HoldWatcher } from './group-commit.ts'

/** A log in memory whose disk may refuse, or keep everyone waiting. */
const fakeLog = () => {
  const written: number[] = []
  const disk = { refuses: false, isSlow: false, writes: 0, wake: [] as (() => void)[] }
  const append: UpdateLog['append'] = async (entries) => {
    if (disk.isSlow) await new Promise<void>((resolve) => disk.wake.push(resolve))
    if (disk.refuses) throw new Error('disk full')
    disk.writes++
    return entries.map(({ update }) => written.push(update[0] ?? -1))
  }
  return { log: { append } as UpdateLog, written, disk }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const update = (value: number): Uint8Array => Uint8Array.of(value)

test('updates that come together are written at once, in order, then told with their sequences', async () => {
  const { log, written, disk } = fakeLog()
  const commit = new GroupCommit(log, () => {})
  const told: number[] = []
  for (const value of [1, 2, 3]) commit.append('a', update(value), (sequence) => told.push(sequence))
  expect(told).toEqual([])
  await vi.runAllTimersAsync()
  expect(written).toEqual([1, 2, 3])
  expect(told).toEqual([1, 2, 3])
  expect(disk.writes).toBe(1)
})

test.each([
  ['nobody but their author waits', gatherings.alone],
  ['people on other servers wait', gatherings.withPeers],
])('how long updates gather when %s', async (_, gathering) => {
  const { log, disk } = fakeLog()
  const commit = new GroupCommit(log, () => {}, { gathering })
  commit.append('a', update(1), () => {})
  await vi.advanceTimersByTimeAsync(gathering.leastMs - 1)
  expect(disk.writes).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(disk.writes).toBe(1)
  // The next write takes a second, and what came meanwhile waits no longer than it may.
  disk.isSlow = true
  commit.append('a', update(2), () => {})
  await vi.advanceTimersByTimeAsync(gathering.leastMs + 1000)
  commit.append('a', update(3), () => {})
  disk.isSlow = false
  disk.wake[0]?.()
  await vi.advanceTimersByTimeAsync(gathering.mostMs - 1)
  expect(disk.writes).toBe(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(disk.writes).toBe(3)
})

test('what comes during a slow write goes with the next one, never beside it', async () => {
  const { log, written, disk } = fakeLog()
  const commit = new GroupCommit(log, () => {})
  disk.isSlow = true
  commit.append('a', update(1), () => {})
  await vi.advanceTimersByTimeAsync(gatherings.alone.leastMs)
  commit.append('a', update(2), () => {})
  const flushed = commit.flush()
  await vi.advanceTimersByTimeAsync(gatherings.alone.leastMs)
  expect(disk.wake).toHaveLength(1)
  disk.isSlow = false
  disk.wake[0]?.()
  expect(await flushed).toBe(true)
  expect(written).toEqual([1, 2])
})

test('a refusing disk holds acknowledgements; once it writes, nothing is missing or doubled', async () => {
  const { log, written, disk } = fakeLog()
  const errors: unknown[] = []
  const commit = new GroupCommit(log, (error) => errors.push(error))
  const told: number[] = []
  disk.refuses = true
  commit.append('a', update(1), () => told.push(1))
  await vi.advanceTimersByTimeAsync(5000)
  commit.append('a', update(2), () => told.push(2))
  expect(await commit.flush()).toBe(false)
  await vi.advanceTimersByTimeAsync(5000)
  expect(told).toEqual([])
  expect(errors.length).toBeGreaterThan(1)
  disk.refuses = false
  await vi.advanceTimersByTimeAsync(5000)
  expect(written).toEqual([1, 2])
  expect(told).toEqual([1, 2])
})

test('when too much waits no more may be taken, until the disk writes again', async () => {
  const { log, disk } = fakeLog()
  const commit = new GroupCommit(log, () => {}, { maxBytes: 4000 })
  disk.refuses = true
  commit.append('a', new Uint8Array(1500), () => {})
  expect(await commit.flush()).toBe(false)
  expect(commit.isFullFor('a')).toBe(false)
  commit.append('a', new Uint8Array(1000), () => {})
  // One workshop that has half of it leaves the other half to the others.
  expect(commit.isFullFor('a')).toBe(true)
  expect(commit.isFullFor('b')).toBe(false)
  commit.append('b', new Uint8Array(1500), () => {})
  expect(commit.isFullFor('c')).toBe(true)
  disk.refuses = false
  expect(await commit.flush()).toBe(true)
  expect(['a', 'b', 'c'].some((workshopId) => commit.isFullFor(workshopId))).toBe(false)
})

test('while the disk writes, twice as much may be on its way, and much of it is written at once', async () => {
  const { log, written, disk } = fakeLog()
  const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1024 * 1024).fill(count)
  const commit = new GroupCommit(log, () => {}, { maxBytes: 6 * 1024 * 1024 })
  disk.isSlow = true
  commit.append('a', megabytes(1), () => {})
  await vi.advanceTimersByTimeAsync(0)
  expect(disk.wake).toHaveLength(0)
  commit.append('a', megabytes(4), () => {})
  expect(disk.wake).toHaveLength(1)
  expect(commit.isFullFor('a')).toBe(false)
  commit.append('a', megabytes(2), () => {})
  expect(commit.isFullFor('a')).toBe(true)
  expect(commit.isFullFor('b')).toBe(false)
  commit.append('b', megabytes(3), () => {})
  disk.isSlow = false
  disk.wake[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  await vi.advanceTimersByTimeAsync(0)
  expect(written).toEqual([1, 4, 2, 3])
})

test('nobody is told that all is well before what was held is written', async () => {
  const { log, written, disk } = fakeLog()
  const told: [boolean, number][] = []
  const commit = new GroupCommit(log, () => {}, {
    holds: { onHolding: (isHolding) => told.push([isHolding, written.length]), onHeld: () => {} },
  })
  disk.refuses = true
  for (let count = 0; count < 5000; count++) commit.append('a', update(1), () => {})
  await vi.advanceTimersByTimeAsync(1500)
  disk.refuses = false
  await vi.advanceTimersByTimeAsync(1500)
  expect(told).toEqual([
    [true, 0],
    [false, 5000],
  ])
})

test('many tiny updates count as what they take in memory', () => {
  const { log } = fakeLog()
  const commit = new GroupCommit(log, () => {}, { maxBytes: 100_000 })
  let taken = 0
  while (!commit.isFullFor('a')) {
    commit.append('a', update(1), () => {})
    taken++
  }
  expect(taken).toBeLessThan(1000)
})

test('what gathered while the disk was away is written in groups of a bounded size, one right after the other', async () => {
  const { log, written, disk } = fakeLog()
  const groups: { entries: number; bytes: number }[] = []
  const append: UpdateLog['append'] = (entries) => {
    groups.push({ entries: entries.length, bytes: entries.reduce((sum, entry) => sum + entry.update.length, 0) })
    return log.append(entries)
  }
  const commit = new GroupCommit({ ...log, append }, () => {}, { maxBytes: 1e9 })
  disk.refuses = true
  for (let count = 0; count < 5000; count++) commit.append('a', update(1), () => {})
  for (const value of [2, 3, 4]) commit.append('a', new Uint8Array(3 * 1024 * 1024).fill(value), () => {})
  commit.append('a', new Uint8Array(6 * 1024 * 1024).fill(5), () => {})
  await vi.advanceTimersByTimeAsync(1500)
  disk.refuses = false
  groups.length = 0
  await vi.advanceTimersByTimeAsync(1100)
  expect(written.slice(-4)).toEqual([2, 3, 4, 5])
  expect(written).toHaveLength(5004)
  expect(groups.map(({ entries }) => entries)).toEqual([2000, 2000, 1001, 1, 1, 1])
  expect(commit.waiting).toEqual({ updates: 0, bytes: 0 })
})

test('whatever the disk does, an acknowledged update is in the log, and each is there once and in order', async () => {
  const step = fc.constantFrom('append', 'flush', 'refuse', 'accept', 'slow', 'fast', 'wait')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { log, written, disk } = fakeLog()
      const commit = new GroupCommit(log, () => {})
      const early: number[] = []
      let count = 0
      const hurry = (): void => {
        disk.isSlow = false
        for (const wake of disk.wake.splice(0)) wake()
      }
      for (const next of steps) {
        if (next === 'append') {
          const upTo = ++count
          commit.append('a', update(upTo), (sequence) => written[sequence - 1] !== upTo && early.push(upTo))
        } else if (next === 'flush') void commit.flush()
        else if (next === 'wait') await vi.advanceTimersByTimeAsync(1500)
        else if (next === 'slow') disk.isSlow = true
        else if (next === 'fast') hurry()
        else disk.refuses = next === 'refuse'
      }
      disk.refuses = false
      hurry()
      await vi.advanceTimersByTimeAsync(3000)
      expect(early).toEqual([])
      expect(written).toEqual(Array.from({ length: count }, (_, index) => index + 1))
    }),
  )
})

test('who watches is told once of each update that must wait, and when that begins and ends', async () => {
  const { log, disk } = fakeLog()
  const told: unknown[] = []
  const holds: HoldWatcher = {
    onHolding: (isHolding) => told.push(isHolding),
    onHeld: (workshopId, held) => told.push([workshopId, held[0]]),
  }
  const commit = new GroupCommit(log, () => {}, { holds })
  commit.append('a', update(1), () => {})
  await vi.advanceTimersByTimeAsync(gatherings.alone.leastMs)
  expect(told).toEqual([])
  disk.refuses = true
  commit.append('a', update(2), () => {})
  await vi.advanceTimersByTimeAsync(5000)
  commit.append('b', update(3), () => {})
  await vi.advanceTimersByTimeAsync(5000)
  disk.refuses = false
  await vi.advanceTimersByTimeAsync(5000)
  commit.append('a', update(4), () => {})
  await vi.advanceTimersByTimeAsync(gatherings.alone.leastMs)
  expect(told).toEqual([['a', 2], true, ['b', 3], false])
})

test('a disk that does not answer counts as refusing until it does', async () => {
  const { log } = fakeLog()
  const answer = Promise.withResolvers<number[]>()
  const told: boolean[] = []
  const silent = { ...log, append: () => answer.promise }
  const commit = new GroupCommit(silent, () => {}, {
    holds: { onHolding: (isHolding) => told.push(isHolding), onHeld: () => {} },
  })
  commit.append('a', update(1), () => {})
  await vi.advanceTimersByTimeAsync(5000)
  expect(told).toEqual([true])
  answer.resolve([1])
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual([true, false])
})
