import { once } from 'node:events'
import { messageAwareness, messageDurable, messageRefused, messageSync, syncStep1 } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { presenceOf } from './presence-of.ts'
import { socketAddress } from './visitors.ts'

interface Options {
  /** Asks for our own messages. */
  hasExtras?: boolean
  /** Bytes in hand when asking for the document. */
  doc?: Y.Doc
}

/** A client made of y-protocols alone, that notes every message it gets. */
export class RawClient implements Disposable {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly socket: WebSocket
  /** How the connection ended. */
  readonly closed: Promise<number>
  /** The types of the messages received. */
  readonly heard: number[] = []
  /** Document messages received: their step and their body. */
  readonly synced: [number, Uint8Array][] = []
  readonly durable: number[] = []
  readonly refused: string[] = []

  constructor(address: string, workshopId: string, cookie: string, { hasExtras = true, doc = new Y.Doc() }: Options = {}) {
    this.doc = doc
    this.awareness = new Awareness(doc)
    this.socket = new WebSocket(`${socketAddress(address, workshopId)}${hasExtras ? '?extras=1' : ''}`, { headers: { cookie } })
    this.closed = new Promise((resolve) => this.socket.once('close', resolve))
    this.socket.on('error', () => {})
    this.socket.on('message', (data) => this.#take(new Uint8Array(data as Buffer)))
  }

  /** Connected and in sync. */
  static async open(address: string, workshopId: string, cookie: string, options?: Options): Promise<RawClient> {
    const client = new RawClient(address, workshopId, cookie, options)
    await once(client.socket, 'open')
    client.sendSync((encoder) => writeSyncStep1(encoder, client.doc))
    await client.until(() => client.synced.some(([step]) => step !== syncStep1))
    return client
  }

  /** Resolves once the condition holds, looked at after each message. Rejects when the connection ends before. */
  async until(isMet: () => boolean): Promise<void> {
    while (!isMet()) {
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the connection ended')
      await Promise.race([once(this.socket, 'message'), this.closed])
    }
  }

  /** Sends one edit, as one update. */
  edit(change: (doc: Y.Doc) => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc)
    this.doc.transact(() => change(this.doc))
    const update = Y.encodeStateAsUpdate(this.doc, before)
    this.sendUpdate(update)
    return update
  }

  sendUpdate(update: Uint8Array): void {
    this.sendSync((encoder) => writeUpdate(encoder, update))
  }

  sendSync(write: (encoder: encoding.Encoder) => void): void {
    this.#send(messageSync, write)
  }

  /** Shows itself to the others. */
  show(state: Record<string, unknown> | null): void {
    this.awareness.setLocalState(state)
    this.#showUpdate(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]))
  }

  /** Says something of any client, with any clock, as no honest program does. */
  showAs(client: number, clock: number, state: Record<string, unknown> | null): void {
    this.#showUpdate(presenceOf(client, clock, state))
  }

  #showUpdate(update: Uint8Array): void {
    this.#send(messageAwareness, (encoder) => encoding.writeVarUint8Array(encoder, update))
  }

  /** The states of the others. */
  others(): Record<string, unknown>[] {
    return [...this.awareness.getStates()].filter(([client]) => client !== this.awareness.clientID).map(([, state]) => state)
  }

  [Symbol.dispose](): void {
    this.socket.close()
    this.awareness.destroy()
  }

  #send(type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, type)
    write(encoder)
    this.socket.send(encoding.toUint8Array(encoder))
  }

  #take(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    this.heard.push(type)
    if (type === messageSync) this.#takeSync(decoder)
    else if (type === messageAwareness) applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'server')
    else if (type === messageDurable) this.durable.push(decoding.readVarUint(decoder))
    else if (type === messageRefused) this.refused.push(decoding.readVarString(decoder))
  }

  #takeSync(decoder: decoding.Decoder): void {
    const noted = decoding.clone(decoder)
    this.synced.push([decoding.readVarUint(noted), decoding.readVarUint8Array(noted)])
    const answer = encoding.createEncoder()
    encoding.writeVarUint(answer, messageSync)
    const step = readSyncMessage(decoder, answer, this.doc, 'server')
    if (step === syncStep1) this.socket.send(encoding.toUint8Array(answer))
  }
}
