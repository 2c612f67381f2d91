import { describe, expect, test } from 'vitest'
import type { UpdateLog } from '../port/update-log.ts'
import { type Place, useStorage } from './place.ts'

const entry = (workshopId: string, ...values: number[]) => ({ workshopId, update: Uint8Array.from(values) })

/** What stands in the log, as plain numbers. */
const standing = async (log: UpdateLog, workshopId: string, after?: number) => {
  const { updates, upTo } = await log.load(workshopId, after)
  return { updates: updates.map((update) => [...update]), upTo }
}

/** What every update log must do. */
export const describeUpdateLog = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: the log of updates`, () => {
    const opened = useStorage(createPlace)

    test('is empty for a workshop that has none', async () => {
      expect(await standing(opened.storage, 'nobody')).toEqual({ updates: [], upTo: 0 })
      expect(await opened.storage.lastSequence('nobody')).toBe(0)
    })

    test('keeps the updates of each workshop apart, in order, across openings', async () => {
      await opened.storage.append([entry('a', 1, 2), entry('b', 9), entry('a', 3)])
      await opened.storage.append([entry('a', 4)])
      await opened.reopen()
      expect(await standing(opened.storage, 'a')).toEqual({ updates: [[1, 2], [3], [4]], upTo: 3 })
      expect(await standing(opened.storage, 'b')).toEqual({ updates: [[9]], upTo: 1 })
    })

    test('numbers the updates of a workshop by one each, whatever others write, across openings', async () => {
      expect(await opened.storage.append([entry('a', 1), entry('b', 9), entry('a', 2)])).toEqual([1, 1, 2])
      await opened.reopen()
      expect(await opened.storage.append([entry('b', 8), entry('a', 3)])).toEqual([2, 3])
      expect(await opened.storage.lastSequence('a')).toBe(3)
      expect(await opened.storage.append([])).toEqual([])
    })

    test('numbers without gaps when many append at once', async () => {
      const values = Array.from({ length: 20 }, (_, index) => index)
      const sequences = await Promise.all(values.map((value) => opened.storage.append([entry('a', value), entry('b', value)])))
      expect(sequences.map(([first]) => first).toSorted((a = 0, b = 0) => a - b)).toEqual(values.map((value) => value + 1))
      const { updates } = await standing(opened.storage, 'a')
      for (const [index, [sequence = 0]] of sequences.entries()) expect(updates[sequence - 1]).toEqual([index])
    })

    test('takes a group as a whole or not at all, and leaves no gap where one was refused', async () => {
      const broken = { workshopId: 'a', update: 'not bytes' as unknown as Uint8Array }
      await expect(opened.storage.append([entry('a', 1), broken])).rejects.toThrow()
      expect(await standing(opened.storage, 'a')).toEqual({ updates: [], upTo: 0 })
      expect(await opened.storage.append([entry('a', 2)])).toEqual([1])
    })

    test('is read from a sequence on', async () => {
      await opened.storage.append([entry('a', 1), entry('a', 2), entry('a', 3)])
      expect(await standing(opened.storage, 'a', 1)).toEqual({ updates: [[2], [3]], upTo: 3 })
      expect(await standing(opened.storage, 'a', 3)).toEqual({ updates: [], upTo: 3 })
    })

    test('is compacted up to a sequence; what came after stays, other workshops too', async () => {
      await opened.storage.append([entry('a', 1), entry('a', 2), entry('a', 3), entry('b', 9)])
      await opened.storage.append([entry('a', 4)])
      await opened.storage.compact('a', 3, Uint8Array.of(123))
      await opened.reopen()
      expect(await standing(opened.storage, 'a')).toEqual({ updates: [[123], [4]], upTo: 4 })
      expect(await standing(opened.storage, 'b')).toEqual({ updates: [[9]], upTo: 1 })
    })

    test('is read from within a compacted part as the whole of it, from behind it without', async () => {
      await opened.storage.append([1, 2, 3, 4].map((value) => entry('a', value)))
      await opened.storage.compact('a', 3, Uint8Array.of(123))
      expect(await standing(opened.storage, 'a', 2)).toEqual({ updates: [[123], [4]], upTo: 4 })
      expect(await standing(opened.storage, 'a', 3)).toEqual({ updates: [[4]], upTo: 4 })
    })

    test('goes on counting where a compaction took everything', async () => {
      await opened.storage.append([entry('a', 1), entry('a', 2)])
      await opened.storage.compact('a', 2, Uint8Array.of(12))
      await opened.reopen()
      expect(await opened.storage.lastSequence('a')).toBe(2)
      expect(await opened.storage.append([entry('a', 3)])).toEqual([3])
      expect(await standing(opened.storage, 'a')).toEqual({ updates: [[12], [3]], upTo: 3 })
    })

    test('keeps the newer of two compactions, whichever comes last', async () => {
      await opened.storage.append([1, 2, 3].map((value) => entry('a', value)))
      await opened.storage.compact('a', 3, Uint8Array.of(123))
      await opened.storage.compact('a', 2, Uint8Array.of(12))
      await opened.storage.compact('a', 3, Uint8Array.of(99))
      expect(await standing(opened.storage, 'a')).toEqual({ updates: [[123]], upTo: 3 })
    })
  })
}
