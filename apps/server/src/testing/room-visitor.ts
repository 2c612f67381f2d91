import { messageAwareness, messageSync, syncStep1, syncStep2, syncUpdate } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Member } from '../rooms/member.ts'
import type { RoomLease, RoomRegistry } from '../rooms/room-registry.ts'

/** A client in the room itself, without a socket: its document, how far its own edits are acknowledged, and all that it was told. */
export class RoomVisitor implements Member {
  readonly doc = new Y.Doc()
  readonly personId = `person ${this.doc.clientID}`
  /** How many edits of this connection were on disk, each time that more of them were. */
  readonly acknowledged: number[] = []
  readonly changes: string[] = []
  readonly holdings: boolean[] = []
  /** The latest presence told of each client, as JSON; gone clients are left out. */
  readonly present = new Map<number, string>()
  #lease: RoomLease | null = null
  /** This connection, as the room knows it: what is meant for a former one does not reach the next. */
  #connection: Member | null = null
  #life = 0
  /** Each update of this connection: how many edits it and those before make, and this client's clock when it was sent. */
  #sent: { edits: number; clock: number }[] = []
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
  async connect(rooms: RoomRegistry, workshopId = 'w'): Promise<void> {
    if (this.#lease) return
    const life = this.#life
    const lease = await rooms.open(workshopId).catch(() => null)
    if (!lease || life !== this.#life) return
    // Two connections asked for at once: the first is enough.
    if (this.#lease) return lease[Symbol.dispose]()
    this.#lease = lease
    this.#sent = []
    this.acknowledged.length = 0
    this.#durable = 0
    const connection: Member = {
      personId: this.personId,
      send: (frame) => this.#connection === connection && this.send(frame),
      acknowledge: (count) => this.#connection === connection && this.acknowledge(count),
      changed: (topic) => this.changed(topic),
      holding: (isHolding) => this.holding(isHolding),
      isLagging: () => this.isLagging(),
      charge: (workBytes) => this.charge(workBytes),
      requireMayEdit: () => this.requireMayEdit(),
    }
    this.#connection = connection
    lease.room.join(connection)
    lease.room.answerStateVector(connection, Y.encodeStateVector(this.doc))
  }

  disconnect(): void {
    if (this.#connection) this.#lease?.room.leave(this.#connection)
    this.#connection = null
    this.#lease?.[Symbol.dispose]()
    this.#lease = null
  }

  /** The server is gone: nobody answers. */
  lose(): void {
    this.#life++
    this.#connection = null
    this.#lease = null
  }

  write(key: string): void {
    this.doc.getMap('kept').set(key, true)
  }

  get keys(): string[] {
    return [...this.doc.getMap('kept').keys()].toSorted()
  }

  show(state: unknown, clock: number): void {
    const awareness = { states: new Map([[this.doc.clientID, state]]), meta: new Map([[this.doc.clientID, { clock }]]) }
    if (this.#connection)
      this.#lease?.room.takePresence(this.#connection, encodeAwarenessUpdate(awareness as never, [this.doc.clientID]))
  }

  send(frame: Uint8Array): void {
    if (!this.#lease) return
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageAwareness) this.#hearPresence(decoding.readVarUint8Array(decoder))
    if (type !== messageSync) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === syncStep1) this.#send(Y.encodeStateAsUpdate(this.doc, body), 'catchUp')
    else if (step === syncStep2 || step === syncUpdate) Y.applyUpdate(this.doc, body, 'server')
  }

  isLagging(): boolean {
    return false
  }

  charge(_workBytes: number): void {}

  requireMayEdit(): void {}

  changed(topic: string): void {
    this.changes.push(topic)
  }

  holding(isHolding: boolean): void {
    this.holdings.push(isHolding)
  }

  acknowledge(count: number): void {
    if (!this.#lease) return
    this.#durable = Math.max(this.#durable, count)
    const { edits, clock } = this.#sent[this.#durable - 1] ?? { edits: 0, clock: 0 }
    if (edits > (this.acknowledged.at(-1) ?? 0)) this.acknowledged.push(edits)
    this.#acknowledgedClock = Math.max(this.#acknowledgedClock, clock)
  }

  #hearPresence(update: Uint8Array): void {
    const decoder = decoding.createDecoder(update)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const [client] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
      const state = decoding.readVarString(decoder)
      if (state === 'null') this.present.delete(client)
      else this.present.set(client, state)
    }
  }

  #send(update: Uint8Array, kind: 'edit' | 'catchUp'): void {
    if (!this.#lease || !this.#connection) return
    const edits = (this.#sent.at(-1)?.edits ?? 0) + (kind === 'edit' ? 1 : 0)
    const count = this.#sent.push({ edits, clock: Y.getState(this.doc.store, this.doc.clientID) })
    void this.#lease.room.takeUpdate({ member: this.#connection, count, kind, mayEditLocked: true }, update)
  }
}
