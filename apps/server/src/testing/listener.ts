import { once } from 'node:events'
import { messageChanged, messageDurable, messageRefused, messageSync } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { socketAddress } from './visitors.ts'

/** A client of someone who joined that keeps a document, sends what it is told to, and notes what the server tells it. */
export class Listener {
  readonly doc = new Y.Doc()
  /** How the connection ended. */
  readonly closed: Promise<{ code: number; reason: string }>
  readonly refused: string[] = []
  readonly changed: string[] = []
  readonly #socket: WebSocket
  #durable = 0
  #isSynced = false

  constructor(address: string, workshopId: string, cookie: string, headers: Record<string, string> = {}) {
    this.#socket = new WebSocket(`${socketAddress(address, workshopId)}?extras=1`, { headers: { cookie, ...headers } })
    this.closed = new Promise((resolve) =>
      this.#socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    )
    this.#socket.on('error', () => {})
    this.#socket.on('message', (data) => this.#take(new Uint8Array(data as Buffer)))
  }

  /** Connected, with the document as the server has it. */
  static async open(address: string, workshopId: string, cookie: string): Promise<Listener> {
    const listener = new Listener(address, workshopId, cookie)
    await listener.until(() => listener.#isSynced)
    return listener
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  get durable(): number {
    return this.#durable
  }

  /** Resolves once the condition holds, looked at after each message. Rejects when the connection ends before. */
  async until(isMet: () => boolean): Promise<void> {
    while (!isMet()) {
      if (this.#socket.readyState === WebSocket.CLOSED) throw new Error('the connection ended')
      await Promise.race([once(this.#socket, 'message'), this.closed])
    }
  }

  /** Sends an edit as one update, and returns its bytes. */
  edit(change: (doc: Y.Doc) => void): Uint8Array {
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array): void => {
      updates.push(update)
    }
    this.doc.on('update', collect)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', collect)
    const update = Y.mergeUpdates(updates)
    this.sendUpdate(update)
    return update
  }

  sendUpdate(update: Uint8Array): void {
    this.#send((encoder) => writeUpdate(encoder, update))
  }

  sendBytes(bytes: Uint8Array): void {
    this.#socket.send(bytes)
  }

  close(): void {
    this.#socket.close()
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageSync)
    write(encoder)
    this.#socket.send(encoding.toUint8Array(encoder))
  }

  #take(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === messageDurable) this.#durable = decoding.readVarUint(decoder)
    else if (type === messageRefused) this.refused.push(decoding.readVarString(decoder))
    else if (type === messageChanged) this.changed.push(decoding.readVarString(decoder))
    else if (type === messageSync) this.#takeSync(decoder)
  }

  #takeSync(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (type === messageYjsSyncStep1) {
      this.#send((encoder) => writeSyncStep2(encoder, this.doc, body))
      this.#send((encoder) => {
        encoding.writeVarUint(encoder, messageYjsSyncStep1)
        encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.doc))
      })
    } else if (type === messageYjsSyncStep2 || type === messageYjsUpdate) {
      Y.applyUpdate(this.doc, body, 'server')
      if (type === messageYjsSyncStep2) this.#isSynced = true
    }
  }
}
