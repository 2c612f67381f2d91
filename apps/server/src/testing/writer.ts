import { messageDurable, messageSync } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { socketAddress } from './visitors.ts'

/** A client of someone who joined that writes keys to the map `kept`, and counts how many of them the server said are on disk. */
export class Writer {
  readonly closed: Promise<void>
  readonly #socket: WebSocket
  readonly #doc = new Y.Doc()
  readonly #sent: string[] = []
  #durable = 0
  readonly #waiting = new Set<() => void>()

  constructor(address: string, workshopId: string, cookie: string) {
    this.#socket = new WebSocket(`${socketAddress(address, workshopId)}?extras=1`, { headers: { cookie } })
    this.closed = new Promise((resolve) => this.#socket.once('close', () => resolve()))
    // The kill breaks the connection; how it breaks does not matter.
    this.#socket.on('error', () => {})
    this.#socket.on('message', (data) => this.#take(new Uint8Array(data as Buffer)))
    this.#doc.on('update', (update: Uint8Array) => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, messageSync)
      writeUpdate(encoder, update)
      this.#socket.send(encoding.toUint8Array(encoder))
    })
  }

  /** Resolves when the socket is open. */
  async opened(): Promise<void> {
    if (this.#socket.readyState === WebSocket.OPEN) return
    await new Promise((resolve, reject) => {
      this.#socket.once('open', resolve)
      this.#socket.once('close', reject)
    })
  }

  /** The keys acknowledged so far. */
  get acknowledged(): readonly string[] {
    return this.#sent.slice(0, this.#durable)
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  write(key: string): void {
    this.#sent.push(key)
    this.#doc.getMap('kept').set(key, 'x'.repeat(key.length * 20))
  }

  /** Resolves once so many keys are acknowledged, or the connection is over. */
  async whenAcknowledged(count: number): Promise<void> {
    while (this.#durable < count && this.isOpen) {
      await Promise.race([new Promise<void>((resolve) => this.#waiting.add(resolve)), this.closed])
    }
  }

  close(): void {
    this.#socket.close()
  }

  #take(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    if (decoding.readVarUint(decoder) !== messageDurable) return
    this.#durable = decoding.readVarUint(decoder)
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }
}
