import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import type { Role } from '@filrouge/domain'
import { closeCode, durableFrame, presenceFrame, syncFrame, syncStep1, syncUpdate } from '@filrouge/protocol'
import { expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { noTraffic } from '../operations/traffic.ts'
import type { Member } from '../rooms/member.ts'
import { type RoomLease, RoomRegistry } from '../rooms/room-registry.ts'
import { fakeStorage } from '../testing/fake-storage.ts'
import { guardsHere } from '../testing/guards-here.ts'
import { noRelay } from '../testing/no-relay.ts'
import type { EntryWatch } from './entry-watch.ts'
import { LateAcknowledgements } from './late-acknowledgements.ts'
import { serveSyncSocket } from './sync-socket.ts'
import { UpdateBudget } from './update-budget.ts'
import { wireFrameOf } from './wire-frame.ts'

/** A socket on a room, and what is written to it; its person has the role that `who` has at the time. */
const serve = (lease: RoomLease, who: { role: Role }, hasExtras = true) => {
  const written: Buffer[] = []
  const late = new LateAcknowledgements()
  const stream = { cork: () => {}, uncork: () => {}, write: (chunk: Uint8Array) => written.push(Buffer.from(chunk)) }
  const closed: number[] = []
  const close = (code: number): void => void closed.push(code)
  const socket = Object.assign(new EventEmitter(), { readyState: 1, OPEN: 1, bufferedAmount: 0, close })
  const watch = Object.assign(who, { check: async () => {}, [Symbol.dispose]: () => {} })
  serveSyncSocket(socket as unknown as WebSocket, lease, {
    stream: stream as unknown as Duplex,
    openWatch: () => watch as unknown as EntryWatch,
    personId: 'ann',
    hasExtras,
    budget: new UpdateBudget(10, 10, performance.now()),
    late,
    traffic: noTraffic(),
    onBadMessage: () => {},
  })
  return {
    late,
    written,
    closed,
    receive: (message: Uint8Array) => socket.emit('message', Buffer.from(message), true),
    close: () => socket.emit('close'),
  }
}

/** A socket on a room that takes nothing, and who the room sees. */
const connect = (hasExtras: boolean) => {
  const members: Member[] = []
  const presence: Uint8Array[] = []
  const room = {
    join: (member: Member) => members.push(member),
    leave: () => {},
    takePresence: (_from: Member, update: Uint8Array) => presence.push(update),
    answerStateVector: () => 2,
    workBytes: 0,
  }
  const lease = { room, [Symbol.dispose]: () => {} } as unknown as RoomLease
  const served = serve(lease, { role: 'participant' }, hasExtras)
  const [member] = members
  if (!member) throw new Error('nobody joined')
  return { member, presence, ...served }
}

const wire = (...messages: Uint8Array[]): Buffer => Buffer.concat(messages.flatMap((each) => wireFrameOf(each)))
const message = Uint8Array.of(9, 9)

test('an acknowledgement goes just before the next message, in one write, and once', () => {
  const { member, late, written, close } = connect(true)
  member.acknowledge(2)
  member.acknowledge(3)
  expect(written).toEqual([])
  member.send(message)
  member.send(message)
  late.flush()
  expect(written).toEqual([wire(durableFrame(3), message), wire(message)])
  close()
})

test('before a long message too', () => {
  const { member, written, close } = connect(true)
  const document = new Uint8Array(100_000).fill(7)
  member.acknowledge(1)
  member.send(document)
  expect(Buffer.concat(written)).toEqual(wire(durableFrame(1), document))
  close()
})

test('it goes by itself when no message comes', () => {
  const { member, late, written, close } = connect(true)
  member.acknowledge(1)
  late.flush()
  member.acknowledge(1)
  late.flush()
  expect(written).toEqual([wire(durableFrame(1))])
  close()
})

test('a client that knows nothing of them gets none', () => {
  const { member, late, written, close } = connect(false)
  member.acknowledge(1)
  late.flush()
  member.send(message)
  expect(written).toEqual([wire(message)])
  close()
})

test('a cursor that never rests is no flood, presence without end is one', () => {
  const { presence, receive, closed, close } = connect(true)
  const cursor = presenceFrame(new Uint8Array(200))
  // As a burst: forty are worth the ten updates that may come at once, less what their bytes are.
  for (let count = 0; count < 39; count++) receive(cursor)
  expect([presence.length, closed]).toEqual([39, []])
  for (let count = 0; count < 10; count++) receive(cursor)
  expect(closed).toEqual([closeCode.tooManyUpdates])
  expect(presence.length).toBeLessThan(42)
  close()
})

test('a question counts by its length too', () => {
  const { receive, closed, close } = connect(true)
  const question = syncFrame(syncStep1, new Uint8Array(100 * 1024))
  receive(question)
  expect(closed).toEqual([])
  receive(question)
  receive(question)
  expect(closed).toEqual([closeCode.tooManyUpdates])
  close()
})

test('an editor who becomes an observer is told of earlier edits only once they are on disk', async () => {
  const { storage, disk, hurry } = fakeStorage()
  await using rooms = new RoomRegistry({
    storage,
    lockedBoards: async () => [],
    relay: noRelay,
    hasPeers: false,
    askGuard: guardsHere(),
    merge: async (updates) => Y.mergeUpdates([...updates]),
    onOpened: () => {},
    onError: () => {},
    idleMs: 0,
    compactAfterBytes: 1e9,
    documentBytes: 1e9,
    unsavedBytes: 1e9,
  })
  const person: { role: Role } = { role: 'participant' }
  const { written, late, receive, close } = serve(await rooms.open('w'), person)
  const hears = (count: number): boolean => {
    late.flush()
    return Buffer.concat(written).includes(wire(durableFrame(count)))
  }
  const doc = new Y.Doc()
  doc.getMap('notes').set('a', 1)
  const edit = Y.encodeStateAsUpdate(doc)
  disk.isSlow = true
  receive(syncFrame(syncUpdate, edit))
  person.role = 'observer'
  // One that the room holds already, and one that is refused: both count, and neither before the first.
  receive(syncFrame(syncUpdate, edit))
  doc.getMap('notes').set('b', 2)
  receive(syncFrame(syncUpdate, Y.encodeStateAsUpdate(doc)))
  await vi.waitFor(() => expect(rooms.waiting.updates).toBe(1))
  expect([1, 2, 3].some(hears)).toBe(false)
  const flushed = rooms.flush()
  hurry()
  expect(await flushed).toBe(true)
  await vi.waitFor(() => expect(hears(3)).toBe(true))
  close()
})
