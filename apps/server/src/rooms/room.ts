import type { BoardKind } from '@filrouge/domain'
import { type ChangedTopic, syncFrame, syncStep1, syncStep2, syncUpdate } from '@filrouge/protocol'
import type { LoggedUpdates, UpdateLog } from '../storage/port/update-log.ts'
import { readUpdate, type UpdateShape } from '../updates/read-update.ts'
import { readStateVector } from '../updates/state-vector.ts'
import { UpdateStore } from '../updates/update-store.ts'
import type { GroupCommit } from './group-commit.ts'
import { LogGrowth } from './log-growth.ts'
import { DocumentTooLargeError, type Member, NotSavedError, type UpdateSource } from './member.ts'
import { PresenceFeed } from './presence-feed.ts'
import { RoomLocks } from './room-locks.ts'
import { SequenceTrack } from './sequence-track.ts'
import { type Acknowledgements, Turn } from './turn.ts'

/** What a room tells the outside, for other servers to hear. */
export interface RoomEvents {
  /** An update of this server's stands in the log. */
  onLogged: (workshopId: string, sequence: number, update: Uint8Array) => void
  /** The presence of this server's members changed. */
  onPresence: (workshopId: string, update: Uint8Array) => void
}

/** What every room works with. */
export interface RoomServices {
  log: UpdateLog
  commit: GroupCommit
  events: RoomEvents
  /** The updates as one, without what was deleted. */
  merge: (updates: readonly Uint8Array[]) => Promise<Uint8Array>
  /** A log is compacted while people work once it grew by so many bytes at least. */
  compactAfterBytes: number
  /** Largest size of a document, in bytes as it is kept. */
  documentBytes: number
  onError: (error: unknown) => void
}

/** A large room tells all at most every so often, since each telling costs a write per member: per member, and at most, in milliseconds. */
const paceMsPerMember = 0.05
const maxPaceMs = 10
/** How long an entry of another server's may be on its way before it is read from the log instead, in milliseconds. */
const gapMs = 200

/**
 * A workshop in memory: its document as bytes, who is connected, and their presence. No Y.Doc is built: what comes in is
 * read through, kept, and passed on.
 */
export class Room {
  readonly workshopId: string
  readonly members = new Set<Member>()
  readonly #services: RoomServices
  readonly #sequences: SequenceTrack
  readonly #presence: PresenceFeed
  readonly #growth: LogGrowth
  readonly #locks: RoomLocks
  #store: UpdateStore
  #turn = new Turn()
  #isTurnScheduled = false
  #toldAt = Number.NEGATIVE_INFINITY
  /** Entries on their way to the disk, and who waits for the last of them. */
  #undurable = 0
  #lastAcknowledgements: Acknowledgements = new Map()
  #compaction: Promise<void> | null = null
  /** Updates taken while the log is compacted; null otherwise. */
  #recorded: Uint8Array[] | null = null
  #gapTimer: NodeJS.Timeout | null = null
  #isClosed = false

  /** `logged` is the whole log of the workshop. */
  constructor(workshopId: string, { updates, upTo }: LoggedUpdates, lockedBoards: readonly BoardKind[], services: RoomServices) {
    this.workshopId = workshopId
    this.#services = services
    this.#store = UpdateStore.of(updates)
    this.#growth = new LogGrowth(updates, services.compactAfterBytes)
    this.#locks = new RoomLocks(lockedBoards, () => [this.#store.whole()])
    this.#sequences = new SequenceTrack(upTo)
    this.#presence = new PresenceFeed(this.members, (update) => services.events.onPresence(workshopId, update))
  }

  /** Bytes of the document. */
  get size(): number {
    return this.#store.size
  }

  /** Nothing taken waits to be told or written. */
  get isSettled(): boolean {
    return !this.#isTurnScheduled && this.#undurable === 0
  }

  /** Every entry of the log up to this one is here. */
  get upTo(): number {
    return this.#sequences.upTo
  }

  join(member: Member): void {
    this.members.add(member)
    member.send(syncFrame(syncStep1, this.#store.stateVector()))
    if (this.#services.commit.isHolding) member.holding(true)
    this.#presence.tell(member)
  }

  leave(member: Member): void {
    this.members.delete(member)
    this.#presence.leave(member)
  }

  /** Everything that is here, as one update. */
  whole(): Uint8Array {
    return this.#store.whole()
  }

  /** Whether an update brings nothing new. Throws a MalformedUpdateError when it is none. */
  holds(update: Uint8Array): boolean {
    return this.#store.holds(readUpdate(update))
  }

  answerStateVector(member: Member, stateVector: Uint8Array): void {
    member.send(syncFrame(syncStep2, this.#store.missing(readStateVector(stateVector))))
  }

  /**
   * Takes an update. Others get it within this turn, and the member is told once it and all before it are on disk. Returns
   * whether it touched a locked board and was undone. Throws, having changed nothing, a MalformedUpdateError, a
   * NotSavedError when the disk has been refusing for too long, a DocumentTooLargeError, and an UnknownDependencyError when
   * it cannot be judged yet.
   */
  takeUpdate({ member, count, kind, mayEditLocked }: UpdateSource, update: Uint8Array): { isUndone: boolean } {
    const shape = this.#readNews(update)
    let isUndone = false
    if (shape) {
      if (mayEditLocked) this.#locks.follow(update)
      const verdict = mayEditLocked ? null : this.#locks.judge(update, kind)
      this.#take(member, update, shape)
      if (verdict?.counterEdit) this.#take(null, verdict.counterEdit)
      isUndone = verdict?.isUndone ?? false
    }
    this.#turn.acknowledgements.set(member, count)
    this.#scheduleTurn()
    return { isUndone }
  }

  /** Takes an update of the server's own. Resolves once it is on disk; throws as `takeUpdate` does. */
  takeOwnUpdate(update: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      const member: Member = {
        send: () => {},
        isLagging: () => false,
        changed: () => {},
        holding: () => {},
        acknowledge: () => resolve(),
      }
      this.takeUpdate({ member, count: 1, kind: 'edit', mayEditLocked: true }, update)
    })
  }

  /** Takes what another server logged: every entry above `after` and up to `upTo`, merged. Asks the log for what is missing before. */
  takeLoggedUpdate(after: number, upTo: number, update: Uint8Array): void {
    this.#tellLogged(update)
    this.#sequences.add(after, upTo)
    this.#watchGap()
  }

  /** Takes what people on another server see and the log does not hold yet: this server sees to it too. */
  takeUnsavedUpdate(update: Uint8Array): void {
    const shape = this.#readNews(update)
    if (!shape) return
    this.#locks.follow(update)
    this.#take(null, update, shape)
    this.#scheduleTurn()
  }

  /** Reads from the log what is not here yet, as after a time without news from other servers. */
  async catchUp(): Promise<void> {
    const { updates, upTo } = await this.#services.log.load(this.workshopId, this.#sequences.upTo)
    if (this.#isClosed) return
    for (const update of updates) this.#tellLogged(update)
    this.#sequences.reach(upTo)
  }

  /** Takes a presence message; throws when it is malformed. */
  takePresence(from: Member, update: Uint8Array): void {
    if (this.members.has(from)) this.#presence.take(from, update)
  }

  /** Takes what another server says about the presence of its clients. */
  takeServerPresence(server: string, update: Uint8Array): void {
    this.#presence.takeFromServer(server, update)
  }

  /** Another server is gone, and with it the presence of its clients. */
  forgetServer(server: string): void {
    this.#presence.leave(server)
  }

  /** The presence of this server's members, for other servers; null when nobody shows any. */
  ownPresence(): Uint8Array | null {
    return this.#presence.ours()
  }

  sendPresence(member: Member): void {
    this.#presence.tell(member)
  }

  /** Tells everyone here that nothing can be saved for now, or that it can again. */
  tellHolding(isHolding: boolean): void {
    for (const member of this.members) member.holding(isHolding)
  }

  /** Tells everyone here that something kept beside the document changed. */
  tellChanged(topic: ChangedTopic): void {
    for (const member of this.members) member.changed(topic)
  }

  setLocks(lockedBoards: readonly BoardKind[]): void {
    this.#locks.set(lockedBoards)
  }

  /** Compacts the log when that helps the next one who opens the workshop. */
  async compactIfWorthwhile(): Promise<void> {
    if (this.#growth.isWorthwhile) await this.#compact()
  }

  /** Tells and writes what was taken now, not at the end of the turn. */
  endTurn(): void {
    // Somebody else ended it before its time.
    if (!this.#isTurnScheduled) return
    this.#isTurnScheduled = false
    const turn = this.#turn
    this.#turn = new Turn()
    if (turn.hasNews) this.#tellAndLog(turn)
    else this.#acknowledgeWithLast(turn.acknowledgements)
  }

  close(): void {
    this.#isClosed = true
    this.#presence.close()
    this.#locks[Symbol.dispose]()
    if (this.#gapTimer) clearTimeout(this.#gapTimer)
  }

  /** Replaces the log up to now by one entry; what comes meanwhile stays behind it. Only saves time and space: it may fail. */
  #compact(): Promise<void> {
    this.#compaction ??= this.#compactOnce()
      .catch((error: unknown) => {
        this.#growth.postpone()
        this.#services.onError(error)
      })
      .finally(() => {
        this.#compaction = null
        this.#recorded = null
      })
    return this.#compaction
  }

  async #compactOnce(): Promise<void> {
    const { log, commit, merge } = this.#services
    const recorded: Uint8Array[] = []
    this.#recorded = recorded
    this.endTurn()
    if (!(await commit.flush())) return this.#growth.postpone()
    const { updates, upTo } = await log.load(this.workshopId)
    if (updates.length < 2) return
    // Other servers wrote what our members have not heard of yet.
    if (upTo > this.#sequences.upTo) for (const update of updates) this.#tellLogged(update)
    this.#sequences.reach(upTo)
    const merged = await merge(updates)
    await log.compact(this.workshopId, upTo, merged)
    this.#growth.compacted(merged, recorded)
    // What was deleted does not stay in memory either.
    if (!this.#isClosed) this.#store = UpdateStore.of([merged, ...recorded])
  }

  /** What an update holds; null when all of it is here. Throws when it may not be taken. */
  #readNews(update: Uint8Array): UpdateShape | null {
    if (this.#services.commit.isFull) throw new NotSavedError('too much waits for the disk')
    const shape = readUpdate(update)
    if (this.#store.holds(shape)) return null
    const { documentBytes } = this.#services
    if (shape.pieces.length > 0 && this.#store.size + update.length > documentBytes) {
      throw new DocumentTooLargeError(`the document would have more than ${documentBytes} bytes`)
    }
    return shape
  }

  #take(from: Member | null, update: Uint8Array, shape = readUpdate(update)): void {
    this.#store.add(shape)
    this.#recorded?.push(update)
    this.#turn.add(from, update, shape)
  }

  #tellLogged(update: Uint8Array): void {
    const shape = readUpdate(update)
    if (this.#store.holds(shape)) return
    this.#locks.follow(update)
    this.#store.add(shape)
    this.#recorded?.push(update)
    const frame = syncFrame(syncUpdate, update)
    for (const member of this.members) member.send(frame)
  }

  /** At the end of this turn of the event loop; later when all were told just now and the room is large. */
  #scheduleTurn(): void {
    if (this.#isTurnScheduled) return
    this.#isTurnScheduled = true
    const pace = Math.min(maxPaceMs, this.members.size * paceMsPerMember)
    const wait = Math.ceil(this.#toldAt + pace - performance.now())
    if (wait > 0) setTimeout(() => this.endTurn(), wait)
    else setImmediate(() => this.endTurn())
  }

  #tellAndLog(turn: Turn): void {
    const update = turn.joined()
    const frame = syncFrame(syncUpdate, update)
    for (const member of this.members) if (!turn.isAllFrom(member)) member.send(frame)
    this.#toldAt = performance.now()
    this.#undurable++
    const { acknowledgements } = turn
    this.#lastAcknowledgements = acknowledgements
    this.#services.commit.append(this.workshopId, update, (sequence) => {
      this.#undurable--
      this.#sequences.add(sequence - 1, sequence)
      this.#watchGap()
      for (const [member, count] of acknowledgements) member.acknowledge(count)
      this.#services.events.onLogged(this.workshopId, sequence, update)
      this.#growth.add(update)
      if (this.#growth.isDue) void this.#compact()
    })
  }

  /** No news: it is on disk as soon as what is on its way there, which may hold the same. */
  #acknowledgeWithLast(acknowledgements: Acknowledgements): void {
    for (const [member, count] of acknowledgements) {
      if (this.#undurable > 0) this.#lastAcknowledgements.set(member, count)
      else member.acknowledge(count)
    }
  }

  #watchGap(): void {
    if (!this.#sequences.hasGap) return
    this.#gapTimer ??= setTimeout(() => {
      this.#gapTimer = null
      if (this.#sequences.hasGap) this.catchUp().catch(this.#services.onError)
    }, gapMs)
  }
}
