import { beforeEach, describe, expect, test } from 'vitest'
import type { NewSnapshot, SnapshotBounds } from '../port/snapshot-store.ts'
import { newWorkshop } from './new-workshop.ts'
import { type Place, useStorage } from './place.ts'

const snapshot = (id: string, takenAt: string, size = 3): NewSnapshot => ({
  workshopId: 'one',
  id,
  name: `Séance ${id}`,
  reason: 'manual',
  author: 'Camille',
  takenAt,
  document: Uint8Array.from({ length: size }, (_, index) => index),
})

const plenty = { count: 100, bytes: 1_000_000 }

/** What every snapshot store must do. */
export const describeSnapshotStore = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: snapshots`, () => {
    const opened = useStorage(createPlace)
    beforeEach(() => opened.storage.createWorkshop(newWorkshop('one')))

    test('a snapshot comes back byte for byte across openings, in its workshop only', async () => {
      await opened.storage.saveSnapshot(snapshot('a', '2026-11-25T10:00:00.000Z', 100_000), plenty)
      await opened.reopen()
      const { workshopId: _, document, ...row } = snapshot('a', '2026-11-25T10:00:00.000Z', 100_000)
      expect(await opened.storage.snapshots('one')).toEqual([{ ...row, size: 100_000 }])
      expect(document).toEqual(new Uint8Array((await opened.storage.snapshotDocument('one', 'a')) ?? []))
      expect(await opened.storage.snapshots('two')).toEqual([])
      expect(await opened.storage.snapshotDocument('two', 'a')).toBeNull()
      expect(await opened.storage.removeSnapshot('two', 'a')).toBe(false)
      expect(await opened.storage.renameSnapshot('two', 'a', 'Autre')).toBe(false)
    })

    test('the latest taken stands first; one is renamed, another removed', async () => {
      await opened.storage.saveSnapshot(snapshot('a', '2026-11-25T10:00:00.000Z'), plenty)
      await opened.storage.saveSnapshot(snapshot('b', '2026-11-26T10:00:00.000Z'), plenty)
      await opened.storage.saveSnapshot(snapshot('c', '2026-11-24T10:00:00.000Z'), plenty)
      expect(await opened.storage.renameSnapshot('one', 'a', 'Après la pause')).toBe(true)
      expect(await opened.storage.removeSnapshot('one', 'c')).toBe(true)
      const kept = await opened.storage.snapshots('one')
      expect(kept.map(({ id, name: called }) => [id, called])).toEqual([
        ['b', 'Séance b'],
        ['a', 'Après la pause'],
      ])
    })

    test('of many that are saved at once only as many are kept as may be, in number and in bytes', async () => {
      await opened.storage.createWorkshop(newWorkshop('two'))
      const saveAll = async (most: SnapshotBounds) => {
        const ids = Array.from({ length: 8 }, (_, index) => `${most.count}-${most.bytes}-${index}`)
        const saved = ids.map((id) => opened.storage.saveSnapshot(snapshot(id, '2026-11-25T10:00:00.000Z', 100), most))
        return (await Promise.all(saved)).filter(Boolean).length
      }
      expect(await saveAll({ count: 3, bytes: 800 })).toBe(3)
      expect(await saveAll({ count: 100, bytes: 599 })).toBe(2)
      expect(await saveAll({ count: 100, bytes: 600 })).toBe(1)
      expect((await opened.storage.snapshots('one')).length).toBe(6)
      const elsewhere = { ...snapshot('a', '2026-11-25T10:00:00.000Z', 100), workshopId: 'two' }
      expect(await opened.storage.saveSnapshot(elsewhere, { count: 1, bytes: 100 })).toBe(true)
      await opened.storage.removeSnapshot('one', (await opened.storage.snapshots('one'))[0]?.id ?? '')
      expect(await saveAll({ count: 6, bytes: 600 })).toBe(1)
    })

    test('none is kept for a workshop that does not exist, and an erased one keeps none', async () => {
      const orphan = { ...snapshot('x', '2026-11-25T10:00:00.000Z'), workshopId: 'nobody' }
      await expect(opened.storage.saveSnapshot(orphan, plenty)).rejects.toThrow()
      await opened.storage.saveSnapshot(snapshot('a', '2026-11-25T10:00:00.000Z'), plenty)
      await opened.storage.eraseWorkshop('one')
      expect(await opened.storage.snapshots('one')).toEqual([])
      expect(await opened.storage.snapshotDocument('one', 'a')).toBeNull()
    })
  })
}
