import { presenceFrame } from '@filrouge/protocol'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { FanOut } from '../fanout/port.ts'
import type { Member } from '../rooms/member.ts'
import { Relay } from '../rooms/relay.ts'
import type { Room } from '../rooms/room.ts'
import { RoomRegistry } from '../rooms/room-registry.ts'
import type { Storage } from '../storage/port/storage.ts'
import { ByteCursor } from '../updates/byte-cursor.ts'

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
      onOpened: () => {},
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
  async enter(workshopId: string): Promise<RoomGuest> {
    const lease = await this.rooms.open(workshopId)
    return new RoomGuest(lease.room)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.rooms[Symbol.asyncDispose]()
    this.#relay[Symbol.dispose]()
    await this.#fanOut[Symbol.asyncDispose]()
  }
}

/** Somebody in a room, with a document kept in step and all that they were told. */
export class RoomGuest implements Member {
  readonly doc = new Y.Doc()
  readonly acknowledged: number[] = []
  readonly changes: string[] = []
  readonly holdings: boolean[] = []
  /** The latest presence told of each client, as JSON; gone clients are left out. */
  readonly present = new Map<number, string>()
  readonly #room: Room
  #count = 0

  constructor(room: Room) {
    this.#room = room
    room.join(this)
    room.answerStateVector(this, Uint8Array.of(0))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return
      room.takeUpdate({ member: this, count: ++this.#count, kind: 'edit', mayEditLocked: true }, update)
    })
  }

  write(key: string): void {
    this.doc.getMap('kept').set(key, true)
  }

  get keys(): string[] {
    return [...this.doc.getMap('kept').keys()].toSorted()
  }

  show(state: unknown, clock: number): void {
    const awareness = { states: new Map([[this.doc.clientID, state]]), meta: new Map([[this.doc.clientID, { clock }]]) }
    this.#room.takePresence(this, encodeAwarenessUpdate(awareness as never, [this.doc.clientID]))
  }

  send(frame: Uint8Array): void {
    const cursor = new ByteCursor(frame)
    const type = cursor.varUint()
    if (type === presenceType) this.#hearPresence(cursor.lengthAndBytes())
    // A state vector is no update.
    else if (cursor.varUint() > 0) Y.applyUpdate(this.doc, cursor.lengthAndBytes(), this)
  }

  isLagging(): boolean {
    return false
  }

  acknowledge(count: number): void {
    this.acknowledged.push(count)
  }

  changed(topic: string): void {
    this.changes.push(topic)
  }

  holding(isHolding: boolean): void {
    this.holdings.push(isHolding)
  }

  #hearPresence(update: Uint8Array): void {
    const cursor = new ByteCursor(update)
    for (let left = cursor.varUint(); left > 0; left--) {
      const [client] = [cursor.varUint(), cursor.varUint()]
      const state = cursor.text()
      if (state === 'null') this.present.delete(client)
      else this.present.set(client, state)
    }
  }
}

const presenceType = presenceFrame(Uint8Array.of(0))[0]
