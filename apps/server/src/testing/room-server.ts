import * as Y from 'yjs'
import type { FanOut } from '../fanout/port.ts'
import { Relay } from '../rooms/relay.ts'
import { RoomRegistry } from '../rooms/room-registry.ts'
import type { Storage } from '../storage/port/storage.ts'
import { guardsHere } from './guards-here.ts'
import { RoomVisitor } from './room-visitor.ts'

/** Rooms of one server among others that share a storage, without sockets. */
export class RoomServer implements AsyncDisposable {
  readonly rooms: RoomRegistry
  readonly #relay: Relay
  readonly #fanOut: FanOut

  constructor(fanOut: FanOut, storage: Storage) {
    const onError = (): void => {}
    this.#fanOut = fanOut
    this.#relay = new Relay(fanOut, storage, onError)
    this.rooms = new RoomRegistry({
      storage,
      relay: this.#relay,
      hasPeers: true,
      onOpened: () => {},
      askGuard: guardsHere(),
      merge: async (updates) => Y.mergeUpdates([...updates]),
      lockedBoards: async () => [],
      idleMs: 30_000,
      compactAfterBytes: 1_000_000,
      documentBytes: 10_000_000,
      unsavedBytes: 64 * 1024 * 1024,
      onError,
    })
  }

  /** Somebody enters a workshop here. */
  async enter(workshopId: string): Promise<RoomVisitor> {
    const visitor = new RoomVisitor()
    await visitor.connect(this.rooms, workshopId)
    if (!visitor.isConnected) throw new Error(`the room of ${workshopId} could not be opened`)
    return visitor
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.rooms[Symbol.asyncDispose]()
    this.#relay[Symbol.dispose]()
    await this.#fanOut[Symbol.asyncDispose]()
  }
}
