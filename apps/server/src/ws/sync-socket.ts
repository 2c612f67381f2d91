import { can, type Role } from '@filrouge/domain'
import {
  type ChangedTopic,
  type CloseReason,
  closeCode,
  messageAwareness,
  messageChanged,
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
import type { Limits } from '../config.ts'
import { UnknownDependencyError } from '../rooms/lock-guard.ts'
import { DocumentTooLargeError, type Member, NotSavedError, type Room } from '../rooms/room.ts'
import type { RoomLease } from '../rooms/room-registry.ts'
import type { EntryWatch } from './entry-watch.ts'
import { UpdateBudget } from './update-budget.ts'

/** Bytes that may wait in a socket before presence is skipped, and before the socket is closed to resync later. */
const softLimit = 512 * 1024
const hardLimit = 32 * 1024 * 1024
const heartbeatMs = 30_000

interface Options {
  /** Who is connected, kept up to date. */
  openWatch: (hooks: { shut: (why: CloseReason) => void; roleChanged: (role: Role) => void }) => EntryWatch
  /** The client understands our own messages. */
  hasExtras: boolean
  limits: Limits
  onBadMessage: (error: unknown) => void
}

/** One client's socket on its workshop's room: decodes, checks the right to write, acknowledges what is on disk. */
class SyncSocket implements Member {
  readonly #socket: WebSocket
  readonly #options: Options
  readonly #lease: RoomLease
  readonly #room: Room
  readonly #heartbeat: NodeJS.Timeout
  readonly #watch: EntryWatch
  readonly #budget: UpdateBudget
  /** The client holds edits that were refused to it, which the document does not. */
  #hasRefusedEdits = false
  #received = 0
  #durable = 0
  #isAlive = true
  #hasLeft = false

  constructor(socket: WebSocket, lease: RoomLease, options: Options) {
    this.#socket = socket
    this.#options = options
    this.#lease = lease
    this.#room = lease.room
    this.#budget = new UpdateBudget(options.limits.updatesPerSecond, options.limits.updatesBurst, Date.now())
    this.#watch = options.openWatch({ shut: (why) => this.#close(why), roleChanged: () => this.#takeRole() })
    this.#room.join(this)
    // What changed between the entry and the room was told to nobody.
    void this.#watch.check()
    this.#heartbeat = setInterval(() => this.#checkAlive(), heartbeatMs)
    socket.on('pong', () => {
      this.#isAlive = true
    })
    socket.on('message', (data) => this.#take(new Uint8Array(data as Buffer)))
    socket.on('close', () => this.#leave())
  }

  send(frame: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > hardLimit) this.#close('tooSlow')
    else this.#socket.send(frame)
  }

  isLagging(): boolean {
    return this.#socket.bufferedAmount > softLimit
  }

  changed(topic: ChangedTopic): void {
    if (topic === 'access') {
      const former = this.#watch.role
      void this.#watch.check().then(() => {
        if (this.#watch.role !== former || can(this.#watch.role, 'seePeople')) this.#tell(topic)
      })
    } else if (topic !== 'people' || can(this.#watch.role, 'seePeople')) this.#tell(topic)
  }

  #checkAlive(): void {
    if (this.#isAlive) this.#socket.ping()
    else this.#socket.terminate()
    this.#isAlive = false
  }

  #take(message: Uint8Array): void {
    if (this.#hasLeft) return
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
    if (!this.#budget.take(Date.now())) {
      this.#refuse('tooFast')
      this.#close('tooManyUpdates')
      return
    }
    const sequence = ++this.#received
    const { role } = this.#watch
    // An observer's client answers the handshake too: only what would change the document is refused.
    if (!can(role, 'edit')) {
      if (type === messageYjsUpdate) {
        this.#hasRefusedEdits = true
        this.#refuse('readOnly')
      }
      this.#acknowledge(sequence)
      return
    }
    const kind = type === messageYjsUpdate ? 'edit' : 'catchUp'
    this.#room.takeUpdate({ member: this, kind, mayEditLocked: can(role, 'editLockedBoard') }, body).then(
      ({ isUndone }) => {
        if (isUndone) this.#refuse('locked')
        this.#acknowledge(sequence)
      },
      (error: unknown) => this.#closeUntaken(error),
    )
  }

  /** An editor whose earlier edits were refused sends them all again, or what follows them would hang in the air. */
  #takeRole(): void {
    if (this.#hasRefusedEdits && can(this.#watch.role, 'edit')) this.#close('resync')
  }

  #acknowledge(sequence: number): void {
    this.#durable = Math.max(this.#durable, sequence)
    this.#sendExtra(messageDurable, (encoder) => encoding.writeVarUint(encoder, this.#durable))
  }

  #refuse(code: RefusalCode): void {
    this.#sendExtra(messageRefused, (encoder) => encoding.writeVarString(encoder, code))
  }

  #tell(topic: ChangedTopic): void {
    this.#sendExtra(messageChanged, (encoder) => encoding.writeVarString(encoder, topic))
  }

  #sendExtra(type: number, write: (encoder: encoding.Encoder) => void): void {
    if (!this.#options.hasExtras) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, type)
    write(encoder)
    this.send(encoding.toUint8Array(encoder))
  }

  #closeUntaken(error: unknown): void {
    if (error instanceof UnknownDependencyError) {
      this.#close('resync')
      return
    }
    this.#options.onBadMessage(error)
    if (error instanceof NotSavedError) this.#refuseAndClose('notSaved', 'notSaved')
    else if (error instanceof DocumentTooLargeError) this.#refuseAndClose('documentTooLarge', 'documentTooLarge')
    else this.#refuseAndClose('malformed', 'malformedMessage')
  }

  #closeMalformed(error: unknown): void {
    this.#options.onBadMessage(error)
    this.#refuseAndClose('malformed', 'malformedMessage')
  }

  #refuseAndClose(code: RefusalCode, reason: CloseReason): void {
    this.#refuse(code)
    this.#close(reason)
  }

  /** Out of the room at once, however long the client takes to answer the goodbye. */
  #close(reason: CloseReason): void {
    this.#socket.close(closeCode[reason], reason)
    this.#leave()
  }

  #leave(): void {
    if (this.#hasLeft) return
    this.#hasLeft = true
    clearInterval(this.#heartbeat)
    this.#watch[Symbol.dispose]()
    this.#room.leave(this)
    this.#lease[Symbol.dispose]()
  }
}

/** Binds an accepted socket to a workshop's room until it closes; then the lease ends. */
export const serveSyncSocket = (socket: WebSocket, lease: RoomLease, options: Options): void => {
  new SyncSocket(socket, lease, options)
}
