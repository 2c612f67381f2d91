import type { UpdateLog } from '../storage/port.ts'
import { GroupCommit } from './group-commit.ts'
import { type Member, Room } from './room.ts'

/** An empty room stays in memory this long, for those who come right back. */
const idleMs = 30_000

interface Entry {
  room: Room
  idle: NodeJS.Timeout | null
}

/** The rooms in memory: each loaded once, released when nobody is left. */
export class RoomRegistry implements Disposable {
  readonly #rooms = new Map<string, Entry>()
  readonly #log: UpdateLog
  readonly #commit: GroupCommit
  readonly #onError: (error: unknown) => void

  constructor(log: UpdateLog, onError: (error: unknown) => void) {
    this.#log = log
    this.#onError = onError
    this.#commit = new GroupCommit(log, onError)
  }

  /** Enters a workshop's room, which is read from the log when nobody is there. Throws when the log cannot be read. */
  join(workshopId: string, member: Member): Room {
    const entry = this.#rooms.get(workshopId) ?? { room: this.#open(workshopId), idle: null }
    if (entry.idle) clearTimeout(entry.idle)
    entry.idle = null
    this.#rooms.set(workshopId, entry)
    entry.room.join(member)
    return entry.room
  }

  leave(workshopId: string, member: Member): void {
    const entry = this.#rooms.get(workshopId)
    if (!entry) return
    entry.room.leave(member)
    if (entry.room.members.size > 0) return
    this.#releaseLater(workshopId, entry)
  }

  /** Writes all that waits; acknowledgements follow. False when the disk refused. */
  flush(): boolean {
    return this.#commit.flush()
  }

  #open(workshopId: string): Room {
    // The log of a room that just went must be whole before it is read again.
    this.#commit.flush()
    const room = new Room(workshopId, this.#log, this.#commit)
    if (this.#commit.flush()) this.#compact(room)
    return room
  }

  /** Compaction only saves time and space: without it all goes on. */
  #compact(room: Room): void {
    try {
      room.compactIfLong()
    } catch (error) {
      this.#onError(error)
    }
  }

  #releaseLater(workshopId: string, entry: Entry): void {
    entry.idle = setTimeout(() => {
      // Nothing may wait for the disk when the room goes: a room loaded meanwhile would miss it.
      if (!this.#commit.flush()) {
        this.#releaseLater(workshopId, entry)
        return
      }
      this.#compact(entry.room)
      entry.room.close()
      this.#rooms.delete(workshopId)
    }, idleMs)
    entry.idle.unref()
  }

  [Symbol.dispose](): void {
    this.#commit.flush()
    for (const { room, idle } of this.#rooms.values()) {
      if (idle) clearTimeout(idle)
      room.close()
    }
    this.#rooms.clear()
  }
}
