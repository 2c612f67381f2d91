import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NewRound } from '../port/ballot-store.ts'
import { ann, newWorkshop } from './new-workshop.ts'
import { type Place, useStorage } from './place.ts'

const hourMs = 60 * 60 * 1000
const minuteMs = 60 * 1000
const round: NewRound = {
  id: 'round',
  workshopId: 'one',
  items: [{ collection: 'statements', recordId: 's1', field: 'current' }],
  maskingThreshold: 3,
  openedAt: '2027-01-01T09:00:00.000Z',
  secret: null,
}

/** What every storage must do about how long workshops stay. */
export const describeWorkshopLifecycle = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: how long workshops stay`, () => {
    const opened = useStorage(createPlace)
    beforeEach(async () => {
      for (const id of ['one', 'two']) await opened.storage.createWorkshop(newWorkshop(id))
    })
    afterEach(() => {
      vi.useRealTimers()
    })

    test('a workshop counts as opened when it is created, and each time it is opened', async () => {
      const { storage } = opened
      expect((await storage.unopenedFor(hourMs)).workshopIds).toEqual([])
      expect((await storage.unopenedFor(0)).workshopIds).toEqual(['one', 'two'])
      await storage.noteOpened(['one', 'unknown'])
      expect((await storage.unopenedFor(hourMs)).workshopIds).toEqual([])
    })

    test('how long nobody opened a workshop does not depend on the date of whoever asks', async () => {
      const { storage } = opened
      const now = Date.now()
      vi.useFakeTimers({ now: now + 100 * 24 * hourMs, toFake: ['Date'] })
      const { workshopIds, asOf } = await storage.unopenedFor(hourMs)
      expect(workshopIds).toEqual([])
      expect(Math.abs(asOf - now)).toBeLessThan(minuteMs)
      expect(await storage.eraseWorkshop('one', { ifUnopenedForMs: hourMs })).toBe(false)
      expect(await storage.workshopName('one')).toBe('Aéroport')
    })

    test('an erased workshop leaves nothing, and the others stay', async () => {
      const { storage } = opened
      for (const id of ['one', 'two']) {
        await storage.addSession(id, 'session', `${id}-p`, ann)
        await storage.setBoardLock(id, 'journey', true)
        await storage.commandTimer(id, { command: 'start', minutes: 5 }, 0)
        await storage.saveUpload(id, 'image', Uint8Array.of(7))
        await storage.append([2, 3, 4].map((value) => ({ workshopId: id, update: Uint8Array.of(value) })))
        await storage.compact(id, 3, Uint8Array.of(123))
      }
      expect(await storage.eraseWorkshop('one')).toBe(true)
      expect(await storage.load('one')).toEqual({ updates: [], upTo: 0 })
      expect(await storage.workshopName('one')).toBeNull()
      expect(await storage.roleOfToken('one', 'one-p')).toBeNull()
      expect(await storage.session('one', 'session')).toBeNull()
      expect(await storage.people('one')).toEqual([])
      expect(await storage.facilitation('one')).toEqual({ lockedBoards: [], timer: null, gathering: null })
      expect(await storage.upload('one', 'image')).toBeNull()
      expect((await storage.load('two')).updates.map((update) => [...update])).toEqual([[123], [4]])
      expect(await storage.workshopName('two')).toBe('Aéroport')
      expect(await storage.session('two', 'session')).toEqual({ ...ann, endedBy: null })
      expect([...((await storage.upload('two', 'image')) ?? [])]).toEqual([7])
    })

    test('nothing that comes late is kept for an erased workshop, in a group with others', async () => {
      const { storage } = opened
      await storage.eraseWorkshop('one')
      const entries = ['one', 'two', 'one'].map((workshopId) => ({ workshopId, update: Uint8Array.of(9) }))
      expect(await storage.append(entries)).toEqual([0, 2, 0])
      await storage.compact('one', 1, Uint8Array.of(9))
      const late = [
        storage.saveUpload('one', 'image', Uint8Array.of(9)),
        storage.setBoardLock('one', 'journey', true),
        storage.commandTimer('one', { command: 'start', minutes: 5 }, 0),
        storage.setGathering('one', { screen: 'journey', calledAt: 1, calledBy: 'Ann', callerId: 'ann' }),
        storage.openRound(round),
        storage.replaceToken('one', 'observer', 'late', null),
      ]
      expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual(late.map(() => 'rejected'))
      await opened.reopen()
      expect(await opened.storage.facilitation('one')).toEqual({ lockedBoards: [], timer: null, gathering: null })
      expect(await opened.storage.rounds('one')).toEqual([])
      expect(await opened.storage.load('one')).toEqual({ updates: [], upTo: 0 })
      expect(await opened.storage.lastSequences(['two', 'one', 'nobody'])).toEqual([2, 0, 0])
      expect(await opened.storage.upload('one', 'image')).toBeNull()
    })

    test('a workshop that somebody opened meanwhile is not erased, and keeps all that it has', async () => {
      const { storage } = opened
      await storage.saveUpload('one', 'image', Uint8Array.of(7))
      expect(await storage.eraseWorkshop('one', { ifUnopenedForMs: hourMs })).toBe(false)
      expect(await storage.workshopName('one')).toBe('Aéroport')
      expect([...((await storage.upload('one', 'image')) ?? [])]).toEqual([7])
      expect((await storage.load('one')).updates).toHaveLength(1)
      expect(await storage.eraseWorkshop('one', { ifUnopenedForMs: 0 })).toBe(true)
      expect(await storage.workshopName('one')).toBeNull()
      expect(await storage.upload('one', 'image')).toBeNull()
      expect(await storage.eraseWorkshop('nobody', { ifUnopenedForMs: 0 })).toBe(false)
    })

    test('erasing what is not there changes nothing', async () => {
      await opened.storage.eraseWorkshop('one')
      expect(await opened.storage.eraseWorkshop('one')).toBe(false)
      expect(await opened.storage.eraseWorkshop('nobody')).toBe(false)
    })
  })
}
