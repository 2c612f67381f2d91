import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eraseStale, keepRetention, type RetentionTools } from './retention.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Workshops in memory, with the moment each was last opened. */
const shelf = (openedAt: Record<string, number>, open: string[] = []) => {
  const tools: RetentionTools = {
    openWorkshops: () => open,
    noteOpened: async (ids) => {
      for (const id of ids) openedAt[id] = Date.now()
    },
    notOpenedSince: async (moment) => Object.keys(openedAt).filter((id) => (openedAt[id] ?? 0) < moment.getTime()),
    erase: async (id) => {
      delete openedAt[id]
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
  expect(await eraseStale(tools, 30, new Date())).toEqual(['old'])
  expect(Object.keys(openedAt)).toEqual(['recent', 'open'])
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
