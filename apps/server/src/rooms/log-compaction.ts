import type { LoggedUpdates } from '../storage/port/update-log.ts'
import { LogGrowth } from './log-growth.ts'

/** The steps of a compaction, as the room takes them. */
export interface CompactionSteps {
  /** Writes everything taken so far; false when the disk refuses. */
  flush: () => Promise<boolean>
  /** Reads the whole log, all of which is in the room from then on. */
  load: () => Promise<LoggedUpdates>
  /** The updates as one, without what was deleted. */
  merge: (updates: readonly Uint8Array[]) => Promise<Uint8Array>
  /** Puts it in the place of the log up to a sequence. */
  replace: (upTo: number, merged: Uint8Array) => Promise<void>
  /** The room holds no more than this from now on. */
  adopt: (updates: readonly Uint8Array[]) => void
  onError: (error: unknown) => void
}

/**
 * Replaces a room's log by one entry now and then, while people work on. Interrupted anywhere, the log is the old one or
 * the new one. It only saves time and space: it may fail.
 */
export class LogCompaction {
  readonly #steps: CompactionSteps
  readonly #growth: LogGrowth
  #running: Promise<void> | null = null
  /** Updates taken since a compaction began; null while there is none. */
  #recorded: Uint8Array[] | null = null

  /** `logged` are the updates of the whole log. */
  constructor(logged: readonly Uint8Array[], leastBytes: number, steps: CompactionSteps) {
    this.#growth = new LogGrowth(logged, leastBytes)
    this.#steps = steps
  }

  /** Takes note of an update that the room takes. */
  record(update: Uint8Array): void {
    this.#recorded?.push(update)
  }

  /** The log grew by an update. Compacts it when that is due. */
  grow(update: Uint8Array): void {
    this.#growth.add(update)
    if (this.#growth.isDue) void this.run()
  }

  /** Compacts the log when that helps the next one who opens the workshop. */
  async runIfWorthwhile(): Promise<void> {
    if (this.#growth.isWorthwhile) await this.run()
  }

  /** Compacts the log with all that it holds now. */
  async runAnew(): Promise<void> {
    // One that runs already may have read it before.
    await this.#running
    await this.run()
  }

  /** Compacts the log, unless that is being done. */
  run(): Promise<void> {
    if (this.#running) return this.#running
    const recorded: Uint8Array[] = []
    this.#recorded = recorded
    this.#running = this.#compact(recorded)
      .catch((error: unknown) => {
        this.#growth.postpone()
        this.#steps.onError(error)
      })
      .finally(() => {
        this.#running = null
        this.#recorded = null
      })
    return this.#running
  }

  async #compact(recorded: readonly Uint8Array[]): Promise<void> {
    const { flush, load, merge, replace, adopt } = this.#steps
    // What the disk refuses would be missing from what is read.
    if (!(await flush())) return this.#growth.postpone()
    const { updates, upTo } = await load()
    if (updates.length < 2) return
    const merged = await merge(updates)
    await replace(upTo, merged)
    this.#growth.compacted(merged, recorded)
    // What was deleted does not stay in memory either.
    adopt([merged, ...recorded])
  }
}
