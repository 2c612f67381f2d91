import { beforeEach, describe, expect, test } from 'vitest'
import type { NewWorkshop, PersonRow } from '../port/access-store.ts'
import { type Place, useStorage } from './place.ts'

const workshop: NewWorkshop = {
  id: 'workshop-one',
  name: 'Aéroport',
  tokenHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
  seed: Uint8Array.of(1),
  documentForm: 'one',
}
const ann: PersonRow = {
  personId: 'ann',
  role: 'participant',
  name: 'Ann',
  companyFunction: 'Opérations',
  level: 'field',
  joinedAt: 1_900_000_000_000,
}
const bob: PersonRow = { ...ann, personId: 'bob', name: 'Bob', joinedAt: ann.joinedAt + 1 }
const camille: PersonRow = { ...ann, personId: 'camille', role: 'facilitator', name: 'Camille', joinedAt: ann.joinedAt - 1 }

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

    test('a replaced invitation opens nothing, the other roles keep theirs, and who came by it stays', async () => {
      await opened.storage.addSession(workshop.id, 'session', 'p', ann)
      await opened.storage.replaceToken(workshop.id, 'participant', 'p2', null)
      await opened.reopen()
      expect(await opened.storage.roleOfToken(workshop.id, 'p')).toBeNull()
      expect(await opened.storage.roleOfToken(workshop.id, 'p2')).toBe('participant')
      expect(await opened.storage.roleOfToken(workshop.id, 'f')).toBe('facilitator')
      expect(await opened.storage.session(workshop.id, 'session')).toEqual({ ...ann, endedBy: null })
    })

    test('an invitation that was replaced, or whose workshop is erased, lets nobody in who is on the way', async () => {
      await opened.storage.replaceToken(workshop.id, 'participant', 'p2', { exceptPersonId: 'camille' })
      expect(await opened.storage.addSession(workshop.id, 'late', 'p', ann)).toBe(false)
      expect(await opened.storage.addSession(workshop.id, 'a', 'p2', ann)).toBe(true)
      await opened.storage.eraseWorkshop(workshop.id)
      expect(await opened.storage.addSession(workshop.id, 'b', 'p2', bob)).toBe(false)
      await opened.reopen()
      expect(await opened.storage.session(workshop.id, 'late')).toBeNull()
      expect(await opened.storage.people(workshop.id)).toEqual([])
    })

    test('whoever joins while the link is replaced with those who came by it is out, or was never in', async () => {
      for (let round = 0; round < 20; round++) {
        const [token, next] = [round === 0 ? 'p' : `p-${round}`, `p-${round + 1}`]
        await Promise.all([
          ...[1, 2, 3].map((index) =>
            opened.storage.addSession(workshop.id, `${round}-${index}`, token, { ...ann, personId: `${round}-${index}` }),
          ),
          opened.storage.replaceToken(workshop.id, 'participant', next, { exceptPersonId: 'camille' }),
        ])
        expect(await opened.storage.people(workshop.id)).toEqual([])
      }
    })

    test('an invitation replaced because it leaked shuts out who came by it, save the one who replaces it', async () => {
      await opened.storage.addSession(workshop.id, 'a', 'p', ann)
      await opened.storage.addSession(workshop.id, 'b', 'p', bob)
      await opened.storage.addSession(workshop.id, 'c', 'f', camille)
      await opened.storage.addSession(workshop.id, 'd', 'f', { ...camille, personId: 'dan' })
      await opened.storage.replaceToken(workshop.id, 'participant', 'p2', { exceptPersonId: 'camille' })
      expect(await opened.storage.session(workshop.id, 'a')).toEqual({ ...ann, endedBy: 'linkReplaced' })
      expect(await opened.storage.session(workshop.id, 'b')).toEqual({ ...bob, endedBy: 'linkReplaced' })
      await opened.storage.replaceToken(workshop.id, 'facilitator', 'f2', { exceptPersonId: 'camille' })
      expect(await opened.storage.people(workshop.id)).toEqual([camille])
    })

    test('whoever stayed when an invitation was replaced is shut out with those who came by a later one', async () => {
      await opened.storage.addSession(workshop.id, 'a', 'p', ann)
      await opened.storage.addSession(workshop.id, 'c', 'p', camille)
      await opened.storage.replaceToken(workshop.id, 'participant', 'p2', null)
      await opened.storage.addSession(workshop.id, 'b', 'p2', bob)
      await opened.storage.replaceToken(workshop.id, 'observer', 'o2', { exceptPersonId: 'dan' })
      expect(await opened.storage.people(workshop.id)).toEqual([camille, ann, bob])
      await opened.storage.replaceToken(workshop.id, 'participant', 'p3', { exceptPersonId: 'camille' })
      expect(await opened.storage.session(workshop.id, 'a')).toEqual({ ...ann, endedBy: 'linkReplaced' })
      expect(await opened.storage.people(workshop.id)).toEqual([camille])
      // The one who was spared came by the link as well.
      await opened.storage.replaceToken(workshop.id, 'participant', 'p4', { exceptPersonId: 'dan' })
      expect(await opened.storage.people(workshop.id)).toEqual([])
    })

    test('a session lasts across openings until it ends, in its workshop only', async () => {
      await opened.storage.addSession(workshop.id, 'session', 'p', ann)
      await opened.reopen()
      expect(await opened.storage.session(workshop.id, 'session')).toEqual({ ...ann, endedBy: null })
      expect(await opened.storage.session('another', 'session')).toBeNull()
      await opened.storage.endSession(workshop.id, 'session')
      expect(await opened.storage.session(workshop.id, 'session')).toBeNull()
      expect(await opened.storage.people(workshop.id)).toEqual([])
    })

    test('people are listed in the order in which they came, and change roles', async () => {
      for (const person of [bob, camille, ann]) await opened.storage.addSession(workshop.id, person.personId, 'p', person)
      expect(await opened.storage.people(workshop.id)).toEqual([camille, ann, bob])
      expect(await opened.storage.people('another')).toEqual([])
      expect(await opened.storage.changeRole(workshop.id, 'bob', 'observer')).toBe(true)
      expect(await opened.storage.changeRole('another', 'ann', 'observer')).toBe(false)
      await opened.reopen()
      expect(await opened.storage.people(workshop.id)).toEqual([camille, ann, { ...bob, role: 'observer' }])
    })

    test('a person who was removed is out, once, and their session says so', async () => {
      await opened.storage.addSession(workshop.id, 'a', 'p', ann)
      await opened.storage.addSession(workshop.id, 'b', 'p', bob)
      expect(await opened.storage.removePerson('another', 'ann')).toBe(false)
      expect(await opened.storage.removePerson(workshop.id, 'ann')).toBe(true)
      await opened.reopen()
      expect(await opened.storage.removePerson(workshop.id, 'ann')).toBe(false)
      expect(await opened.storage.changeRole(workshop.id, 'ann', 'facilitator')).toBe(false)
      expect(await opened.storage.session(workshop.id, 'a')).toEqual({ ...ann, endedBy: 'removed' })
      expect(await opened.storage.people(workshop.id)).toEqual([bob])
    })

    test('a workshop asks for nothing at first; what it asks for then is kept and changed one by one', async () => {
      const nothing = { passcodeHash: null, linksUntil: null, accessUntil: null }
      expect(await opened.storage.accessPolicy(workshop.id)).toEqual(nothing)
      expect(await opened.storage.accessPolicy('another')).toBeNull()
      await opened.storage.changeAccessPolicy(workshop.id, { passcodeHash: 'scrypt$a$b' })
      await opened.storage.changeAccessPolicy(workshop.id, { linksUntil: 1_900_000_000_000, accessUntil: 1_950_000_000_000 })
      await opened.reopen()
      const policy = { passcodeHash: 'scrypt$a$b', linksUntil: 1_900_000_000_000, accessUntil: 1_950_000_000_000 }
      expect(await opened.storage.accessPolicy(workshop.id)).toEqual(policy)
      await opened.storage.changeAccessPolicy(workshop.id, { passcodeHash: null, accessUntil: null })
      expect(await opened.storage.accessPolicy(workshop.id)).toEqual({ ...nothing, linksUntil: 1_900_000_000_000 })
    })
  })
}
