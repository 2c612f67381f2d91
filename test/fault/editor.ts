import { setTimeout } from 'node:timers/promises'
import {
  messageAwareness,
  messageDurable,
  messageHolding,
  messageSync,
  syncStep1,
  syncStep2,
  syncUpdate,
} from '@filrouge/protocol'
import { socketAddress } from '@filrouge/server/testing/visitors'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as awareness from 'y-protocols/awareness'
import * as Y from 'yjs'

export interface Place {
  workshopId: string
  /** The Cookie header of a session. */
  cookie: string
}

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/**
 * Somebody at work: writes, shows presence, and comes back by themself, to whatever server they are told to turn to, until
 * they leave. Knows which of their keys the servers acknowledged.
 */
export class Editor implements AsyncDisposable {
  readonly name: string
  readonly doc = new Y.Doc()
  readonly awareness = new awareness.Awareness(this.doc)
  /** The code of every connection that was closed. */
  readonly closeCodes: number[] = []
  readonly #place: Place
  readonly #addressOf: () => string
  readonly #written: string[] = []
  #running: Promise<void>
  #isLeaving = false
  #socket: WebSocket | null = null
  /** How many of the keys stood in each update sent on this connection; null until it is in sync. */
  #sent: number[] | null = null
  #acknowledged = 0
  #isHeld = false

  /** `addressOf` names the server to turn to at each attempt. */
  constructor(name: string, place: Place, addressOf: () => string) {
    this.name = name
    this.#place = place
    this.#addressOf = addressOf
    this.awareness.setLocalState({ name })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#sent) this.#sendUpdate(syncUpdate, update)
    })
    this.awareness.on('update', ({ added, updated }: { added: number[]; updated: number[] }, origin: unknown) => {
      if (origin === 'local' && [...added, ...updated].length > 0) this.#sendPresence()
    })
    this.#running = this.#run()
  }

  /** The keys that the servers said are on disk. */
  get acknowledged(): readonly string[] {
    return this.#written.slice(0, this.#acknowledged)
  }

  get isAllAcknowledged(): boolean {
    return this.#acknowledged === this.#written.length
  }

  /** The server said that it cannot save for now. */
  get isHeld(): boolean {
    return this.#isHeld
  }

  get isInSync(): boolean {
    return this.#sent !== null
  }

  get keys(): Y.Map<unknown> {
    return this.doc.getMap('kept')
  }

  /** The names of those who are there, as this person sees it. */
  get present(): string[] {
    return [...this.awareness.getStates().values()].map((state) => String(state['name'])).toSorted()
  }

  write(value: unknown = true): string {
    const key = `${this.name}-${this.#written.length}`
    this.#written.push(key)
    this.keys.set(key, value)
    return key
  }

  /** Turns to another server. */
  move(): void {
    this.#socket?.terminate()
  }

  /** Once this connection ends they do not come back. */
  notComeBack(): void {
    this.#isLeaving = true
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isLeaving = true
    this.#socket?.terminate()
    await this.#running
    this.awareness.destroy()
    this.doc.destroy()
  }

  async #run(): Promise<void> {
    while (!this.#isLeaving) {
      await this.#connect()
      await setTimeout(50)
    }
  }

  /** One connection, from its opening to its end. */
  async #connect(): Promise<void> {
    const address = `${socketAddress(this.#addressOf(), this.#place.workshopId)}?extras=1`
    const socket = new WebSocket(address, { headers: { cookie: this.#place.cookie } })
    socket.on('error', () => {})
    socket.on('message', (data) => this.#take(new Uint8Array(data as Buffer)))
    socket.on('open', () => {
      this.#socket = socket
      this.#send(frame(messageSync, (encoder) => this.#writeSync(encoder, syncStep1, Y.encodeStateVector(this.doc))))
      this.#sendPresence()
    })
    const code = await new Promise<number>((resolve) => socket.once('close', resolve))
    this.closeCodes.push(code)
    this.#socket = null
    this.#sent = null
    this.#isHeld = false
    this.#forgetOthers()
  }

  #take(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === messageSync) this.#takeSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
    else if (type === messageAwareness) {
      awareness.applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'server')
    } else if (type === messageDurable) this.#takeDurable(decoding.readVarUint(decoder))
    else if (type === messageHolding) this.#isHeld = decoding.readVarUint(decoder) === 1
  }

  #takeSync(step: number, body: Uint8Array): void {
    if (step !== syncStep1) Y.applyUpdate(this.doc, body, this)
    else {
      this.#sent = []
      this.#sendUpdate(syncStep2, Y.encodeStateAsUpdate(this.doc, body))
    }
  }

  #takeDurable(count: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, this.#sent?.[count - 1] ?? 0)
  }

  #sendUpdate(step: number, update: Uint8Array): void {
    this.#sent?.push(this.#written.length)
    this.#send(frame(messageSync, (encoder) => this.#writeSync(encoder, step, update)))
  }

  #sendPresence(): void {
    const own = awareness.encodeAwarenessUpdate(this.awareness, [this.doc.clientID])
    this.#send(frame(messageAwareness, (encoder) => encoding.writeVarUint8Array(encoder, own)))
  }

  #writeSync(encoder: encoding.Encoder, step: number, body: Uint8Array): void {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  }

  #send(message: Uint8Array): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(message)
  }

  /** Takes them off, and takes them back as soon as they are told of again. */
  #forgetOthers(): void {
    const others = [...this.awareness.meta.keys()].filter((client) => client !== this.doc.clientID)
    awareness.removeAwarenessStates(this.awareness, others, 'gone')
    for (const client of others) this.awareness.meta.delete(client)
  }
}
