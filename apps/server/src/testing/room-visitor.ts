import { messageSync, syncStep1, syncStep2, syncUpdate } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Member } from '../rooms/member.ts'
import type { RoomLease, RoomRegistry } from '../rooms/room-registry.ts'

/** A client in the room itself, without a socket: its document, and how far its own edits are acknowledged. */
export class RoomVisitor implements Member {
  readonly doc = new Y.Doc()
  #lease: RoomLease | null = null
  #life = 0
  /** Its own clock as it was when each update of this connection was sent. */
  #sentClocks: number[] = []
  #durable = 0
  #acknowledgedClock = 0

  constructor() {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#send(update, 'edit')
    })
  }

  get isConnected(): boolean {
    return this.#lease !== null
  }

  /** Up to where the server said that this client's edits are on disk. */
  get acknowledgedClock(): number {
    return this.#acknowledgedClock
  }

  /** Enters the room; when it cannot be opened, stays outside. */
  async connect(rooms: RoomRegistry): Promise<void> {
    if (this.#lease) return
    const life = this.#life
    const lease = await rooms.open('w').catch(() => null)
    if (!lease || life !== this.#life) return
    // Two connections asked for at once: the first is enough.
    if (this.#lease) return lease[Symbol.dispose]()
    this.#lease = lease
    this.#sentClocks = []
    this.#durable = 0
    lease.room.join(this)
    lease.room.answerStateVector(this, Y.encodeStateVector(this.doc))
  }

  disconnect(): void {
    this.#lease?.room.leave(this)
    this.#lease?.[Symbol.dispose]()
    this.#lease = null
  }

  /** The server is gone: nobody answers. */
  lose(): void {
    this.#life++
    this.#lease = null
  }

  send(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== messageSync || !this.#lease) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === syncStep1) this.#send(Y.encodeStateAsUpdate(this.doc, body), 'catchUp')
    else if (step === syncStep2 || step === syncUpdate) Y.applyUpdate(this.doc, body, 'server')
  }

  isLagging(): boolean {
    return false
  }

  changed(): void {}

  holding(): void {}

  acknowledge(count: number): void {
    if (!this.#lease) return
    this.#durable = Math.max(this.#durable, count)
    this.#acknowledgedClock = Math.max(this.#acknowledgedClock, this.#sentClocks[this.#durable - 1] ?? 0)
  }

  #send(update: Uint8Array, kind: 'edit' | 'catchUp'): void {
    if (!this.#lease) return
    const count = this.#sentClocks.push(Y.getState(this.doc.store, this.doc.clientID))
    this.#lease.room.takeUpdate({ member: this, count, kind, mayEditLocked: true }, update)
  }
}
