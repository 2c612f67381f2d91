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

  constructor(log: UpdateLog, onError: (error: unknown) => void) {
    this.#log = log
    this.#commit = new GroupCommit(log, onError)
  }

  join(workshopId: string, member: Member): Room {
    const entry = this.#rooms.get(workshopId) ?? { room: new Room(workshopId, this.#log, this.#commit), idle: null }
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

  #releaseLater(workshopId: string, entry: Entry): void {
    entry.idle = setTimeout(() => {
      // Nothing may wait for the disk when the room goes: a room loaded meanwhile would miss it.
      if (!this.#commit.flush()) {
        this.#releaseLater(workshopId, entry)
        return
      }
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
