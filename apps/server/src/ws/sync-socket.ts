import type { Duplex } from 'node:stream'
import { can, type Role } from '@filrouge/domain'
import {
  type ChangedTopic,
  type CloseReason,
  changedFrame,
  closeCode,
  durableFrame,
  holdingFrame,
  messageAwareness,
  messageQueryAwareness,
  messageSync,
  type RefusalCode,
  refusedFrame,
  syncStep1,
  syncStep2,
  syncUpdate,
} from '@filrouge/protocol'
import type { WebSocket } from 'ws'
import { CannotJudgeError } from '../locks/room-locks.ts'
import type { Traffic } from '../operations/traffic.ts'
import { DocumentTooLargeError, type Member, NotSavedError, OverdrawnError, RevokedError } from '../rooms/member.ts'
import type { Room } from '../rooms/room.ts'
import type { RoomLease } from '../rooms/room-registry.ts'
import { ByteCursor, MalformedUpdateError } from '../updates/byte-cursor.ts'
import { UnknownDependencyError } from '../updates/place.ts'
import type { EntryWatch } from './entry-watch.ts'
import type { Acknowledger, LateAcknowledgements } from './late-acknowledgements.ts'
import type { UpdateBudget } from './update-budget.ts'
import { sharedWireFrame, wireFrameOf } from './wire-frame.ts'

/**
 * Bytes that may wait in a socket before presence is skipped, and before it is closed to resync later; beside them one
 * long message, as the whole of a large document.
 */
const softLimit = 512 * 1024
const hardLimit = 32 * 1024 * 1024
const heartbeatMs = 30_000
/** To read a byte of an update, which may be one of many tiny structs, costs more than to send one. */
const readingWeight = 4
/** What a presence message costs beside its bytes, in updates: a cursor moves as often as a screen is drawn. */
const presenceCost = 1 / 4

/** Bytes that are kept: a copy, unless the chunk that brought them holds little else. */
const toKeep = (bytes: Uint8Array): Uint8Array => (bytes.length >= bytes.buffer.byteLength / 2 ? bytes : new Uint8Array(bytes))

interface Options {
  /** The connection under the socket. */
  stream: Duplex
  /** Who is connected, kept up to date. */
  openWatch: (hooks: { shut: (why: CloseReason) => void; roleChanged: (role: Role) => void }) => EntryWatch
  personId: string
  /** The client understands our own messages. */
  hasExtras: boolean
  /** What this person may send, over all their connections. */
  budget: UpdateBudget
  late: LateAcknowledgements
  /** Where messages are counted. */
  traffic: Traffic
  onBadMessage: (error: unknown) => void
}

/** One client's socket on its workshop's room: decodes, checks the right to write, acknowledges what is on disk. */
class SyncSocket implements Member, Acknowledger {
  readonly personId: string
  readonly #socket: WebSocket
  readonly #options: Options
  readonly #lease: RoomLease
  readonly #room: Room
  readonly #heartbeat: NodeJS.Timeout
  readonly #watch: EntryWatch
  readonly #budget: UpdateBudget
  /** The client holds edits that were refused to it, which the document does not. */
  #hasRefusedEdits = false
  /** Document updates received, how many of them are on disk, and of how many of these the client knows. */
  #received = 0
  #durable = 0
  #acknowledged = 0
  /** Bytes of the longest message sent. */
  #longest = 0
  #isAlive = true
  #hasLeft = false
  /** This person's way in has ended. */
  #isShut = false

  constructor(socket: WebSocket, lease: RoomLease, options: Options) {
    this.personId = options.personId
    this.#socket = socket
    this.#options = options
    this.#lease = lease
    this.#room = lease.room
    this.#budget = options.budget
    this.#watch = options.openWatch({ shut: (why) => this.#shut(why), roleChanged: () => this.#takeRole() })
    this.#room.join(this)
    // What changed between the entry and the room was told to nobody.
    void this.#watch.check()
    this.#heartbeat = setInterval(() => this.#checkAlive(), heartbeatMs)
    socket.on('pong', () => {
      this.#isAlive = true
    })
    socket.on('message', (data, isBinary) => this.#take(data as Buffer, isBinary))
    socket.on('close', () => this.#leave())
  }

  send(frame: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > hardLimit + this.#longest) {
      this.#close('tooSlow')
      return
    }
    const acknowledgement = this.#takeAcknowledgement()
    if (acknowledgement) this.#count(acknowledgement)
    this.#count(frame)
    this.#write(acknowledgement ? wireFrameOf(frame, acknowledgement) : sharedWireFrame(frame))
  }

  #count(frame: Uint8Array): void {
    this.#longest = Math.max(this.#longest, frame.length)
    this.#options.traffic.messagesOut++
    this.#options.traffic.bytesOut += frame.length
  }

  /** Past the WebSocket, which would frame the same message anew for every member. Both write to the stream at once, in order. */
  #write(chunks: readonly Uint8Array[]): void {
    const { stream } = this.#options
    if (chunks.length > 1) stream.cork()
    for (const chunk of chunks) stream.write(chunk)
    if (chunks.length > 1) stream.uncork()
  }

  isLagging(): boolean {
    return this.#socket.bufferedAmount > softLimit
  }

  acknowledge(count: number): void {
    this.#durable = Math.max(this.#durable, count)
    if (this.#options.hasExtras) this.#options.late.add(this)
  }

  /** Unless the client knows. */
  acknowledgeNow(): void {
    const acknowledgement = this.#takeAcknowledgement()
    if (acknowledgement) this.send(acknowledgement)
  }

  /** What the client is to be told of its updates; null when it knows. Whoever takes it sends it. */
  #takeAcknowledgement(): Uint8Array | null {
    if (!this.#options.hasExtras || this.#acknowledged === this.#durable) return null
    this.#acknowledged = this.#durable
    return durableFrame(this.#durable)
  }

  holding(isHolding: boolean): void {
    if (this.#options.hasExtras) this.send(holdingFrame(isHolding))
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

  #take(message: Buffer, isBinary: boolean): void {
    if (this.#hasLeft) return
    this.#options.traffic.messagesIn++
    this.#options.traffic.bytesIn += message.length
    try {
      if (!isBinary) throw new MalformedUpdateError('a text message')
      const cursor = new ByteCursor(message)
      const type = cursor.varUint()
      if (type === messageSync) this.#takeSync(cursor)
      else if (type === messageAwareness) this.#takePresence(cursor.lengthAndBytes())
      else if (type === messageQueryAwareness) this.#answerPresenceQuery()
    } catch (error) {
      this.#closeUntaken(error)
    }
  }

  #takeSync(cursor: ByteCursor): void {
    const step = cursor.varUint()
    const body = cursor.lengthAndBytes()
    if (step === syncStep1) this.#answerStateVector(body)
    else if (step === syncStep2 || step === syncUpdate) this.#takeUpdate(step, toKeep(body))
    else throw new MalformedUpdateError(`unknown sync message ${step}`)
  }

  #answerStateVector(stateVector: Uint8Array): void {
    if (!this.#isWithinBudget()) return
    this.#budget.charge(stateVector.length * readingWeight)
    this.#budget.charge(this.#charged(() => this.#room.answerStateVector(this, stateVector)))
  }

  /** Does work of the room's, whose cost counts even where it fails. */
  #charged<Result>(work: () => Result): Result {
    const before = this.#room.workBytes
    try {
      return work()
    } finally {
      this.charge(this.#room.workBytes - before)
    }
  }

  charge(workBytes: number): void {
    this.#budget.charge(workBytes * readingWeight)
  }

  requireMayEdit(): void {
    if (this.#isShut || !can(this.#watch.role, 'edit')) throw new RevokedError('the right to edit has ended')
    if (!this.#budget.take(performance.now(), 0)) throw new OverdrawnError('what was sent before cost too much')
  }

  #answerPresenceQuery(): void {
    if (this.#isWithinBudget()) this.#budget.charge(this.#room.sendPresence(this))
  }

  #takePresence(presence: Uint8Array): void {
    if (!this.#isWithinBudget(presenceCost)) return
    this.#budget.charge(presence.length)
    this.#room.takePresence(this, presence)
  }

  #isWithinBudget(updates = 1): boolean {
    if (this.#budget.take(performance.now(), updates)) return true
    this.#refuseAndClose('tooFast', 'tooManyUpdates')
    return false
  }

  #takeUpdate(step: number, update: Uint8Array): void {
    if (!this.#isWithinBudget()) return
    this.#budget.charge(update.length * readingWeight)
    const count = ++this.#received
    const { role } = this.#watch
    if (!can(role, 'edit')) {
      this.#refuseNews(update)
      // Not at once: what came before it may still be on its way to the disk.
      this.#room.acknowledge(this, count)
      return
    }
    const kind = step === syncStep2 ? 'catchUp' : 'edit'
    const source = { member: this, count, kind, mayEditLocked: can(role, 'editLockedBoard') } as const
    const judged = this.#charged(() => this.#room.takeUpdate(source, update))
    judged?.then(
      (isUndone) => isUndone && this.#refuse('locked'),
      (error: unknown) => this.#closeUntaken(error),
    )
  }

  /** An observer's client answers the handshake too: only what would change the document is refused. */
  #refuseNews(update: Uint8Array): void {
    if (this.#room.holds(update)) return
    this.#hasRefusedEdits = true
    this.#refuse('readOnly')
  }

  /** An editor whose earlier edits were refused sends them all again, or what follows them would hang in the air. */
  #takeRole(): void {
    if (this.#hasRefusedEdits && can(this.#watch.role, 'edit')) this.#close('resync')
  }

  #refuse(code: RefusalCode): void {
    if (this.#options.hasExtras) this.send(refusedFrame(code))
  }

  #tell(topic: ChangedTopic): void {
    if (this.#options.hasExtras) this.send(changedFrame(topic))
  }

  #closeUntaken(error: unknown): void {
    if (this.#hasLeft) return
    // An observer by now, whose client tells again what it holds.
    if (error instanceof UnknownDependencyError || error instanceof RevokedError) {
      this.#close('resync')
      return
    }
    this.#options.onBadMessage(error)
    if (error instanceof OverdrawnError) this.#refuseAndClose('tooFast', 'tooManyUpdates')
    else if (error instanceof NotSavedError) this.#refuseAndClose('notSaved', 'notSaved')
    else if (error instanceof CannotJudgeError) this.#refuseAndClose('cannotJudge', 'cannotJudge')
    else if (error instanceof DocumentTooLargeError) this.#refuseAndClose('documentTooLarge', 'documentTooLarge')
    else this.#refuseAndClose('malformed', 'malformedMessage')
  }

  #refuseAndClose(code: RefusalCode, reason: CloseReason): void {
    this.#refuse(code)
    this.#close(reason)
  }

  #shut(why: CloseReason): void {
    this.#isShut = true
    this.#close(why)
  }

  /** Out of the room at once, however long the client takes to answer the goodbye. */
  #close(reason: CloseReason): void {
    this.acknowledgeNow()
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
