import type { ChangedTopic } from '@filrouge/protocol'
import { GroupCommit } from './group-commit.ts'
import { Room, type RoomServices } from './room.ts'

/** An empty room stays in memory this long, for those who come right back. */
const idleMs = 30_000

/** A room that stays in memory until the lease is disposed of. */
export interface RoomLease extends Disposable {
  room: Room
}

interface Entry {
  room: Promise<Room>
  leases: number
  idle: NodeJS.Timeout | null
}

/** The rooms in memory: each loaded once, released when nobody is left and nothing waits for the disk. */
export class RoomRegistry implements AsyncDisposable {
  readonly #entries = new Map<string, Entry>()
  readonly #services: RoomServices
  readonly #commit: GroupCommit
  readonly #onError: (error: unknown) => void

  constructor(services: Omit<RoomServices, 'commit'>, onError: (error: unknown) => void) {
    this.#onError = onError
    this.#commit = new GroupCommit(services.log, onError)
    this.#services = { ...services, commit: this.#commit }
  }

  /** Enters a workshop's room, which is read from the log when nobody is there. Rejects when the log cannot be read. */
  async open(workshopId: string): Promise<RoomLease> {
    const entry = this.#entries.get(workshopId) ?? this.#load(workshopId)
    if (entry.idle) clearTimeout(entry.idle)
    entry.idle = null
    entry.leases++
    try {
      return this.#lease(workshopId, entry, await entry.room)
    } catch (error) {
      // The next one who comes tries again.
      if (this.#entries.get(workshopId) === entry) this.#entries.delete(workshopId)
      throw error
    }
  }

  /** Tells a workshop's people that something kept beside the document changed; locks hold once this resolves. */
  async tellChanged(workshopId: string, topic: ChangedTopic): Promise<void> {
    const room = await this.#entries.get(workshopId)?.room.catch(() => null)
    if (!room) return
    if (topic === 'facilitation') room.setLocks(await this.#services.lockedBoards(workshopId))
    room.tellChanged(topic)
  }

  /** Writes all that waits; acknowledgements follow. False when the disk refused. */
  flush(): Promise<boolean> {
    return this.#commit.flush()
  }

  #load(workshopId: string): Entry {
    const entry = { room: Room.load(workshopId, this.#services), leases: 0, idle: null }
    this.#entries.set(workshopId, entry)
    return entry
  }

  #lease(workshopId: string, entry: Entry, room: Room): RoomLease {
    let isHeld = true
    return {
      room,
      [Symbol.dispose]: () => {
        if (!isHeld) return
        isHeld = false
        entry.leases--
        if (entry.leases === 0) this.#releaseLater(workshopId, entry, room)
      },
    }
  }

  #releaseLater(workshopId: string, entry: Entry, room: Room): void {
    entry.idle = setTimeout(() => void this.#release(workshopId, entry, room), idleMs)
    entry.idle.unref()
  }

  async #release(workshopId: string, entry: Entry, room: Room): Promise<void> {
    // Nothing may wait for the disk when the room goes: a room loaded meanwhile would miss it.
    const isWritten = await this.#commit.flush()
    if (entry.leases > 0) return
    if (!isWritten) {
      this.#releaseLater(workshopId, entry, room)
      return
    }
    // Out of the registry first, so that nobody enters a room that is being closed.
    this.#entries.delete(workshopId)
    room.close()
    // Compaction only saves time and space: without it all goes on.
    await room.compactIfLong().catch(this.#onError)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#commit.flush()
    for (const entry of this.#entries.values()) {
      if (entry.idle) clearTimeout(entry.idle)
      const room = await entry.room.catch(() => null)
      room?.close()
    }
    this.#entries.clear()
  }
}
