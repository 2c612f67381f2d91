import { messageDurable, messageHolding, messageRefused, messageSync } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { socketAddress } from './visitors.ts'

/** The map that writers write to. */
export const keptMapName = 'kept'

/** A client of someone who joined that writes bytes under keys, and notes which of them the server said are on disk. */
export class Writer {
  readonly closed: Promise<number>
  readonly refused: string[] = []
  /** Whether nothing could be saved, as the server told it. */
  readonly holdings: boolean[] = []
  readonly #socket: WebSocket
  readonly #doc = new Y.Doc()
  readonly #sent: [string, Uint8Array][] = []
  #durable = 0
  readonly #waiting = new Set<() => void>()

  constructor(address: string, workshopId: string, cookie: string) {
    this.#socket = new WebSocket(`${socketAddress(address, workshopId)}?extras=1`, { headers: { cookie } })
    this.closed = new Promise((resolve) => this.#socket.once('close', resolve))
    // A kill breaks the connection; how it breaks does not matter.
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

  /** What is acknowledged so far, in the order written. */
  get acknowledged(): readonly (readonly [string, Uint8Array])[] {
    return this.#sent.slice(0, this.#durable)
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  /** Writes bytes under a key, and over those of another key that nobody asks for again. */
  write(key: string, bytes: Uint8Array = Uint8Array.of(1), waste: Uint8Array = new Uint8Array()): void {
    this.#sent.push([key, bytes])
    this.#doc.transact(() => {
      this.#doc.getMap(keptMapName).set(key, bytes)
      if (waste.length > 0) this.#doc.getMap('waste').set('latest', waste)
    })
  }

  /** Resolves once so many writes are acknowledged, or the connection is over. */
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
    const type = decoding.readVarUint(decoder)
    if (type === messageRefused) this.refused.push(decoding.readVarString(decoder))
    if (type === messageHolding) this.holdings.push(decoding.readVarUint(decoder) === 1)
    if (type !== messageDurable) return
    this.#durable = decoding.readVarUint(decoder)
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }
}
