import type { BoardKind } from '@filrouge/domain'
import { type ChangedTopic, syncFrame, syncStep1, syncUpdate } from '@filrouge/protocol'
import type { AskGuard } from '../locks/guards.ts'
import { type Charge, RoomLocks } from '../locks/room-locks.ts'
import type { LoggedUpdates, UpdateLog } from '../storage/port/update-log.ts'
import { type ReadUpdate, readUpdate, type UpdateShape } from '../updates/read-update.ts'
import type { Beat } from './beat.ts'
import type { Editor } from './document-limit.ts'
import type { GroupCommit } from './group-commit.ts'
import { Lines } from './lines.ts'
import { LogCompaction } from './log-compaction.ts'
import { LogFollower } from './log-follower.ts'
import { type Member, NotSavedError, silentMember, type UpdateSource } from './member.ts'
import { Outbox } from './outbox.ts'
import { PresenceFeed } from './presence-feed.ts'
import { type Kept, RoomDocument } from './room-document.ts'

/**
 * What a millisecond of judging costs, in bytes that are read in the same time: a second takes from a person's budget what
 * that gives back in a minute.
 */
const judgedMsWork = 96 * 1024

/** So long it may take for nothing, in milliseconds: on a busy machine honest edits take longer, too. */
const freeJudgedMs = 5

const chargeTo =
  (member: Member): Charge =>
  (workedMs) =>
    member.charge(Math.max(0, workedMs - freeJudgedMs) * judgedMsWork)

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
  beat: Beat
  events: RoomEvents
  /** The updates as one, without what was deleted. */
  merge: (updates: readonly Uint8Array[]) => Promise<Uint8Array>
  askGuard: AskGuard
  /** A log is compacted while people work once it grew by so many bytes at least. */
  compactAfterBytes: number
  /** Largest size of a document, in bytes as it is kept. */
  documentBytes: number
  onError: (error: unknown) => void
}

/**
 * A workshop in memory: its document as bytes, who is connected, and their presence. No Y.Doc is built: what comes in is
 * read through, kept, and passed on.
 */
export class Room {
  readonly workshopId: string
  readonly members = new Set<Member>()
  readonly #services: RoomServices
  readonly #follower: LogFollower
  readonly #presence: PresenceFeed
  readonly #compaction: LogCompaction
  readonly #locks: RoomLocks
  readonly #outbox: Outbox
  readonly #document: RoomDocument
  /** Updates that are being judged, and what their members sent behind them. */
  readonly #lines = new Lines()
  /** Something may have been deleted since a compaction was begun for want of room; that compaction, once there was one. */
  #mayShrink = true
  #makingRoom: Promise<void> = Promise.resolve()

  /** `logged` is the whole log of the workshop. */
  constructor(workshopId: string, { updates, upTo }: LoggedUpdates, lockedBoards: readonly BoardKind[], services: RoomServices) {
    const { log, events, onError } = services
    this.workshopId = workshopId
    this.#services = services
    // There will be room for those who try again.
    this.#document = new RoomDocument(updates, services.documentBytes, () => void this.makeRoom())
    this.#locks = new RoomLocks(lockedBoards, services.askGuard, () => this.#document.whole())
    this.#presence = new PresenceFeed(this.members, (update) => events.onPresence(workshopId, update))
    this.#follower = new LogFollower({ workshopId, log, upTo, onRead: (update) => this.#tellLogged(update), onError })
    this.#outbox = new Outbox(workshopId, this.members, services, (sequence, update) => this.#noteLogged(sequence, update))
    this.#compaction = new LogCompaction(updates, services.compactAfterBytes, {
      flush: () => {
        this.#outbox.endTurn()
        return services.commit.flush()
      },
      load: () => this.#loadAll(),
      merge: services.merge,
      replace: (last, merged) => log.compact(workshopId, last, merged),
      adopt: (all) => this.#document.replace(all),
      onError,
    })
  }

  /** Bytes of the document. */
  get size(): number {
    return this.#document.size
  }

  /** Nothing waits to be judged, told or written. */
  get isSettled(): boolean {
    return this.#lines.areEmpty && this.#outbox.isSettled
  }

  /** Resolves once nothing waits to be judged any more. */
  whenJudged(): Promise<void> {
    return this.#lines.whenEmpty()
  }

  /** Every entry of the log up to this one is here. */
  get upTo(): number {
    return this.#follower.upTo
  }

  join(member: Member): void {
    this.members.add(member)
    member.send(syncFrame(syncStep1, this.#document.stateVector()))
    if (this.#services.commit.isHolding) member.holding(true)
    this.#presence.tell(member)
  }

  leave(member: Member): void {
    this.members.delete(member)
    this.#presence.leave(member)
  }

  /** Everything that is here, as one update. */
  whole(): Uint8Array {
    return this.#document.whole()
  }

  /** Whether an update brings nothing new. Throws a MalformedUpdateError when it is none. */
  holds(update: Uint8Array): boolean {
    return this.#document.readNews(update) === null
  }

  /** What the room's work has cost so far beyond reading and copying bytes, in bytes that are read in the same time. */
  get workBytes(): number {
    return this.#document.workBytes
  }

  /** Sends a member what it lacks. Returns how many bytes that was. */
  answerStateVector(member: Member, stateVector: Uint8Array): number {
    const frame = this.#document.answerTo(stateVector)
    member.send(frame)
    return frame.length
  }

  /**
   * Takes an update. Others get it at the server's next beat, and the member is told once it and all before it are on disk.
   * Returns null when that is done, or where it must be judged first, and for what its member sends meanwhile, a promise of
   * whether it touched a locked board and was undone. Throws or rejects, having changed nothing, with a MalformedUpdateError,
   * a NotSavedError when the disk has been refusing for too long, a DocumentTooLargeError, an UnknownDependencyError when it
   * cannot be judged yet, a CannotJudgeError, and what its member's `requireMayEdit` throws.
   */
  takeUpdate(source: UpdateSource, update: Uint8Array): Promise<boolean> | null {
    const { member } = source
    if (this.#mustBeJudged(source) || this.#lines.has(member)) {
      return this.#lines.enter(member, () => this.#takeInTurn(source, update))
    }
    this.#takeAtOnce(source, update)
    return null
  }

  #mustBeJudged({ mayEditLocked }: UpdateSource): boolean {
    return this.#locks.isLocked && !mayEditLocked
  }

  async #takeInTurn(source: UpdateSource, update: Uint8Array): Promise<boolean> {
    source.member.requireMayEdit()
    if (this.#mustBeJudged(source)) return this.#takeJudged(source, update)
    this.#charging(source.member, () => this.#takeAtOnce(source, update))
    return false
  }

  /** Does work whose cost its member did not pay for when it came, even where it fails. */
  #charging<Result>(member: Member, work: () => Result): Result {
    const before = this.workBytes
    try {
      return work()
    } finally {
      member.charge(this.workBytes - before)
    }
  }

  #takeAtOnce({ member, count }: UpdateSource, update: Uint8Array): void {
    this.#takeTrusted(member, update, this.#readNews(update, 'people'))
    this.#outbox.acknowledge(member, count)
  }

  /** Takes what needs no judgement; what had waited for it may be taken back later. */
  #takeTrusted(member: Member, update: Uint8Array, shape: UpdateShape | null): void {
    if (!shape) return
    if (this.#locks.isLocked) void this.#takeBackWaiting(this.#locks.follow(update, chargeTo(member)))
    this.#take(member, update, shape)
  }

  async #takeBackWaiting(following: Promise<Uint8Array | null>): Promise<void> {
    const counterEdit = await following
    if (counterEdit) this.#take(null, counterEdit)
  }

  async #takeJudged({ member, count, kind }: UpdateSource, update: Uint8Array): Promise<boolean> {
    const news = this.#charging(member, () => this.#newsOf(update))
    const verdict = news && (await this.#locks.judge(update, news, kind, chargeTo(member)))
    if (verdict) this.#charging(member, () => this.#takeWith(verdict.counterEdit, member, update))
    this.#outbox.acknowledge(member, count)
    return verdict?.isUndone ?? false
  }

  /** What may be taken of an update and is not here: whoever comes back repeats all deletions, and what they heard of that waits. */
  #newsOf(update: Uint8Array): Uint8Array | null {
    const shape = this.#readNews(update, 'people')
    return shape && this.#document.newsOf(update, shape)
  }

  /** Takes an update that was judged, and what takes back what it did: both or none. */
  #takeWith(counterEdit: Uint8Array | null, member: Member, update: Uint8Array): void {
    try {
      member.requireMayEdit()
      // Others may have brought something meanwhile, or all of it.
      const shape = this.#readNews(update, 'people')
      // What brings back what was deleted grows the document as any other edit of the server's own does.
      if (counterEdit) this.#document.requireRoom(readUpdate(counterEdit), 'server')
      if (shape) this.#take(member, update, shape)
      if (counterEdit) this.#take(null, counterEdit)
    } catch (error) {
      this.#locks.drop()
      throw error
    }
  }

  /** Tells a member that its first `count` updates are settled, once all that the room took so far is on disk. */
  acknowledge(member: Member, count: number): void {
    if (!this.#lines.has(member)) this.#outbox.acknowledge(member, count)
    // Where what comes before fails, the member is told that.
    else this.#lines.enter(member, () => this.#outbox.acknowledge(member, count)).catch(() => {})
  }

  /** Takes an update of the server's own, for which there is more room. Resolves once it is on disk; rejects as `takeUpdate` throws. */
  takeOwnUpdate(update: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      const member = silentMember('', { acknowledge: () => resolve() })
      this.#takeTrusted(member, update, this.#readNews(update, 'server'))
      this.#outbox.acknowledge(member, 1)
    })
  }

  /** Takes what another server logged: every entry above `after` and up to `upTo`, merged. Asks the log for what is missing before. */
  takeLoggedUpdate(after: number, upTo: number, update: Uint8Array): void {
    this.#tellLogged(update)
    this.#follower.add(after, upTo)
  }

  /** Takes what people on another server see and the log does not hold yet: this server sees to it too. */
  takeUnsavedUpdate(update: Uint8Array): void {
    // Which the server that took it has judged: it may be one of its own.
    const shape = this.#readNews(update, 'server')
    if (!shape) return
    this.#locks.followJudged(update)
    this.#take(null, update, shape)
  }

  /** Reads from the log what is not here yet, as after a time without news from other servers. */
  catchUp(): Promise<void> {
    return this.#follower.catchUp()
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

  /** What the log does not take for now, and other servers were told. */
  heldUpdates(): readonly Uint8Array[] {
    return this.#services.commit.held(this.workshopId)
  }

  /** The presence of this server's members, for other servers; null when nobody shows any. */
  ownPresence(): Uint8Array | null {
    return this.#presence.ours()
  }

  /** Sends a member everyone's presence. Returns how many bytes that was. */
  sendPresence(member: Member): number {
    return this.#presence.tell(member)
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
  compactIfWorthwhile(): Promise<void> {
    return this.#compaction.runIfWorthwhile()
  }

  /** Compacts the log as it stands now, so that what was deleted takes no room any more. */
  compact(): Promise<void> {
    return this.#compaction.runAnew()
  }

  /** Drops what was deleted, unless nothing was since it did so last. Resolves once that is done; where it fails, all stays as it is. */
  makeRoom(): Promise<void> {
    if (this.#mayShrink) {
      this.#mayShrink = false
      this.#makingRoom = this.#compaction.runAnew()
    }
    return this.#makingRoom
  }

  /** Tells and writes what was taken now, not at the next beat. */
  endTurn(): void {
    this.#outbox.endTurn()
  }

  close(): void {
    this.#presence.close()
    this.#locks[Symbol.dispose]()
    this.#follower[Symbol.dispose]()
  }

  /** What an update holds; null when all of it is here. Throws when it may not be taken. */
  #readNews(update: Uint8Array, editor: Editor): ReadUpdate | null {
    const shape = this.#document.readNews(update)
    if (!shape) return null
    if (this.#services.commit.isFullFor(this.workshopId)) throw new NotSavedError('too much waits for the disk')
    this.#document.requireRoom(shape, editor)
    if (editor === 'people') this.#document.requireHarmless(shape)
    return shape
  }

  #take(from: Member | null, update: Uint8Array, shape: UpdateShape = readUpdate(update)): void {
    const { taken, bytes } = this.#keep(update, shape)
    this.#outbox.add(from, bytes, taken)
  }

  #keep(update: Uint8Array, shape: UpdateShape): Kept {
    const kept = this.#document.keep(update, shape)
    if (shape.deletions.length > 0) this.#mayShrink = true
    this.#compaction.record(kept.bytes)
    return kept
  }

  /** An update of this server's stands in the log. */
  #noteLogged(sequence: number, update: Uint8Array): void {
    this.#follower.add(sequence - 1, sequence)
    this.#services.events.onLogged(this.workshopId, sequence, update)
    this.#compaction.grow(update)
  }

  /** Tells of what another server logged. */
  #tellLogged(update: Uint8Array): void {
    const shape = this.#document.readLogged(update)
    if (!shape) return
    this.#locks.followJudged(update)
    const frame = syncFrame(syncUpdate, this.#keep(update, shape).bytes)
    for (const member of this.members) member.send(frame)
  }

  /** The whole log; what other servers wrote there, and our members have not heard of yet, they hear now. */
  async #loadAll(): Promise<LoggedUpdates> {
    const logged = await this.#services.log.load(this.workshopId)
    if (logged.upTo > this.#follower.upTo) for (const update of logged.updates) this.#tellLogged(update)
    this.#follower.reach(logged.upTo)
    return logged
  }
}
