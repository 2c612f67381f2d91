import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PersonRow, Storage } from './port.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const workshop = {
  id: 'workshop-one',
  name: 'Aéroport',
  tokenHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
  seed: bytes(1),
}
const ann: PersonRow = { personId: 'ann', role: 'participant', name: 'Ann', companyFunction: 'Opérations', level: 'field' }

/** What every storage must do; `open` opens one on a folder, where an earlier one may have been. */
export const describeStorage = (name: string, open: (dataDir: string) => Storage): void => {
  let dataDir: string
  let storage: Storage
  const reopen = (): void => {
    storage[Symbol.dispose]()
    storage = open(dataDir)
  }
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
    storage = open(dataDir)
  })
  afterEach(() => {
    storage[Symbol.dispose]()
    rmSync(dataDir, { recursive: true, force: true })
  })

  describe(`${name}: the log of updates`, () => {
    test('is empty for a workshop that has none', () => {
      expect(storage.load('nobody')).toEqual({ updates: [], upTo: 0 })
      expect(storage.lastSequence('nobody')).toBe(0)
    })

    test('keeps the updates of each workshop apart, in order, across openings', () => {
      storage.append([
        { workshopId: 'a', update: bytes(1, 2) },
        { workshopId: 'b', update: bytes(9) },
        { workshopId: 'a', update: bytes(3) },
      ])
      storage.append([{ workshopId: 'a', update: bytes(4) }])
      reopen()
      const { updates, upTo } = storage.load('a')
      expect(updates.map((update) => [...update])).toEqual([[1, 2], [3], [4]])
      expect(upTo).toBe(storage.lastSequence('a'))
      expect(storage.load('b').updates.map((update) => [...update])).toEqual([[9]])
    })

    test('takes a group as a whole or not at all', () => {
      const broken = 'not bytes' as unknown as Uint8Array
      expect(() =>
        storage.append([
          { workshopId: 'a', update: bytes(1) },
          { workshopId: 'a', update: broken },
        ]),
      ).toThrow()
      expect(storage.load('a').updates).toEqual([])
      storage.append([{ workshopId: 'a', update: bytes(2) }])
      expect(storage.load('a').updates.map((update) => [...update])).toEqual([[2]])
    })

    test('is compacted up to a sequence; what came after stays, other workshops too', () => {
      storage.append([1, 2, 3].map((value) => ({ workshopId: 'a', update: bytes(value) })))
      storage.append([{ workshopId: 'b', update: bytes(9) }])
      const upTo = storage.lastSequence('a')
      storage.append([{ workshopId: 'a', update: bytes(4) }])
      storage.compact('a', upTo, bytes(123))
      reopen()
      expect(storage.load('a').updates.map((update) => [...update])).toEqual([[123], [4]])
      expect(storage.load('b').updates.map((update) => [...update])).toEqual([[9]])
    })

    test('numbers what comes after a compaction higher than what came before', () => {
      storage.append([1, 2].map((value) => ({ workshopId: 'a', update: bytes(value) })))
      const upTo = storage.lastSequence('a')
      storage.compact('a', upTo, bytes(12))
      reopen()
      storage.append([{ workshopId: 'a', update: bytes(3) }])
      expect(storage.lastSequence('a')).toBeGreaterThan(upTo)
    })
  })

  describe(`${name}: access`, () => {
    beforeEach(() => storage.createWorkshop(workshop))

    test('a workshop has its name, its seed and its invitations', () => {
      reopen()
      expect(storage.workshopName(workshop.id)).toBe('Aéroport')
      expect(storage.workshopName('another')).toBeNull()
      expect(storage.load(workshop.id).updates.map((update) => [...update])).toEqual([[1]])
      expect(storage.roleOfToken(workshop.id, 'p')).toBe('participant')
      expect(storage.tokenHash(workshop.id, 'observer')).toBe('o')
      expect(storage.tokenHash('another', 'observer')).toBeNull()
    })

    test('an invitation opens its own workshop only', () => {
      storage.createWorkshop({
        ...workshop,
        id: 'workshop-two',
        tokenHashes: { facilitator: 'x', participant: 'y', observer: 'z' },
      })
      expect(storage.roleOfToken('workshop-two', 'p')).toBeNull()
      expect(storage.roleOfToken(workshop.id, 'unknown')).toBeNull()
    })

    test('a workshop that exists is never created again', () => {
      expect(() => storage.createWorkshop({ ...workshop, name: 'Autre' })).toThrow()
      expect(storage.workshopName(workshop.id)).toBe('Aéroport')
      expect(storage.load(workshop.id).updates).toHaveLength(1)
    })

    test('a replaced invitation opens nothing, the other roles keep theirs', () => {
      storage.replaceToken(workshop.id, 'participant', 'p2')
      reopen()
      expect(storage.roleOfToken(workshop.id, 'p')).toBeNull()
      expect(storage.roleOfToken(workshop.id, 'p2')).toBe('participant')
      expect(storage.roleOfToken(workshop.id, 'f')).toBe('facilitator')
    })

    test('a session lasts across openings until it ends, in its workshop only', () => {
      storage.addSession(workshop.id, 'session', ann)
      reopen()
      expect(storage.session(workshop.id, 'session')).toEqual(ann)
      expect(storage.session('another', 'session')).toBeNull()
      storage.endSession(workshop.id, 'session')
      expect(storage.session(workshop.id, 'session')).toBeNull()
    })
  })

  test(`${name}: a folder in use is refused, and usable once released`, () => {
    expect(() => open(dataDir)).toThrow(`Another process serves ${dataDir}. Stop it, or choose another DATA_DIR.`)
    storage.append([{ workshopId: 'a', update: bytes(1) }])
    reopen()
    expect(storage.load('a').updates).toHaveLength(1)
  })
}
