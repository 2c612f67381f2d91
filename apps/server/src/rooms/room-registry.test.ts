import { addRecord } from '@filrouge/document'
import type { BoardKind } from '@filrouge/domain'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { mergeInDocument } from '../compaction/merge-in-document.ts'
import { LockGuard } from '../locks/lock-guard.ts'
import { fakeStorage } from '../testing/fake-storage.ts'
import { guardsHere } from '../testing/guards-here.ts'
import { noRelay } from '../testing/no-relay.ts'
import { RoomVisitor } from '../testing/room-visitor.ts'
import { MalformedUpdateError } from '../updates/byte-cursor.ts'
import { UpdateStore } from '../updates/update-store.ts'
import { OverdrawnError, RevokedError, silentMember } from './member.ts'
import { type RoomLease, type RoomOptions, RoomRegistry } from './room-registry.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const idleMs = 30_000

/** Rooms over a storage in memory, which may be left behind as a killed process leaves them. */
const setUp = (compactAfterBytes = 1) => {
  const place = fakeStorage()
  const errors: unknown[] = []
  const logged: [number, Uint8Array][] = []
  const locks = { read: async (): Promise<readonly BoardKind[]> => [] }
  /** How many rooms hear other servers. */
  const following = { count: 0 }
  /** The thread that merges may be busy, and answer later. */
  const thread = { isBusy: false, wake: [] as (() => void)[] }
  const free = (): void => {
    thread.isBusy = false
    for (const wake of thread.wake.splice(0)) wake()
  }
  const start = (others: Partial<RoomOptions> = {}): RoomRegistry =>
    new RoomRegistry({
      storage: place.storage,
      lockedBoards: () => locks.read(),
      idleMs,
      compactAfterBytes,
      documentBytes: 1e9,
      unsavedBytes: 1e9,
      askGuard: guardsHere(),
      merge: async (updates) => {
        if (thread.isBusy) await new Promise<void>((resolve) => thread.wake.push(resolve))
        return mergeInDocument(updates)
      },
      hasPeers: true,
      onOpened: () => {},
      relay: {
        ...noRelay,
        follow: async () => {
          following.count++
          return {
            attach: () => {},
            [Symbol.asyncDispose]: async () => {
              following.count--
            },
          }
        },
        onLogged: (_workshopId, sequence, update) => logged.push([sequence, update]),
      },
      onError: (error) => errors.push(error),
      ...others,
    })
  return { ...place, errors, logged, locks, following, thread, free, start }
}

const setNote = (key: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('notes').set(key, 1)
  return Y.encodeStateAsUpdate(doc)
}

const notesOf = ({ updates }: { updates: readonly Uint8Array[] }): string[] => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return [...doc.getMap('notes').keys()].toSorted()
}

const settle = async (ms = 100): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
}

/** The document that stands in the log. */
const loggedDocument = async ({ storage }: ReturnType<typeof fakeStorage>): Promise<Y.Doc> => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, UpdateStore.of((await storage.load('w')).updates).whole())
  return doc
}

const contents = (doc: Y.Doc): unknown => [doc.getMap('notes').toJSON(), doc.getArray('list').toJSON()]

/** Someone who edits and leaves while the disk is slow: the room is on its way out, and waits for it. */
const leaveWhileSlow = async (place: ReturnType<typeof setUp>, rooms: RoomRegistry): Promise<RoomVisitor> => {
  const visitor = new RoomVisitor()
  await visitor.connect(rooms)
  place.disk.isSlow = true
  visitor.doc.getMap('notes').set('a', 1)
  visitor.disconnect()
  await settle(idleMs + 100)
  return visitor
}

/** Two people in one workshop. */
const together = async (place: ReturnType<typeof setUp>) => {
  const rooms = place.start()
  const [ann, bob] = [new RoomVisitor(), new RoomVisitor()]
  await Promise.all([ann.connect(rooms), bob.connect(rooms)])
  return { rooms, ann, bob }
}

describe('rooms', () => {
  test('pass an edit on within the turn, and acknowledge it once it is on disk', async () => {
    const place = setUp()
    const { ann, bob } = await together(place)
    await settle()
    place.disk.isSlow = true
    ann.doc.getMap('notes').set('a', 1)
    await settle(1)
    expect(contents(bob.doc)).toEqual([{ a: 1 }, []])
    await settle()
    expect(ann.acknowledgedClock).toBe(0)
    place.hurry()
    await settle()
    expect(ann.acknowledgedClock).toBe(1)
    expect(contents(await loggedDocument(place))).toEqual([{ a: 1 }, []])
  })

  test('log what came in one turn as one entry, told with its sequence', async () => {
    const place = setUp(1e9)
    const rooms = place.start()
    const visitors = [new RoomVisitor(), new RoomVisitor(), new RoomVisitor()]
    await Promise.all(visitors.map((visitor) => visitor.connect(rooms)))
    await settle()
    const before = await place.storage.lastSequence('w')
    for (const [index, visitor] of visitors.entries()) visitor.doc.getMap('notes').set(`${index}`, index)
    await settle()
    expect(await place.storage.lastSequence('w')).toBe(before + 1)
    expect(place.logged.at(-1)?.[0]).toBe(before + 1)
    for (const { doc } of visitors) expect(contents(doc)).toEqual([{ 0: 0, 1: 1, 2: 2 }, []])
  })

  test('tell, log and compact only what they took of an update that overlaps, at which Yjs may throw', async () => {
    const place = setUp()
    const { rooms, ann, bob } = await together(place)
    await settle()
    using lease = await rooms.open('w')
    const source = { member: new RoomVisitor(), count: 1, kind: 'edit', mayEditLocked: false } as const
    // Garbage at a client's first clock tick, then a text of its first two.
    lease.room.takeUpdate(source, Uint8Array.of(1, 1, 5, 0, 0, 1, 0))
    await settle()
    lease.room.takeUpdate(source, Uint8Array.of(1, 1, 5, 0, 4, 1, 1, 122, 2, 97, 98, 0))
    await settle()
    ann.doc.getMap('notes').set('a', 1)
    await settle()
    expect(contents(bob.doc)).toEqual([{ a: 1 }, []])
    await lease.room.compact()
    expect(contents(await loggedDocument(place))).toEqual([{ a: 1 }, []])
    expect(place.errors).toEqual([])
  })

  test('acknowledge what they hold already only once that is on disk', async () => {
    const place = setUp()
    const { rooms, ann, bob } = await together(place)
    await settle()
    place.disk.refuses = true
    ann.doc.getMap('notes').set('a', 1)
    await settle()
    const told: number[] = []
    const echo = Y.encodeStateAsUpdate(bob.doc)
    using lease = await rooms.open('w')
    const member = silentMember('ann', { acknowledge: (count) => told.push(count) })
    lease.room.takeUpdate({ member, count: 7, kind: 'catchUp', mayEditLocked: true }, echo)
    await settle(5000)
    expect(told).toEqual([])
    place.disk.refuses = false
    await settle(5000)
    expect(told).toEqual([7])
  })

  test('compact a log that outgrew what is compacted while people work, and lose nothing of it', async () => {
    const place = setUp()
    const { rooms, ann, bob } = await together(place)
    for (let index = 0; index < 100; index++) {
      ann.doc.getMap('notes').set('same', `${index}`.repeat(20))
      bob.doc.getArray('list').push([index])
      await settle(20)
    }
    await settle()
    const { updates } = await place.storage.load('w')
    expect(updates.length).toBeLessThan(60)
    expect(contents(await loggedDocument(place))).toEqual(contents(ann.doc))
    const latecomer = new RoomVisitor()
    await latecomer.connect(rooms)
    expect(contents(latecomer.doc)).toEqual(contents(bob.doc))
  })

  test('stay in memory for those who come right back, and go when nobody does', async () => {
    const place = setUp()
    const rooms = place.start()
    const ann = new RoomVisitor()
    await ann.connect(rooms)
    ann.doc.getMap('notes').set('a', 1)
    ann.disconnect()
    await settle(idleMs / 2)
    await ann.connect(rooms)
    await settle(idleMs)
    expect(rooms.loaded.size).toBe(1)
    ann.disconnect()
    await settle(idleMs + 100)
    expect(rooms.loaded.size).toBe(0)
    await ann.connect(rooms)
    expect(contents(ann.doc)).toEqual([{ a: 1 }, []])
  })

  test('do not go while the disk refuses what was taken there', async () => {
    const place = setUp()
    const rooms = place.start()
    const ann = new RoomVisitor()
    await ann.connect(rooms)
    await settle()
    place.disk.refuses = true
    ann.doc.getMap('notes').set('a', 1)
    ann.disconnect()
    await settle(10 * idleMs)
    expect(rooms.loaded.size).toBe(1)
    const bob = new RoomVisitor()
    await bob.connect(rooms)
    expect(contents(bob.doc)).toEqual([{ a: 1 }, []])
    bob.disconnect()
    place.disk.refuses = false
    await settle(3 * idleMs)
    expect(rooms.loaded.size).toBe(0)
    expect(contents(await loggedDocument(place))).toEqual([{ a: 1 }, []])
  })

  test('are loaded once for all who come at the same time, and again after a failure', async () => {
    const place = setUp()
    const rooms = place.start()
    place.disk.refuses = true
    const visitors = [new RoomVisitor(), new RoomVisitor()]
    await Promise.all(visitors.map((visitor) => visitor.connect(rooms)))
    expect(visitors.map(({ isConnected }) => isConnected)).toEqual([false, false])
    place.disk.refuses = false
    await Promise.all(visitors.map((visitor) => visitor.connect(rooms)))
    expect(visitors.map(({ isConnected }) => isConnected)).toEqual([true, true])
    using first = await rooms.open('w')
    using second = await rooms.open('w')
    expect(first.room).toBe(second.room)
  })

  test('keep what comes while the log is compacted', async () => {
    const place = setUp()
    const rooms = place.start()
    const ann = new RoomVisitor()
    await ann.connect(rooms)
    ann.doc.getMap('notes').set('a', 1)
    await settle()
    place.thread.isBusy = true
    ann.doc.getMap('notes').set('a', 'x'.repeat(500))
    await settle()
    expect(place.thread.wake).toHaveLength(1)
    ann.doc.getMap('notes').set('a', 3)
    await settle()
    ann.doc.getMap('notes').set('b', 4)
    place.free()
    await settle()
    const bob = new RoomVisitor()
    await bob.connect(rooms)
    expect(contents(bob.doc)).toEqual([{ a: 3, b: 4 }, []])
    expect(contents(await loggedDocument(place))).toEqual([{ a: 3, b: 4 }, []])
  })

  test('are not compacted from a log that lacks what the disk refuses', async () => {
    const place = setUp()
    const rooms = place.start()
    const [ann, bob] = [new RoomVisitor(), new RoomVisitor()]
    await ann.connect(rooms)
    ann.doc.getMap('notes').set('a', 1)
    await settle()
    place.disk.isSlow = true
    ann.doc.getMap('notes').set('a', 'x'.repeat(100))
    await settle(12)
    ann.doc.getMap('notes').set('b', 2)
    await settle(1)
    vi.spyOn(place.logged, 'push').mockImplementationOnce(() => {
      place.disk.refuses = true
      return 0
    })
    place.hurry()
    await settle()
    await bob.connect(rooms)
    expect(contents(bob.doc)).toEqual([{ a: 'x'.repeat(100), b: 2 }, []])
    place.disk.refuses = false
    await settle(2000)
    expect(contents(await loggedDocument(place))).toEqual(contents(bob.doc))
  })

  test('on their way out are kept by whoever comes meanwhile', async () => {
    const place = setUp()
    const rooms = place.start()
    const ann = await leaveWhileSlow(place, rooms)
    const bob = new RoomVisitor()
    await bob.connect(rooms)
    await settle()
    place.hurry()
    await settle(3 * idleMs)
    await ann.connect(rooms)
    ann.doc.getMap('notes').set('a', 2)
    await settle()
    expect(contents(bob.doc)).toEqual([{ a: 2 }, []])
  })

  test('that cannot be loaded leave nothing behind', async () => {
    const place = setUp()
    const rooms = place.start()
    place.locks.read = () => Promise.reject(new Error('away'))
    await expect(rooms.open('w')).rejects.toThrow('away')
    expect([rooms.loaded.size, place.following.count]).toEqual([0, 0])
  })

  test('that are still loaded as the server stops go with the others, and none opens after', async () => {
    const place = setUp()
    const rooms = place.start()
    const ann = new RoomVisitor()
    await ann.connect(rooms)
    const loading = Promise.withResolvers<readonly BoardKind[]>()
    place.locks.read = () => loading.promise
    const opened = rooms.open('other')
    await settle()
    const stopped = rooms[Symbol.asyncDispose]()
    await settle()
    loading.resolve([])
    await stopped
    expect([rooms.loaded.size, place.following.count]).toEqual([0, 0])
    await opened
    expect([rooms.loaded.size, place.following.count]).toEqual([0, 0])
    await expect(rooms.open('w')).rejects.toThrow('closed')
  })

  test('that are given up twice leave the room alone that was loaded in between', async () => {
    const place = setUp()
    const rooms = place.start()
    await leaveWhileSlow(place, rooms)
    const bob = new RoomVisitor()
    await bob.connect(rooms)
    bob.disconnect()
    await settle(idleMs + 100)
    const leases: Promise<RoomLease>[] = []
    const close = vi.spyOn(rooms.loaded.get('w') ?? expect.fail('no room'), 'close')
    close.mockImplementation(() => leases.push(rooms.open('w')))
    place.hurry()
    await settle()
    expect(leases).toHaveLength(1)
    const [{ room }, later] = await Promise.all([leases[0] ?? expect.fail('not given up'), rooms.open('w')])
    expect(later.room).toBe(room)
    expect([...rooms.loaded.values()]).toEqual([room])
    expect(place.following.count).toBe(1)
  })

  test('read locks that could not be read again until they can, and tell it then', async () => {
    const place = setUp()
    const rooms = place.start()
    const ann = new RoomVisitor()
    await ann.connect(rooms)
    place.locks.read = () => Promise.reject(new Error('away'))
    await expect(rooms.tellChanged('w', 'facilitation')).rejects.toThrow('away')
    await settle(5000)
    expect([ann.changes, place.errors]).toEqual([[], [new Error('away')]])
    place.locks.read = async () => ['strategicCanvas']
    const setLocks = vi.spyOn(rooms.loaded.get('w') ?? expect.fail('no room'), 'setLocks')
    await settle(5000)
    expect(setLocks.mock.calls).toEqual([[['strategicCanvas']]])
    expect(ann.changes).toEqual(['facilitation'])
  })

  test('take locks that changed while they were loaded', async () => {
    const place = setUp()
    const rooms = place.start()
    const loading = Promise.withResolvers<readonly BoardKind[]>()
    place.locks.read = () => loading.promise
    const opened = rooms.open('w')
    await settle()
    const told = rooms.tellChanged('w', 'facilitation')
    const reading = vi.fn(async () => ['strategicCanvas'] as const)
    place.locks.read = reading
    await settle()
    expect(reading).not.toHaveBeenCalled()
    loading.resolve([])
    using lease = await opened
    const setLocks = vi.spyOn(lease.room, 'setLocks')
    await told
    expect(setLocks.mock.calls).toEqual([[['strategicCanvas']]])
  })

  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ what: fc.constantFrom('note', 'erase', 'push', 'cut'), who: fc.nat(2), at: fc.nat(3) }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('connect', 'disconnect'), who: fc.nat(2) }) },
    {
      weight: 2,
      arbitrary: fc.record({ what: fc.constantFrom('refuse', 'accept', 'slow', 'fast', 'busy', 'free', 'stick', 'unstick') }),
    },
    { weight: 4, arbitrary: fc.record({ what: fc.constant('wait'), ms: fc.constantFrom(0, 1, 12, 60, 1500, idleMs + 500) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('kill') }) },
  )
  interface Step {
    what: string
    who?: number
    at?: number
    ms?: number
  }

  const edit = (doc: Y.Doc, what: string, at: number, value: number): void => {
    const [notes, list] = [doc.getMap('notes'), doc.getArray('list')]
    if (what === 'note') notes.set(`${at}`, `${value}`.repeat(15))
    if (what === 'erase') notes.delete(`${at}`)
    if (what === 'push') list.insert(Math.min(at, list.length), [value])
    if (what === 'cut' && list.length > 0) list.delete(Math.min(at, list.length - 1))
  }

  test('whatever happens in whatever order, converge and lose nothing that was acknowledged', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps: Step[]) => {
        const place = setUp()
        let rooms = place.start()
        const visitors = [new RoomVisitor(), new RoomVisitor(), new RoomVisitor()]
        for (const [index, { what, who = 0, at = 0, ms = 0 }] of steps.entries()) {
          const visitor = visitors[who] ?? new RoomVisitor()
          if (what === 'connect') void visitor.connect(rooms)
          else if (what === 'disconnect') visitor.disconnect()
          else if (what === 'refuse' || what === 'accept') place.disk.refuses = what === 'refuse'
          else if (what === 'stick' || what === 'unstick') place.disk.refusesCompaction = what === 'stick'
          else if (what === 'slow') place.disk.isSlow = true
          else if (what === 'fast') place.hurry()
          else if (what === 'busy') place.thread.isBusy = true
          else if (what === 'free') place.free()
          else if (what === 'wait') await settle(ms)
          else if (what === 'kill') {
            for (const each of visitors) each.lose()
            place.kill()
            place.thread.wake = []
            vi.clearAllTimers()
            rooms = place.start()
            const clocks = Y.decodeStateVector(UpdateStore.of((await place.storage.load('w')).updates).stateVector())
            for (const { doc, acknowledgedClock } of visitors) {
              expect(clocks.get(doc.clientID) ?? 0).toBeGreaterThanOrEqual(acknowledgedClock)
            }
          } else edit(visitor.doc, what, at, index)
        }
        place.disk.refuses = false
        place.hurry()
        place.free()
        await settle(2000)
        await Promise.all(visitors.map((visitor) => visitor.connect(rooms)))
        await settle(2000)
        const expected = contents(await loggedDocument(place))
        for (const { doc } of visitors) expect(contents(doc)).toEqual(expected)
        for (const { doc, acknowledgedClock } of visitors) {
          expect(acknowledgedClock).toBe(Y.getState(doc.store, doc.clientID))
        }
      }),
      { numRuns: 400 },
    )
  })
})

test.each([
  { who: 'a participant', mayEditLocked: false, step: 'judge' as const },
  { who: 'a facilitator', mayEditLocked: true, step: 'follow' as const },
])('$who pays for the time that the guard takes over an edit, even where it fails', async ({ mayEditLocked, step }) => {
  const { locks, start } = setUp()
  locks.read = async () => ['journey']
  await using rooms = start()
  using lease = await rooms.open('w')
  const member = new RoomVisitor()
  const charge = vi.spyOn(member, 'charge')
  vi.spyOn(LockGuard.prototype, step).mockImplementationOnce(() => {
    vi.advanceTimersByTime(1000)
    throw new RangeError('out of stack')
  })
  const taken = lease.room.takeUpdate({ member, count: 1, kind: 'edit', mayEditLocked }, setNote('slow'))
  await expect(taken ?? Promise.reject(new MalformedUpdateError())).rejects.toThrow(MalformedUpdateError)
  await settle()
  // What a budget of a hundred updates a second gives in a minute, of 64 KiB each, a byte of work counting as four.
  const budgetOfMinute = (60 * 100 * 64 * 1024) / 4
  const charged = charge.mock.calls.reduce((sum, [workBytes]) => sum + workBytes, 0)
  expect(charged / budgetOfMinute).toBeCloseTo(1, 1)
})

describe('under a lock', () => {
  /** A room whose guard answers when it is let. */
  const locked = async () => {
    const place = setUp()
    place.locks.read = async () => ['strategicCanvas']
    const ask = guardsHere()
    const gate = { opened: Promise.resolve() }
    const rooms = place.start({
      askGuard: async (task) => {
        const answer = await ask(task)
        await gate.opened
        return answer
      },
    })
    const lease = await rooms.open('w')
    const shut = (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate.opened = promise
      return resolve
    }
    return { ...place, rooms, lease, room: lease.room, shut }
  }

  test('what a member sends while an earlier edit is judged is taken and acknowledged after it, and others do not wait', async () => {
    const { rooms, lease, room, shut, storage } = await locked()
    const [ann, facilitator] = [new RoomVisitor(), new RoomVisitor()]
    const acknowledged = [ann, facilitator].map((member) => vi.spyOn(member, 'acknowledge'))
    const open = shut()
    const judged = room.takeUpdate({ member: ann, count: 1, kind: 'edit', mayEditLocked: false }, setNote('judged'))
    // Ann has become a facilitator.
    const next = room.takeUpdate({ member: ann, count: 2, kind: 'edit', mayEditLocked: true }, setNote('next'))
    room.acknowledge(ann, 3)
    expect(room.takeUpdate({ member: facilitator, count: 1, kind: 'edit', mayEditLocked: true }, setNote('free'))).toBeNull()
    await settle()
    expect(acknowledged.map(({ mock }) => mock.calls)).toEqual([[], [[1]]])
    let isFlushed = false
    const flushed = rooms.flush().finally(() => {
      isFlushed = true
    })
    lease[Symbol.dispose]()
    await settle(idleMs)
    expect([rooms.loaded.size, isFlushed]).toEqual([1, false])
    open()
    expect(await Promise.all([judged, next])).toEqual([false, false])
    await settle(1000)
    expect(acknowledged[0]?.mock.calls.at(-1)).toEqual([3])
    expect(await flushed).toBe(true)
    expect(notesOf(await storage.load('w'))).toEqual(['free', 'judged', 'next'])
    await settle(2 * idleMs)
    expect(rooms.loaded.size).toBe(0)
  })

  test('what a member sends behind an edit that is refused is refused with it', async () => {
    const { lease, room, shut, storage } = await locked()
    const member = new RoomVisitor()
    const open = shut()
    const gap = Uint8Array.of(1, 1, 9, 7, 4, 1, 1, 122, 1, 97, 0)
    const answers = Promise.allSettled([
      room.takeUpdate({ member, count: 1, kind: 'edit', mayEditLocked: false }, gap),
      room.takeUpdate({ member, count: 2, kind: 'edit', mayEditLocked: false }, setNote('behind')),
    ])
    open()
    for (const { status } of await answers) expect(status).toBe('rejected')
    await settle(1000)
    expect(notesOf(await storage.load('w'))).toEqual([])
    lease[Symbol.dispose]()
  })

  test('whoever comes back with all they have, of which a part waits here, is judged', async () => {
    const { lease, room, storage } = await locked()
    const member = new RoomVisitor()
    const doc = new Y.Doc()
    const parts: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => parts.push(update))
    for (const key of ['a', 'b', 'c']) doc.getMap('notes').set(key, 1)
    room.takeUpdate({ member, count: 1, kind: 'edit', mayEditLocked: true }, parts[1] ?? new Uint8Array())
    await settle()
    const all = Y.encodeStateAsUpdate(doc)
    expect(await room.takeUpdate({ member, count: 2, kind: 'catchUp', mayEditLocked: false }, all)).toBe(false)
    await settle(1000)
    expect(notesOf(await storage.load('w'))).toEqual(['a', 'b', 'c'])
    lease[Symbol.dispose]()
  })

  test.each([OverdrawnError, RevokedError])('what waits is not taken once its member has no right to it: %s', async (Refusal) => {
    const { lease, room, shut, storage } = await locked()
    const member = new RoomVisitor()
    const open = shut()
    const answers = Promise.allSettled(
      ['judged', 'in line'].map((key, index) =>
        room.takeUpdate({ member, count: index, kind: 'edit', mayEditLocked: false }, setNote(key)),
      ),
    )
    await settle()
    vi.spyOn(member, 'requireMayEdit').mockImplementation(() => {
      throw new Refusal()
    })
    open()
    const refused = { reason: expect.any(Refusal) }
    expect(await answers).toMatchObject([refused, refused])
    expect(
      await room.takeUpdate({ member: new RoomVisitor(), count: 1, kind: 'edit', mayEditLocked: false }, setNote('later')),
    ).toBe(false)
    await settle(1000)
    expect(notesOf(await storage.load('w'))).toEqual(['later'])
    lease[Symbol.dispose]()
  })

  test('whoever waits pays for their own edit alone', async () => {
    const { lease, room, shut } = await locked()
    const member = new RoomVisitor()
    const charge = vi.spyOn(member, 'charge')
    const open = shut()
    const judged = room.takeUpdate({ member, count: 1, kind: 'edit', mayEditLocked: false }, setNote('judged'))
    await settle()
    room.takeUpdate({ member: new RoomVisitor(), count: 1, kind: 'edit', mayEditLocked: true }, setNote('free'))
    for (let index = 0; index < 100; index++) room.answerStateVector(new RoomVisitor(), Uint8Array.of(1, 1, 0))
    await room.compact()
    open()
    expect(await judged).toBe(false)
    for (const [workBytes] of charge.mock.calls) {
      expect(workBytes).toBeGreaterThanOrEqual(0)
      expect(workBytes).toBeLessThan(100)
    }
    lease[Symbol.dispose]()
  })

  test('an edit whose lock has gone while it waited is taken as it is', async () => {
    const { lease, room, shut, storage } = await locked()
    const member = new RoomVisitor()
    const doc = new Y.Doc()
    addRecord(doc, 'factors', { name: 'Prix' })
    const open = shut()
    const taken = room.takeUpdate({ member, count: 1, kind: 'edit', mayEditLocked: false }, Y.encodeStateAsUpdate(doc))
    await settle()
    room.setLocks([])
    open()
    expect(await taken).toBe(false)
    await settle(1000)
    expect((await storage.load('w')).updates).toHaveLength(1)
    lease[Symbol.dispose]()
  })
})
