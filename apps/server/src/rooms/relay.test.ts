import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changedTopics } from '@filrouge/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LocalBus } from '../fanout/local.ts'
import type { FanOut, FanOutWatcher } from '../fanout/port.ts'
import type { Storage } from '../storage/port/storage.ts'
import { openSqliteStorage } from '../storage/sqlite/open-storage.ts'
import { RoomServer } from '../testing/room-server.ts'
import { Relay } from './relay.ts'
import type { Room } from './room.ts'

const patience = { timeout: 10_000 }
let dataDir: string
let storage: Storage
let bus: LocalBus
/** The storage fails to take updates while this is set. */
let isDiskFull: boolean

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  const opened = openSqliteStorage(dataDir)
  isDiskFull = false
  const append: Storage['append'] = async (entries) => {
    if (isDiskFull) throw new Error('disk full')
    return opened.append(entries)
  }
  storage = { ...opened, append }
  bus = new LocalBus()
})
afterEach(async () => {
  await storage[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

/** A way to the others that can be cut, as when Redis is lost: nothing goes out or comes in, and nobody tells. */
const cuttable = (fanOut: FanOut) => {
  const state = { isConnected: true }
  const watchers = new Set<FanOutWatcher>()
  const cut: FanOut = {
    nodeId: fanOut.nodeId,
    isShared: true,
    get isConnected() {
      return state.isConnected
    },
    publish: (workshopId, message) => {
      if (state.isConnected) fanOut.publish(workshopId, message)
    },
    subscribe: (workshopId, listener) =>
      fanOut.subscribe(workshopId, (message, nodeId) => {
        if (state.isConnected) listener(message, nodeId)
      }),
    watch: (watcher) => {
      watchers.add(watcher)
      return fanOut.watch(watcher)
    },
    [Symbol.asyncDispose]: () => fanOut[Symbol.asyncDispose](),
  }
  return { cut, state, watchers }
}

test('what one server logs is seen on the others, whoever came first', async () => {
  await using here = new RoomServer(bus.join(), storage)
  await using there = new RoomServer(bus.join(), storage)
  const ann = await here.enter('one')
  ann.write('before')
  const bob = await there.enter('one')
  ann.write('after')
  bob.write('bob')
  await vi.waitFor(() => expect([ann.keys, bob.keys]).toEqual(Array(2).fill(['after', 'before', 'bob'])), patience)
  await vi.waitFor(() => expect([ann.acknowledged.at(-1), bob.acknowledged.at(-1)]).toEqual([2, 1]), patience)
})

test('what is logged while a room loads is not missed', async () => {
  await using here = new RoomServer(bus.join(), storage)
  const ann = await here.enter('one')
  const load = storage.load
  let isRead = false
  const slow: Storage = {
    ...storage,
    load: async (workshopId, after) => {
      const read = await load(workshopId, after)
      if (!isRead) {
        isRead = true
        ann.write('meanwhile')
        await here.rooms.flush()
      }
      return read
    },
  }
  await using there = new RoomServer(bus.join(), slow)
  const bob = await there.enter('one')
  expect(bob.keys).toEqual(['meanwhile'])
})

test('people see each other across servers, and those of a server that is gone go with it', async () => {
  await using here = new RoomServer(bus.join(), storage)
  const there = new RoomServer(bus.join(), storage)
  const [ann, bob] = [await here.enter('one'), await there.enter('one')]
  ann.show({ name: 'Ann' }, 1)
  bob.show({ name: 'Bob' }, 1)
  await vi.waitFor(() => expect([ann.present.size, bob.present.size]).toEqual([2, 2]), patience)
  // Who comes later on either server sees both at once.
  const zoe = await there.enter('one')
  expect([...zoe.present.values()].toSorted()).toEqual(['{"name":"Ann"}', '{"name":"Bob"}'])
  await there[Symbol.asyncDispose]()
  await vi.waitFor(() => expect([...ann.present.values()]).toEqual(['{"name":"Ann"}']), patience)
})

test('a change beside the document is told to everyone on every server', async () => {
  await using here = new RoomServer(bus.join(), storage)
  await using there = new RoomServer(bus.join(), storage)
  const [ann, bob, other] = [await here.enter('one'), await there.enter('one'), await there.enter('two')]
  await here.rooms.tellChanged('one', 'facilitation')
  await vi.waitFor(() => expect(bob.changes).toEqual(['facilitation']), patience)
  expect([ann.changes, other.changes]).toEqual([['facilitation'], []])
})

test('a message lost on its way is read from the log once a later one shows the gap', async () => {
  const { cut, state } = cuttable(bus.join())
  await using here = new RoomServer(bus.join(), storage)
  await using there = new RoomServer(cut, storage)
  const [ann, bob] = [await here.enter('one'), await there.enter('one')]
  state.isConnected = false
  ann.write('lost')
  await here.rooms.flush()
  state.isConnected = true
  ann.write('heard')
  await vi.waitFor(() => expect(bob.keys).toEqual(['heard', 'lost']), patience)
})

test('a server that hears nobody polls the log, and what it could not send is found there by the others', async () => {
  const { cut, state, watchers } = cuttable(bus.join())
  await using here = new RoomServer(bus.join(), storage)
  await using there = new RoomServer(cut, storage)
  const [ann, bob] = [await here.enter('one'), await there.enter('one')]
  state.isConnected = false
  for (const watcher of watchers) watcher.lost()
  ann.write('ann')
  bob.write('bob')
  bob.show({ name: 'Bob' }, 1)
  await vi.waitFor(() => expect(bob.keys).toEqual(['ann', 'bob']), patience)
  expect(bob.changes).toContain('access')
  state.isConnected = true
  for (const watcher of watchers) watcher.restored()
  await vi.waitFor(() => expect([...ann.present.values()]).toEqual(['{"name":"Bob"}']), patience)
  ann.write('again')
  await vi.waitFor(() => expect(bob.keys).toEqual(['again', 'ann', 'bob']), patience)
  bob.write('bob again')
  await vi.waitFor(() => expect(ann.keys).toEqual(['again', 'ann', 'bob', 'bob again']), patience)
})

test('what a server changed beside the documents while the others counted it as gone is read once it is heard again', async () => {
  const { cut, state, watchers } = cuttable(bus.join())
  await using here = new RoomServer(bus.join(), storage)
  await using there = new RoomServer(cut, storage)
  const bob = await there.enter('one')
  state.isConnected = false
  await here.rooms.tellChanged('one', 'access')
  state.isConnected = true
  expect(bob.changes).toEqual([])
  for (const watcher of watchers) watcher.nodeBack('here')
  await vi.waitFor(() => expect(bob.changes).toHaveLength(changedTopics.length), patience)
  expect(bob.changes.toSorted()).toEqual(changedTopics.toSorted())
})

test('what a server changed beside the documents before it was gone is read, though it may never have told it', async () => {
  await using fanOut = bus.join()
  using relay = new Relay(fanOut, storage, () => {})
  const told: string[] = []
  const room = { forgetServer: () => {} } as Partial<Room> as Room
  const following = await relay.follow('one')
  following.attach({ room, onChanged: (topic) => told.push(topic) })
  relay.nodeGone('another')
  expect(told).toEqual([...changedTopics])
  await following[Symbol.asyncDispose]()
})

test('a room that is given up late leaves the following alone of the one that was loaded since', async () => {
  await using fanOut = bus.join()
  using relay = new Relay(fanOut, storage, () => {})
  const room = { heldUpdates: () => [], ownPresence: () => null } as Partial<Room> as Room
  const told: string[] = []
  const [former, latter] = [await relay.follow('one'), await relay.follow('one')]
  former.attach({ room, onChanged: (topic) => told.push(`former ${topic}`) })
  latter.attach({ room, onChanged: (topic) => told.push(`latter ${topic}`) })
  await former[Symbol.asyncDispose]()
  relay.restored()
  expect(told).toEqual(changedTopics.map((topic) => `latter ${topic}`))
  await latter[Symbol.asyncDispose]()
  relay.restored()
  expect(told).toHaveLength(changedTopics.length)
})

test('while the log takes nothing people on every server go on seeing each other’s edits, told that they are not saved', async () => {
  const here = new RoomServer(bus.join(), storage)
  await using there = new RoomServer(bus.join(), storage)
  const [ann, bob] = [await here.enter('one'), await there.enter('one')]
  isDiskFull = true
  ann.write('unsaved')
  await vi.waitFor(() => expect(bob.keys).toEqual(['unsaved']), patience)
  await vi.waitFor(() => expect([ann.holdings, bob.holdings]).toEqual([[true], [true]]), patience)
  expect(ann.acknowledged).toEqual([])
  // The server of the one who wrote it dies with it unsaved; the other one saves it.
  await here[Symbol.asyncDispose]()
  isDiskFull = false
  await vi.waitFor(() => expect(bob.holdings).toEqual([true, false]), patience)
  await using later = new RoomServer(bus.join(), storage)
  expect((await later.enter('one')).keys).toEqual(['unsaved'])
})

test('what neither the log nor the others took is told to them again once they can be heard', async () => {
  const { cut, state, watchers } = cuttable(bus.join())
  await using here = new RoomServer(cut, storage)
  await using there = new RoomServer(bus.join(), storage)
  const [ann, bob] = [await here.enter('one'), await there.enter('one')]
  isDiskFull = true
  state.isConnected = false
  ann.write('to nobody')
  await vi.waitFor(() => expect(ann.holdings).toEqual([true]), patience)
  expect(bob.keys).toEqual([])
  state.isConnected = true
  for (const watcher of watchers) watcher.restored()
  await vi.waitFor(() => expect(bob.keys).toEqual(['to nobody']), patience)
})
