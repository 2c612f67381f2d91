import { messageAwareness, messageSync } from '@filrouge/protocol'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import type { UpdateLog } from '../storage/port.ts'
import type { GroupCommit } from './group-commit.ts'

/** One connected client, as its room sees it. */
export interface Member {
  send: (frame: Uint8Array) => void
  /** Presence may be skipped for a receiver that lags; updates never. */
  isLagging: () => boolean
}

/** Cursors are state, not events: what changed is sent at most this often, in milliseconds. */
const presenceIntervalMs = 33
/** Above this many log entries a room is compacted when it is opened. */
const compactAbove = 500
/** An update with nothing in it: no structs, no deletions. */
const emptyUpdateLength = 2

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** A workshop in memory: its document, who is connected, and their presence. */
export class Room {
  readonly workshopId: string
  readonly members = new Map<Member, Set<number>>()
  readonly #doc = new Y.Doc()
  readonly #awareness = new Awareness(new Y.Doc())
  readonly #commit: GroupCommit
  readonly #changedPresence = new Set<number>()
  #outgoing: { update: Uint8Array; from: Member }[] = []
  #presenceTimer: NodeJS.Timeout | null = null

  constructor(workshopId: string, log: UpdateLog, commit: GroupCommit) {
    this.workshopId = workshopId
    this.#commit = commit
    this.#awareness.setLocalState(null)
    const { updates, upTo } = log.load(workshopId)
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
    // Applying through a document collects what was deleted; merging bytes alone would keep it.
    if (updates.length > compactAbove) log.compact(workshopId, upTo, Y.encodeStateAsUpdate(this.#doc))
  }

  join(member: Member): void {
    this.members.set(member, new Set())
    member.send(frame(messageSync, (encoder) => writeSyncStep1(encoder, this.#doc)))
    const present = [...this.#awareness.getStates().keys()]
    if (present.length > 0) member.send(this.#presenceFrame(present))
  }

  leave(member: Member): void {
    const clients = this.members.get(member)
    this.members.delete(member)
    if (!clients || clients.size === 0) return
    removeAwarenessStates(this.#awareness, [...clients], 'left')
    this.#presenceChanged(clients)
  }

  answerStateVector(member: Member, stateVector: Uint8Array): void {
    member.send(frame(messageSync, (encoder) => writeSyncStep2(encoder, this.#doc, stateVector)))
  }

  /** Takes an update: throws when it is malformed; resolves once it is on disk. Others get it at once. */
  async takeUpdate(from: Member, update: Uint8Array): Promise<void> {
    Y.decodeUpdate(update)
    if (update.length <= emptyUpdateLength) return
    Y.applyUpdate(this.#doc, update, from)
    if (this.#outgoing.push({ update, from }) === 1) setImmediate(() => this.#broadcast())
    await this.#commit.append(this.workshopId, update)
  }

  takePresence(from: Member, update: Uint8Array): void {
    const clients = this.members.get(from)
    if (!clients) return
    const onChange = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }): void => {
      for (const client of added) clients.add(client)
      for (const client of removed) clients.delete(client)
      this.#presenceChanged([...added, ...updated, ...removed])
    }
    this.#awareness.on('update', onChange)
    try {
      applyAwarenessUpdate(this.#awareness, update, from)
    } finally {
      this.#awareness.off('update', onChange)
    }
  }

  sendPresence(member: Member): void {
    const present = [...this.#awareness.getStates().keys()]
    if (present.length > 0) member.send(this.#presenceFrame(present))
  }

  close(): void {
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer)
    this.#awareness.destroy()
    this.#doc.destroy()
  }

  #broadcast(): void {
    const outgoing = this.#outgoing
    this.#outgoing = []
    const senders = new Set(outgoing.map(({ from }) => from))
    const all = frame(messageSync, (encoder) => writeUpdate(encoder, Y.mergeUpdates(outgoing.map(({ update }) => update))))
    for (const member of this.members.keys()) {
      if (!senders.has(member)) {
        member.send(all)
        continue
      }
      const others = outgoing.filter(({ from }) => from !== member).map(({ update }) => update)
      if (others.length > 0) member.send(frame(messageSync, (encoder) => writeUpdate(encoder, Y.mergeUpdates(others))))
    }
  }

  #presenceChanged(clients: Iterable<number>): void {
    for (const client of clients) this.#changedPresence.add(client)
    this.#presenceTimer ??= setTimeout(() => this.#flushPresence(), presenceIntervalMs)
  }

  #flushPresence(): void {
    this.#presenceTimer = null
    if (this.#changedPresence.size === 0) return
    const changed = this.#presenceFrame([...this.#changedPresence].filter((client) => this.#awareness.meta.has(client)))
    this.#changedPresence.clear()
    for (const member of this.members.keys()) if (!member.isLagging()) member.send(changed)
  }

  #presenceFrame(clients: number[]): Uint8Array {
    return frame(messageAwareness, (encoder) =>
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.#awareness, clients)),
    )
  }
}
