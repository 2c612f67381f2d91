import type { BoardKind } from '@filrouge/domain'
import type { ChangedTopic } from '@filrouge/protocol'
import { LockReader } from '../locks/lock-reader.ts'
import type { DocumentForms } from '../storage/port/document-forms.ts'
import type { UpdateLog } from '../storage/port/update-log.ts'
import { Beat } from './beat.ts'
import { GroupCommit, gatherings } from './group-commit.ts'
import { loadLog, type MigrationOf } from './load-log.ts'
import type { RoomRelay } from './relay.ts'
import { Room, type RoomServices } from './room.ts'

/** A room that stays in memory until the lease is disposed of. */
export interface RoomLease extends Disposable {
  room: Room
}

export interface RoomOptions
  extends Pick<RoomServices, 'merge' | 'askGuard' | 'compactAfterBytes' | 'documentBytes' | 'onError'> {
  storage: UpdateLog & DocumentForms
  /** Ties the rooms to those of other servers. */
  relay: RoomRelay
  /** There are other servers, where people hear of an update once it is on disk here. */
  hasPeers: boolean
  /** On this thread where it is not given. */
  migrationOf?: MigrationOf
  lockedBoards: (workshopId: string) => Promise<readonly BoardKind[]>
  /** A workshop was opened by somebody, and is in memory from now on. */
  onOpened: (workshopId: string) => void
  /** How long an empty room stays in memory for those who come right back, in milliseconds. */
  idleMs: number
  /** Bytes that may wait for a disk that refuses them; beyond, edits are refused. */
  unsavedBytes: number
}

/** What a room in memory needs around it. */
interface Surroundings {
  locks: LockReader
  /** Ends all that the room needs. */
  end: AsyncDisposable
}

interface Entry {
  room: Promise<Room>
  leases: number
  idle: NodeJS.Timeout | null
}

/** The rooms in memory: each loaded once, released when nobody is left and nothing waits for the disk. */
export class RoomRegistry implements AsyncDisposable {
  readonly #entries = new Map<string, Entry>()
  readonly #loaded = new Map<string, Room>()
  readonly #surroundings = new Map<Room, Surroundings>()
  readonly #options: RoomOptions
  readonly #commit: GroupCommit
  readonly #services: RoomServices
  #isOver = false

  constructor(options: RoomOptions) {
    this.#options = options
    this.#commit = new GroupCommit(options.storage, options.onError, {
      maxBytes: options.unsavedBytes,
      gathering: options.hasPeers ? gatherings.withPeers : gatherings.alone,
      holds: {
        onHeld: (workshopId, update) => options.relay.onHeld(workshopId, update),
        onHolding: (isHolding) => this.#tellHolding(isHolding),
      },
    })
    this.#services = { ...options, log: options.storage, events: options.relay, commit: this.#commit, beat: new Beat() }
  }

  /** The rooms that are in memory now, by workshop. */
  get loaded(): ReadonlyMap<string, Room> {
    return this.#loaded
  }

  /** What the rooms took and is not on disk yet. */
  get waiting(): { updates: number; bytes: number } {
    return this.#commit.waiting
  }

  /** Enters a workshop's room, which is read from the log when nobody is there. Rejects when the log cannot be read. */
  async open(workshopId: string): Promise<RoomLease> {
    if (this.#isOver) throw new Error('the rooms are closed')
    const entry = this.#entries.get(workshopId) ?? this.#enter(workshopId)
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

  /**
   * Tells a workshop's people, here and on other servers, that something kept beside the document changed. Locks hold here
   * once this resolves.
   */
  async tellChanged(workshopId: string, topic: ChangedTopic): Promise<void> {
    this.#options.relay.tellChanged(workshopId, topic)
    await this.#tellChangedHere(workshopId, topic)
  }

  async #tellChangedHere(workshopId: string, topic: ChangedTopic): Promise<void> {
    const room = await this.#entries.get(workshopId)?.room.catch(() => null)
    if (!room) return
    // Told by the reading, which may succeed later only.
    if (topic === 'facilitation') await this.#surroundings.get(room)?.locks.read()
    else room.tellChanged(topic)
  }

  /** Writes all that was taken, then what was judged meanwhile; acknowledgements follow. False when the disk refused. */
  async flush(): Promise<boolean> {
    const judged = Promise.all([...this.#loaded.values()].map((room) => room.whenJudged()))
    await this.#flushTaken()
    await judged
    return this.#flushTaken()
  }

  #flushTaken(): Promise<boolean> {
    for (const room of this.#loaded.values()) room.endTurn()
    return this.#commit.flush()
  }

  #enter(workshopId: string): Entry {
    const entry = { room: this.#load(workshopId), leases: 0, idle: null }
    this.#entries.set(workshopId, entry)
    return entry
  }

  async #load(workshopId: string): Promise<Room> {
    const { storage, migrationOf, lockedBoards, relay, onOpened, onError } = this.#options
    await using stack = new AsyncDisposableStack()
    const following = stack.use(await relay.follow(workshopId))
    const logged = await loadLog(workshopId, storage, migrationOf)
    const room = new Room(workshopId, logged, await lockedBoards(workshopId), this.#services)
    const locks = stack.use(this.#readLocks(room))
    this.#loaded.set(workshopId, room)
    following.attach({ room, onChanged: (topic) => void this.#tellChangedHere(workshopId, topic).catch(onError) })
    this.#surroundings.set(room, { locks, end: stack.move() })
    onOpened(workshopId)
    return room
  }

  #readLocks(room: Room): LockReader {
    return new LockReader({
      read: () => this.#options.lockedBoards(room.workshopId),
      onRead: (lockedBoards) => {
        room.setLocks(lockedBoards)
        room.tellChanged('facilitation')
      },
      onError: this.#options.onError,
    })
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
    entry.idle = setTimeout(() => void this.#release(workshopId, entry, room), this.#options.idleMs)
    entry.idle.unref()
  }

  async #release(workshopId: string, entry: Entry, room: Room): Promise<void> {
    entry.idle = null
    await this.#flushTaken()
    if (!this.#isAbandoned(workshopId, entry)) return
    await room.compactIfWorthwhile()
    if (!this.#isAbandoned(workshopId, entry)) return
    // Nothing may wait for the disk when the room goes: a room loaded next would miss it.
    if (!room.isSettled) {
      this.#releaseLater(workshopId, entry, room)
      return
    }
    this.#entries.delete(workshopId)
    this.#loaded.delete(workshopId)
    await this.#close(room)
  }

  /**
   * Nobody came meanwhile: the end of their lease would bring us back here. And no other release, begun when they left, was
   * faster: the workshop may have a room by now that was loaded since.
   */
  #isAbandoned(workshopId: string, entry: Entry): boolean {
    return this.#entries.get(workshopId) === entry && entry.leases === 0 && entry.idle === null
  }

  async #close(room: Room): Promise<void> {
    room.close()
    await this.#surroundings.get(room)?.end[Symbol.asyncDispose]()
    this.#surroundings.delete(room)
  }

  #tellHolding(isHolding: boolean): void {
    for (const room of this.#loaded.values()) room.tellHolding(isHolding)
  }

  /** Writes what waits, as far as the disk takes it, and lets go of all rooms. None opens from now on. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true
    // One whose loading ends later would stay, over a storage that is closed.
    await Promise.allSettled([...this.#entries.values()].map(({ room }) => room))
    await this.#flushTaken()
    for (const { idle } of this.#entries.values()) if (idle) clearTimeout(idle)
    const rooms = [...this.#loaded.values()]
    this.#entries.clear()
    this.#loaded.clear()
    for (const room of rooms) await this.#close(room)
  }
}
