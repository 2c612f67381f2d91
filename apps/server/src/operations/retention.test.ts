import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eraseStale, keepRetention, type RetentionTools } from './retention.ts'

const dayMs = 24 * 60 * 60 * 1000
const unexpected = (error: unknown): void => {
  throw error
}

/** Workshops in memory, with the moment each was last opened. */
const shelf = (openedAt: Record<string, number>, open: string[] = []) => {
  const tools: RetentionTools = {
    openWorkshops: () => open,
    noteOpened: async (ids) => {
      for (const id of ids) openedAt[id] = Date.now()
    },
    notOpenedSince: async (moment) => Object.keys(openedAt).filter((id) => (openedAt[id] ?? 0) < moment.getTime()),
    eraseUnopened: async (id, moment) => {
      const isStale = (openedAt[id] ?? 0) < moment.getTime()
      if (isStale) delete openedAt[id]
      return isStale
    },
  }
  return { openedAt, tools }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 100 * dayMs })
})
afterEach(() => {
  vi.useRealTimers()
})

test('only workshops that nobody opened for longer than the days set are erased', async () => {
  const { openedAt, tools } = shelf({ old: 69 * dayMs, recent: 71 * dayMs, open: 1 }, ['open'])
  expect(await eraseStale(tools, 30, new Date(), unexpected)).toEqual(['old'])
  expect(Object.keys(openedAt)).toEqual(['recent', 'open'])
})

test('a workshop that is opened while the others are erased stays, however late that is heard', async () => {
  const { openedAt, tools } = shelf({ first: 1, second: 2, third: 3 })
  const open: string[] = []
  const { eraseUnopened } = tools
  tools.openWorkshops = () => open
  tools.eraseUnopened = async (id, moment) => {
    // Somebody opens the second here, and the third on another server.
    open.push('second')
    openedAt.third = Date.now()
    return eraseUnopened(id, moment)
  }
  expect(await eraseStale(tools, 30, new Date(), unexpected)).toEqual(['first'])
  expect(Object.keys(openedAt)).toEqual(['second', 'third'])
})

test('a workshop that cannot be erased is told, and the others go', async () => {
  const { openedAt, tools } = shelf({ first: 1, second: 2, third: 3 })
  const { eraseUnopened } = tools
  const failure = new Error('its images cannot be removed')
  tools.eraseUnopened = async (id, moment) => {
    if (id === 'second') throw failure
    return eraseUnopened(id, moment)
  }
  const told: unknown[] = []
  expect(await eraseStale(tools, 30, new Date(), (...error) => told.push(error))).toEqual(['first', 'third'])
  expect(told).toEqual([[failure, 'second']])
  expect(openedAt).toEqual({ second: 2 })
})

test('a workshop that stays open is noted as such every hour; without a number of days nothing is erased', async () => {
  const { openedAt, tools } = shelf({ old: 1, open: 1 }, ['open'])
  using _retention = keepRetention(tools, null, () => {})
  await vi.advanceTimersByTimeAsync(60 * 60 * 1000)
  expect(openedAt).toEqual({ old: 1, open: Date.now() })
})

test('with a number of days stale workshops go at the next round, whatever failed before', async () => {
  const { openedAt, tools } = shelf({ old: 1 })
  const errors: unknown[] = []
  const notOpenedSince = tools.notOpenedSince
  tools.notOpenedSince = vi.fn(notOpenedSince).mockRejectedValueOnce(new Error('storage lost'))
  using _retention = keepRetention(tools, 30, (error) => errors.push(error))
  await vi.advanceTimersByTimeAsync(2 * 60 * 60 * 1000)
  expect(errors).toHaveLength(1)
  expect(openedAt).toEqual({})
})
