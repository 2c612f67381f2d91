import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRetention, type RetentionTools } from './retention.ts'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const today = 100 * dayMs

/** Workshops in memory, with the moment each was last opened, by the clock of the wall; and what was told. */
const shelf = (openedAt: Record<string, number>, open: string[] = []) => {
  const told = { errors: [] as unknown[][], jumpsMs: [] as number[] }
  const isUnopenedFor = (id: string, ageMs: number): boolean => (openedAt[id] ?? 0) <= Date.now() - ageMs
  const tools: RetentionTools = {
    openWorkshops: () => open,
    noteOpened: async (ids) => {
      for (const id of ids) openedAt[id] = Date.now()
    },
    unopenedFor: async (ageMs) => ({
      workshopIds: Object.keys(openedAt).filter((id) => isUnopenedFor(id, ageMs)),
      asOf: Date.now(),
    }),
    eraseUnopened: async (id, ageMs) => {
      const isUnopened = isUnopenedFor(id, ageMs)
      if (isUnopened) delete openedAt[id]
      return isUnopened
    },
    onError: (...error) => told.errors.push(error),
    onClockJump: (jumpMs) => told.jumpsMs.push(jumpMs),
  }
  const kept = (): string[] => Object.keys(openedAt)
  return { openedAt, open, tools, told, kept }
}

const rounds = (count: number) => vi.advanceTimersByTimeAsync(count * hourMs)

beforeEach(() => {
  vi.useFakeTimers({ now: today })
})
afterEach(() => {
  vi.useRealTimers()
})

test('workshops that nobody opened for the days set are erased by the second round that finds them so, and no others', async () => {
  const { tools, told, kept } = shelf({ old: today - 31 * dayMs, recent: today - 29 * dayMs, open: 1 }, ['open'])
  using _retention = keepRetention(tools, 30)
  await rounds(1)
  expect(kept()).toEqual(['old', 'recent', 'open'])
  await rounds(1)
  expect(kept()).toEqual(['recent', 'open'])
  expect(told).toEqual({ errors: [], jumpsMs: [] })
})

test('without a number of days nothing is erased; a workshop that stays open is noted as such every hour', async () => {
  const { tools, openedAt } = shelf({ old: 1, open: 1 }, ['open'])
  using _retention = keepRetention(tools, null)
  await rounds(3)
  expect(openedAt).toEqual({ old: 1, open: Date.now() })
})

test('a clock that jumps forward between two rounds, and is set right before the next, erases nothing', async () => {
  const { tools, told, kept } = shelf({ recent: today - dayMs })
  using _retention = keepRetention(tools, 30)
  await rounds(1)
  vi.setSystemTime(Date.now() + 91 * dayMs)
  await rounds(1)
  expect(kept()).toEqual(['recent'])
  vi.setSystemTime(Date.now() - 91 * dayMs)
  await rounds(3)
  expect(kept()).toEqual(['recent'])
  expect(told).toEqual({ errors: [], jumpsMs: [91 * dayMs, -91 * dayMs] })
})

test('a clock that is wrong at the start, and set right before the second round, erases nothing', async () => {
  const { tools, told, kept } = shelf({ recent: today - dayMs })
  vi.setSystemTime(today + 91 * dayMs)
  using _retention = keepRetention(tools, 30)
  await rounds(1)
  vi.setSystemTime(Date.now() - 91 * dayMs)
  await rounds(3)
  expect(kept()).toEqual(['recent'])
  expect(told.jumpsMs).toEqual([-91 * dayMs])
})

test('after a jump what was found stale before it counts no more: erasing begins anew', async () => {
  const { tools, told, kept } = shelf({ old: 1 })
  using _retention = keepRetention(tools, 30)
  await rounds(1)
  vi.setSystemTime(Date.now() + dayMs)
  await rounds(1)
  expect(kept()).toEqual(['old'])
  await rounds(1)
  expect(kept()).toEqual([])
  expect(told.jumpsMs).toEqual([dayMs])
})

test('a clock that is corrected by a minute erases as ever', async () => {
  const { tools, told, kept } = shelf({ old: 1 })
  using _retention = keepRetention(tools, 30)
  await rounds(1)
  vi.setSystemTime(Date.now() + 60_000)
  await rounds(1)
  expect(kept()).toEqual([])
  expect(told.jumpsMs).toEqual([])
})

test('a workshop that is opened and left between two rounds stays', async () => {
  const { tools, openedAt, kept } = shelf({ old: 1, other: 1 })
  using _retention = keepRetention(tools, 30)
  await rounds(1)
  openedAt.old = Date.now()
  await rounds(2)
  expect(kept()).toEqual(['old'])
})

test('a workshop that is opened while the others are erased stays, however late that is heard', async () => {
  const { tools, openedAt, open, kept } = shelf({ first: 1, second: 2, third: 3 })
  const { eraseUnopened } = tools
  tools.eraseUnopened = async (id, ageMs) => {
    // Somebody opens the second here, and the third on another server.
    open.push('second')
    openedAt.third = Date.now()
    return eraseUnopened(id, ageMs)
  }
  using _retention = keepRetention(tools, 30)
  await rounds(2)
  expect(kept()).toEqual(['second', 'third'])
})

test('a workshop that cannot be erased is told, the others go, and it goes with the next round', async () => {
  const { tools, told, kept } = shelf({ first: 1, second: 2, third: 3 })
  const failure = new Error('its images cannot be removed')
  const { eraseUnopened } = tools
  let isRefused = true
  tools.eraseUnopened = async (id, ageMs) => {
    if (id === 'second' && isRefused) throw failure
    return eraseUnopened(id, ageMs)
  }
  using _retention = keepRetention(tools, 30)
  await rounds(2)
  expect(kept()).toEqual(['second'])
  isRefused = false
  await rounds(1)
  expect(kept()).toEqual([])
  expect(told.errors).toEqual([[failure, 'second']])
})

test('a round that fails is told and counts for nothing, whatever follows', async () => {
  const { tools, told, kept } = shelf({ old: 1 })
  const lost = new Error('storage lost')
  tools.unopenedFor = vi.fn(tools.unopenedFor).mockRejectedValueOnce(lost)
  using _retention = keepRetention(tools, 30)
  await rounds(2)
  expect(kept()).toEqual(['old'])
  await rounds(1)
  expect(kept()).toEqual([])
  expect(told.errors).toEqual([[lost]])
})

test('a round that takes long is never joined by the next, which comes an hour after its end', async () => {
  const { tools, kept } = shelf({ old: 1 })
  const noteOpened = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 3 * hourMs)))
  using _retention = keepRetention({ ...tools, noteOpened }, 30)
  await rounds(4)
  expect([noteOpened.mock.calls.length, kept()]).toEqual([1, ['old']])
  await rounds(4)
  expect([noteOpened.mock.calls.length, kept()]).toEqual([2, []])
})

test('once disposed of, no further round comes, also where one was under way', async () => {
  const { tools } = shelf({ old: 1 })
  const noteOpened = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, hourMs)))
  const retention = keepRetention({ ...tools, noteOpened }, 30)
  await rounds(1.5)
  retention[Symbol.dispose]()
  await rounds(5)
  expect(noteOpened.mock.calls.length).toBe(1)
})
