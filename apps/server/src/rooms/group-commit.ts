import type { LogEntry, UpdateLog } from '../storage/port/update-log.ts'

interface Waiting extends LogEntry {
  onDurable: (sequence: number) => void
  /** It was told as held. */
  isHeld: boolean
}

/** Who hears of writes that the disk refuses, or does not answer. */
export interface HoldWatcher {
  /** From now on acknowledgements are held, or no longer. */
  onHolding: (isHolding: boolean) => void
  /** This update has to wait until the disk writes again. Told once for each. */
  onHeld: (workshopId: string, update: Uint8Array) => void
}

/** Updates gather before one disk write takes them all, so many times as long as the last write took, within bounds. */
const gatherTimes = 12
const retryMs = 1000
/** A write that takes longer counts as refused until it is done, in milliseconds. */
const slowMs = 1000
/**
 * Bytes that may wait for a disk that refuses them, and how many times as many while it writes; beyond, edits are refused
 * instead of filling the memory.
 */
const maxWaitingBytes = 64 * 1024 * 1024
const whileItWrites = 2
/** How much of that one workshop may take, so that it leaves room for the others. */
const workshopShare = 0.5
/** What an entry costs in memory beside its update, in bytes. */
const entryBytes = 256
/** The most that one write takes: what gathered while the disk was away could not be written within any time limit at once. */
const groupEntries = 2000
const groupBytes = 4 * 1024 * 1024

const costOf = ({ update }: LogEntry): number => update.length + entryBytes

/** How many entries from the first on make one write: at least one, whatever its length. */
const groupLength = (waiting: readonly LogEntry[]): number => {
  let bytes = 0
  const end = waiting.findIndex(({ update }, index) => {
    bytes += update.length
    return index > 0 && (index === groupEntries || bytes > groupBytes)
  })
  return end === -1 ? waiting.length : end
}

/** How long updates gather at least and at most, in milliseconds. */
export interface Gathering {
  leastMs: number
  mostMs: number
}

/** Where nobody but their author waits for them to be written, and where people on other servers do. */
export const gatherings = {
  alone: { leastMs: 200, mostMs: 300 },
  withPeers: { leastMs: 20, mostMs: 150 },
} as const satisfies Record<string, Gathering>

interface Options {
  maxBytes?: number
  holds?: HoldWatcher | null
  gathering?: Gathering
}

/**
 * Writes the updates of every room to the log in groups: one disk flush serves all that came within some milliseconds.
 * One group is written at a time, in the order taken. A write that fails is tried again, so that a full disk holds
 * acknowledgements and loses nothing.
 */
export class GroupCommit {
  readonly #log: UpdateLog
  readonly #onError: (error: unknown) => void
  readonly #maxBytes: number
  readonly #holds: HoldWatcher | null
  readonly #gathering: Gathering
  #waiting: Waiting[] = []
  /** The group that is being written. */
  #group: readonly Waiting[] = []
  #waitingBytes = 0
  readonly #waitingByWorkshop = new Map<string, number>()
  #writing: Promise<boolean> | null = null
  #timer: NodeJS.Timeout | null = null
  #gatherMs: number
  #isHolding = false
  /** How many updates were ever taken, and how many of them are on disk. */
  #taken = 0
  #durable = 0

  constructor(
    log: UpdateLog,
    onError: (error: unknown) => void,
    { maxBytes = maxWaitingBytes, holds = null, gathering = gatherings.alone }: Options = {},
  ) {
    this.#log = log
    this.#onError = onError
    this.#maxBytes = maxBytes
    this.#holds = holds
    this.#gathering = gathering
    this.#gatherMs = gathering.leastMs
  }

  /** Too much waits already, of this workshop or of all: nothing more of it may be taken until the disk writes again. */
  isFullFor(workshopId: string): boolean {
    const ofWorkshop = this.#waitingByWorkshop.get(workshopId) ?? 0
    const most = this.#isHolding ? this.#maxBytes : this.#maxBytes * whileItWrites
    return this.#waitingBytes > most || ofWorkshop > most * workshopShare
  }

  /** The disk refuses, or does not answer: acknowledgements are held. */
  get isHolding(): boolean {
    return this.#isHolding
  }

  /** What was taken and is not on disk yet; the bytes are those that it takes in memory. */
  get waiting(): { updates: number; bytes: number } {
    return { updates: this.#taken - this.#durable, bytes: this.#waitingBytes }
  }

  /** A workshop's updates that were told as held and are not on disk yet, in the order taken. */
  held(workshopId: string): Uint8Array[] {
    const entries = [...this.#group, ...this.#waiting].filter((entry) => entry.isHeld && entry.workshopId === workshopId)
    return entries.map(({ update }) => update)
  }

  /** Takes an update; calls back with its sequence once it is on disk, in the order taken. */
  append(workshopId: string, update: Uint8Array, onDurable: (sequence: number) => void): void {
    const entry: Waiting = { workshopId, update, onDurable, isHeld: false }
    this.#waiting.push(entry)
    this.#count(workshopId, costOf(entry))
    this.#taken++
    if (this.#isHolding) this.#hold([entry])
    if (this.#writing) return
    if (this.#waitingBytes >= groupBytes && !this.#isHolding) void this.flush()
    else this.#writeWithin(this.#gatherMs)
  }

  /** Writes what waits now; false when the disk refused it, and it waits on. */
  async flush(): Promise<boolean> {
    const target = this.#taken
    while (this.#durable < target) if (!(await (this.#writing ?? this.#write()))) return false
    return true
  }

  #writeWithin(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.flush()
    }, ms)
  }

  #write(): Promise<boolean> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const group = this.#waiting.splice(0, groupLength(this.#waiting))
    this.#group = group
    // What did not fit has gathered for long enough.
    const isCut = this.#waiting.length > 0
    const slowTimer = setTimeout(() => this.#setHolding(true, group), slowMs)
    this.#writing = this.#append(group).then((sequences) => {
      clearTimeout(slowTimer)
      this.#writing = null
      this.#group = []
      // While some of what was held waits on, nobody is told that all is well.
      if (!sequences || !isCut) this.#setHolding(sequences === null, group)
      if (sequences) this.#settle(group, sequences)
      else this.#waiting = group.concat(this.#waiting)
      if (this.#waiting.length > 0) this.#writeWithin(sequences ? (isCut ? 0 : this.#gatherMs) : retryMs)
      return sequences !== null
    })
    return this.#writing
  }

  #setHolding(isHolding: boolean, group: readonly Waiting[]): void {
    if (isHolding) this.#hold([...group, ...this.#waiting])
    if (isHolding === this.#isHolding) return
    this.#isHolding = isHolding
    this.#holds?.onHolding(isHolding)
  }

  #hold(entries: readonly Waiting[]): void {
    for (const entry of entries) {
      if (entry.isHeld) continue
      entry.isHeld = true
      this.#holds?.onHeld(entry.workshopId, entry.update)
    }
  }

  async #append(group: readonly Waiting[]): Promise<number[] | null> {
    const { leastMs, mostMs } = this.#gathering
    const startedAt = performance.now()
    try {
      const sequences = await this.#log.append(group)
      const tookMs = performance.now() - startedAt
      this.#gatherMs = Math.min(mostMs, Math.max(leastMs, gatherTimes * tookMs))
      return sequences
    } catch (error) {
      this.#onError(error)
      return null
    }
  }

  #settle(group: readonly Waiting[], sequences: readonly number[]): void {
    this.#durable += group.length
    group.forEach((entry, index) => {
      this.#count(entry.workshopId, -costOf(entry))
      entry.onDurable(sequences[index] ?? 0)
    })
  }

  #count(workshopId: string, bytes: number): void {
    this.#waitingBytes += bytes
    const ofWorkshop = (this.#waitingByWorkshop.get(workshopId) ?? 0) + bytes
    if (ofWorkshop > 0) this.#waitingByWorkshop.set(workshopId, ofWorkshop)
    else this.#waitingByWorkshop.delete(workshopId)
  }
}
