import { beforeEach, describe, expect, test } from 'vitest'
import type { NewWorkshop, PersonRow } from '../port/access-store.ts'
import { type Place, useStorage } from './place.ts'

const workshop: NewWorkshop = {
  id: 'workshop-one',
  name: 'Aéroport',
  tokenHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
  seed: Uint8Array.of(1),
}
const ann: PersonRow = { personId: 'ann', role: 'participant', name: 'Ann', companyFunction: 'Opérations', level: 'field' }

/** What every access store must do. */
export const describeAccessStore = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: access`, () => {
    const opened = useStorage(createPlace)
    beforeEach(() => opened.storage.createWorkshop(workshop))

    test('a workshop has its name, its seed and its invitations', async () => {
      await opened.reopen()
      expect(await opened.storage.workshopName(workshop.id)).toBe('Aéroport')
      expect(await opened.storage.workshopName('another')).toBeNull()
      expect(await opened.storage.load(workshop.id)).toEqual({ updates: [Uint8Array.of(1)], upTo: 1 })
      expect(await opened.storage.roleOfToken(workshop.id, 'p')).toBe('participant')
      expect(await opened.storage.tokenHash(workshop.id, 'observer')).toBe('o')
      expect(await opened.storage.tokenHash('another', 'observer')).toBeNull()
    })

    test('an invitation opens its own workshop only', async () => {
      const tokenHashes = { facilitator: 'x', participant: 'y', observer: 'z' }
      await opened.storage.createWorkshop({ ...workshop, id: 'workshop-two', tokenHashes })
      expect(await opened.storage.roleOfToken('workshop-two', 'p')).toBeNull()
      expect(await opened.storage.roleOfToken(workshop.id, 'unknown')).toBeNull()
    })

    test('a workshop that exists is never created again', async () => {
      await expect(opened.storage.createWorkshop({ ...workshop, name: 'Autre' })).rejects.toThrow()
      expect(await opened.storage.workshopName(workshop.id)).toBe('Aéroport')
      expect(await opened.storage.lastSequence(workshop.id)).toBe(1)
    })

    test('a replaced invitation opens nothing, the other roles keep theirs', async () => {
      await opened.storage.replaceToken(workshop.id, 'participant', 'p2')
      await opened.reopen()
      expect(await opened.storage.roleOfToken(workshop.id, 'p')).toBeNull()
      expect(await opened.storage.roleOfToken(workshop.id, 'p2')).toBe('participant')
      expect(await opened.storage.roleOfToken(workshop.id, 'f')).toBe('facilitator')
    })

    test('a session lasts across openings until it ends, in its workshop only', async () => {
      await opened.storage.addSession(workshop.id, 'session', ann)
      await opened.reopen()
      expect(await opened.storage.session(workshop.id, 'session')).toEqual(ann)
      expect(await opened.storage.session('another', 'session')).toBeNull()
      await opened.storage.endSession(workshop.id, 'session')
      expect(await opened.storage.session(workshop.id, 'session')).toBeNull()
    })
  })
}
