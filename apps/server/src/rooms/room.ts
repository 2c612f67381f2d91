import { migrate } from '@filrouge/document'
import type { BoardKind } from '@filrouge/domain'
import { migrateDrawing } from '@filrouge/drawing'
import { type ChangedTopic, messageAwareness, messageSync } from '@filrouge/protocol'
import * as encoding from 'lib0/encoding'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import type { UpdateLog } from '../storage/port/update-log.ts'
import type { GroupCommit } from './group-commit.ts'
import type { UpdateKind } from './lock-guard.ts'
import { Presence } from './presence.ts'
import { RoomLocks } from './room-locks.ts'

/** One connected client, as its room sees it. */
export interface Member {
  send: (frame: Uint8Array) => void
  /** Presence may be skipped for a receiver that lags; updates never. */
  isLagging: () => boolean
  /** Something kept beside the document changed. */
  changed: (topic: ChangedTopic) => void
}

/** What the room needs to know of an update beside its bytes. */
export interface UpdateSource {
  member: Member
  kind: UpdateKind
  mayEditLocked: boolean
}

/** The document has its largest size: only what deletes is taken. */
export class DocumentTooLargeError extends Error {}

/** The disk refuses and too much waits for it: the edit is not taken. */
export class NotSavedError extends Error {}

/** Cursors are state, not events: what changed is sent at most this often, in milliseconds. */
const presenceIntervalMs = 33
/** Above this many log entries a room is compacted, when it is opened or released. */
const compactAbove = 500

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

interface Read {
  doc: Y.Doc
  length: number
  bytes: number
}

const readLog = async (log: UpdateLog, workshopId: string): Promise<Read> => {
  const doc = new Y.Doc()
  const { updates } = await log.load(workshopId)
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return { doc, length: updates.length, bytes: updates.reduce((sum, update) => sum + update.length, 0) }
}

/** Applies an update; false when the document already held all of it. What misses earlier updates is kept, and counts. */
const applyNews = (doc: Y.Doc, update: Uint8Array, from: unknown): boolean => {
  let isNews = false
  const onUpdate = (): void => {
    isNews = true
  }
  const { pendingStructs, pendingDs } = doc.store
  const waiting = pendingStructs?.update
  doc.on('update', onUpdate)
  try {
    Y.applyUpdate(doc, update, from)
  } finally {
    doc.off('update', onUpdate)
  }
  return isNews || doc.store.pendingStructs?.update !== waiting || doc.store.pendingDs !== pendingDs
}

/** What every room works with. */
export interface RoomServices {
  log: UpdateLog
  commit: GroupCommit
  lockedBoards: (workshopId: string) => Promise<readonly BoardKind[]>
  /** Largest size of a document, in bytes as it is kept. */
  documentBytes: number
}

const allowed = { isUndone: false, counterEdit: null }

/** A workshop in memory: its document, who is connected, and their presence. */
export class Room {
  readonly workshopId: string
  readonly members = new Set<Member>()
  readonly #log: UpdateLog
  readonly #commit: GroupCommit
  readonly #presence = new Presence<Member>()
  readonly #changedPresence = new Set<number>()
  readonly #doc: Y.Doc
  readonly #locks: RoomLocks
  readonly #maxBytes: number
  #logLength: number
  #bytes: number
  /** Settles when everything taken so far is on disk. */
  #durable: Promise<void> = Promise.resolve()
  #outgoing: { update: Uint8Array; from: Member | null }[] = []
  #presenceTimer: NodeJS.Timeout | null = null

  private constructor(
    workshopId: string,
    { log, commit, documentBytes }: RoomServices,
    read: Read,
    lockedBoards: readonly BoardKind[],
  ) {
    this.workshopId = workshopId
    this.#log = log
    this.#commit = commit
    this.#maxBytes = documentBytes
    this.#doc = read.doc
    this.#logLength = read.length
    this.#bytes = read.bytes
    this.#locks = new RoomLocks(lockedBoards, () => [Y.encodeStateAsUpdate(this.#doc)])
    this.#migrate()
  }

  /** Reads a workshop's room from the log. */
  static async load(workshopId: string, services: RoomServices): Promise<Room> {
    const read = await readLog(services.log, workshopId)
    return new Room(workshopId, services, read, await services.lockedBoards(workshopId))
  }

  join(member: Member): void {
    this.members.add(member)
    member.send(frame(messageSync, (encoder) => writeSyncStep1(encoder, this.#doc)))
    this.sendPresence(member)
  }

  leave(member: Member): void {
    this.members.delete(member)
    this.#presenceChanged(this.#presence.leave(member))
  }

  answerStateVector(member: Member, stateVector: Uint8Array): void {
    member.send(frame(messageSync, (encoder) => writeSyncStep2(encoder, this.#doc, stateVector)))
  }

  /**
   * Takes an update; resolves once it, and all that came before it, is on disk, with whether it touched a locked board and
   * was undone. Others get it at once. Rejects when it is malformed, with a NotSavedError when the disk has been refusing
   * for too long, with a DocumentTooLargeError, and with an UnknownDependencyError when it cannot be judged yet.
   */
  async takeUpdate({ member, kind, mayEditLocked }: UpdateSource, update: Uint8Array): Promise<{ isUndone: boolean }> {
    if (this.#commit.isFull) throw new NotSavedError('too much waits for the disk')
    const { structs } = Y.decodeUpdate(update)
    if (structs.length > 0 && this.#bytes + update.length > this.#maxBytes) {
      throw new DocumentTooLargeError(`the document would have more than ${this.#maxBytes} bytes`)
    }
    if (mayEditLocked) this.#locks.follow(update)
    const verdict = mayEditLocked ? allowed : this.#locks.judge(update, kind)
    this.#take(update, member)
    if (verdict.counterEdit) this.#take(verdict.counterEdit, null)
    await this.#durable
    return { isUndone: verdict.isUndone }
  }

  setLocks(lockedBoards: readonly BoardKind[]): void {
    this.#locks.set(lockedBoards)
  }

  /** Tells everyone here that something kept beside the document changed. */
  tellChanged(topic: ChangedTopic): void {
    for (const member of this.members) member.changed(topic)
  }

  /** Takes a presence message; throws when it is malformed. */
  takePresence(from: Member, update: Uint8Array): void {
    if (this.members.has(from)) this.#presenceChanged(this.#presence.take(from, update))
  }

  sendPresence(member: Member): void {
    const present = this.#presence.present()
    if (present.length > 0) member.send(this.#presenceFrame(present))
  }

  /** Replaces a long log by one entry. Everything taken must be on disk. */
  async compactIfLong(): Promise<void> {
    if (this.#logLength <= compactAbove) return
    // Encoding the document leaves out what was deleted; merging the bytes of the log would keep it.
    await this.#log.compact(this.workshopId, await this.#log.lastSequence(this.workshopId), Y.encodeStateAsUpdate(this.#doc))
    this.#logLength = 1
  }

  close(): void {
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer)
    this.#presence.close()
    this.#locks[Symbol.dispose]()
    this.#doc.destroy()
  }

  #migrate(): void {
    const before = Y.encodeStateVector(this.#doc)
    const hasMigrated = [migrate, migrateDrawing].map((run) => run(this.#doc))
    if (!hasMigrated.includes(true)) return
    this.#logLength++
    void this.#append(Y.encodeStateAsUpdate(this.#doc, before))
  }

  #take(update: Uint8Array, from: Member | null): void {
    if (!applyNews(this.#doc, update, from)) return
    this.#logLength++
    this.#bytes += update.length
    if (this.#outgoing.push({ update, from }) === 1) setImmediate(() => this.#broadcast())
    void this.#append(update)
  }

  #append(update: Uint8Array): Promise<void> {
    this.#durable = new Promise((resolve) => this.#commit.append(this.workshopId, update, () => resolve()))
    return this.#durable
  }

  #broadcast(): void {
    const outgoing = this.#outgoing
    this.#outgoing = []
    const senders = new Set(outgoing.map(({ from }) => from))
    const updateFrame = (entries: typeof outgoing): Uint8Array =>
      frame(messageSync, (encoder) => writeUpdate(encoder, Y.mergeUpdates(entries.map(({ update }) => update))))
    const all = updateFrame(outgoing)
    for (const member of this.members) {
      const others = senders.has(member) ? outgoing.filter(({ from }) => from !== member) : outgoing
      if (others.length > 0) member.send(others === outgoing ? all : updateFrame(others))
    }
  }

  #presenceChanged(clients: Iterable<number>): void {
    for (const client of clients) this.#changedPresence.add(client)
    if (this.#changedPresence.size > 0) this.#presenceTimer ??= setTimeout(() => this.#flushPresence(), presenceIntervalMs)
  }

  #flushPresence(): void {
    this.#presenceTimer = null
    const changed = this.#presenceFrame(this.#changedPresence)
    this.#changedPresence.clear()
    for (const member of this.members) if (!member.isLagging()) member.send(changed)
  }

  #presenceFrame(clients: Iterable<number>): Uint8Array {
    return frame(messageAwareness, (encoder) => encoding.writeVarUint8Array(encoder, this.#presence.encode(clients)))
  }
}
