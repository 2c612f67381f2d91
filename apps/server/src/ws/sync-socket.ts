import { can, type Role } from '@filrouge/domain'
import {
  closeCode,
  messageAwareness,
  messageDurable,
  messageQueryAwareness,
  messageRefused,
  messageSync,
  type RefusalCode,
} from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { type Member, NotSavedError, type Room } from '../rooms/room.ts'
import type { RoomLease } from '../rooms/room-registry.ts'

/** Bytes that may wait in a socket before presence is skipped, and before the socket is closed to resync later. */
const softLimit = 512 * 1024
const hardLimit = 32 * 1024 * 1024
const heartbeatMs = 30_000

interface Options {
  role: Role
  /** The client understands our own messages. */
  hasExtras: boolean
  onBadMessage: (error: unknown) => void
}

/** One client's socket on its workshop's room: decodes, checks the right to write, acknowledges what is on disk. */
class SyncSocket implements Member {
  readonly #socket: WebSocket
  readonly #options: Options
  readonly #room: Room
  #received = 0
  #durable = 0
  #isAlive = true

  constructor(socket: WebSocket, lease: RoomLease, options: Options) {
    this.#socket = socket
    this.#options = options
    this.#room = lease.room
    this.#room.join(this)
    const heartbeat = setInterval(() => this.#checkAlive(), heartbeatMs)
    socket.on('pong', () => {
      this.#isAlive = true
    })
    socket.on('message', (data) => this.#take(new Uint8Array(data as Buffer)))
    socket.on('close', () => {
      clearInterval(heartbeat)
      this.#room.leave(this)
      lease[Symbol.dispose]()
    })
  }

  send(frame: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > hardLimit) this.#socket.close(closeCode.tooSlow, 'too slow')
    else this.#socket.send(frame)
  }

  isLagging(): boolean {
    return this.#socket.bufferedAmount > softLimit
  }

  #checkAlive(): void {
    if (this.#isAlive) this.#socket.ping()
    else this.#socket.terminate()
    this.#isAlive = false
  }

  #take(message: Uint8Array): void {
    try {
      const decoder = decoding.createDecoder(message)
      const type = decoding.readVarUint(decoder)
      if (type === messageSync) this.#takeSync(decoder)
      else if (type === messageAwareness) this.#room.takePresence(this, decoding.readVarUint8Array(decoder))
      else if (type === messageQueryAwareness) this.#room.sendPresence(this)
    } catch (error) {
      this.#closeMalformed(error)
    }
  }

  #takeSync(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (type === messageYjsSyncStep1) this.#room.answerStateVector(this, body)
    else if (type === messageYjsSyncStep2 || type === messageYjsUpdate) this.#takeUpdate(type, body)
    else throw new Error(`unknown sync message ${type}`)
  }

  #takeUpdate(type: number, body: Uint8Array): void {
    const sequence = ++this.#received
    // An observer's client answers the handshake too: only what would change the document is refused.
    if (!can(this.#options.role, 'edit')) {
      if (type === messageYjsUpdate) this.#refuse('readOnly')
      this.#acknowledge(sequence)
      return
    }
    this.#room.takeUpdate(this, body).then(
      () => this.#acknowledge(sequence),
      (error: unknown) => (error instanceof NotSavedError ? this.#closeNotSaved(error) : this.#closeMalformed(error)),
    )
  }

  #acknowledge(sequence: number): void {
    this.#durable = Math.max(this.#durable, sequence)
    if (!this.#options.hasExtras) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageDurable)
    encoding.writeVarUint(encoder, this.#durable)
    this.send(encoding.toUint8Array(encoder))
  }

  #refuse(code: RefusalCode): void {
    if (!this.#options.hasExtras) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageRefused)
    encoding.writeVarString(encoder, code)
    this.send(encoding.toUint8Array(encoder))
  }

  #closeNotSaved(error: unknown): void {
    this.#options.onBadMessage(error)
    this.#refuse('notSaved')
    this.#socket.close(closeCode.notSaved, 'not saved')
  }

  #closeMalformed(error: unknown): void {
    this.#options.onBadMessage(error)
    this.#refuse('malformed')
    this.#socket.close(closeCode.malformedMessage, 'malformed message')
  }
}

/** Binds an accepted socket to a workshop's room until it closes; then the lease ends. */
export const serveSyncSocket = (socket: WebSocket, lease: RoomLease, options: Options): void => {
  new SyncSocket(socket, lease, options)
}
