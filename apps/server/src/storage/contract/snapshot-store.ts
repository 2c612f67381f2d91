import { beforeEach, describe, expect, test } from 'vitest'
import type { NewSnapshot } from '../port/snapshot-store.ts'
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

/** What every snapshot store must do. */
export const describeSnapshotStore = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: snapshots`, () => {
    const opened = useStorage(createPlace)
    beforeEach(() => opened.storage.createWorkshop(newWorkshop('one')))

    test('a snapshot comes back byte for byte across openings, in its workshop only', async () => {
      await opened.storage.saveSnapshot(snapshot('a', '2026-11-25T10:00:00.000Z', 100_000))
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
      await opened.storage.saveSnapshot(snapshot('a', '2026-11-25T10:00:00.000Z'))
      await opened.storage.saveSnapshot(snapshot('b', '2026-11-26T10:00:00.000Z'))
      await opened.storage.saveSnapshot(snapshot('c', '2026-11-24T10:00:00.000Z'))
      expect(await opened.storage.renameSnapshot('one', 'a', 'Après la pause')).toBe(true)
      expect(await opened.storage.removeSnapshot('one', 'c')).toBe(true)
      const kept = await opened.storage.snapshots('one')
      expect(kept.map(({ id, name: called }) => [id, called])).toEqual([
        ['b', 'Séance b'],
        ['a', 'Après la pause'],
      ])
    })

    test('none is kept for a workshop that does not exist, and an erased one keeps none', async () => {
      const orphan = { ...snapshot('x', '2026-11-25T10:00:00.000Z'), workshopId: 'nobody' }
      await expect(opened.storage.saveSnapshot(orphan)).rejects.toThrow()
      await opened.storage.saveSnapshot(snapshot('a', '2026-11-25T10:00:00.000Z'))
      await opened.storage.eraseWorkshop('one')
      expect(await opened.storage.snapshots('one')).toEqual([])
      expect(await opened.storage.snapshotDocument('one', 'a')).toBeNull()
    })
  })
}
