import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mergeInDocument } from '../compaction/merge-in-document.ts'
import { fakeStorage } from '../testing/fake-storage.ts'
import { guardsHere } from '../testing/guards-here.ts'
import { noRelay } from '../testing/no-relay.ts'
import { RoomVisitor } from '../testing/room-visitor.ts'
import { UnknownDependencyError } from '../updates/place.ts'
import { DocumentTooLargeError } from './member.ts'
import { RoomRegistry } from './room-registry.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const roomsOf = (documentBytes: number): RoomRegistry =>
  new RoomRegistry({
    storage: fakeStorage().storage,
    lockedBoards: async () => [],
    idleMs: 1000,
    compactAfterBytes: 1e9,
    documentBytes,
    unsavedBytes: 1e9,
    askGuard: guardsHere(),
    merge: async (updates) => mergeInDocument(updates),
    hasPeers: false,
    onOpened: () => {},
    relay: noRelay,
    onError: () => {},
  })

/** So many shared types, each behind an item that is not here. */
const types = (count: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of [1, count, 5, 0]) encoding.writeVarUint(encoder, value)
    for (let index = 0; index < count; index++) encoding.writeUint8Array(encoder, Uint8Array.of(0x87, 1, 0, 1))
    encoding.writeVarUint(encoder, 0)
  })

test('of an update for which there is no room it is not looked up where its items stand', async () => {
  using lease = await roomsOf(16 * 1024).open('w')
  const source = { member: new RoomVisitor(), count: 1, kind: 'edit', mayEditLocked: false } as const
  expect(() => lease.room.takeUpdate(source, types(200))).toThrow(UnknownDependencyError)
  const before = lease.room.workBytes
  expect(() => lease.room.takeUpdate(source, types(300))).toThrow(DocumentTooLargeError)
  expect(lease.room.workBytes).toBe(before)
})
