import type { UpdateLog } from '../storage/port/update-log.ts'
import { SequenceTrack } from './sequence-track.ts'

/** How long an entry of another server's may be on its way before it is read from the log instead, in milliseconds. */
const gapMs = 200

interface Options {
  workshopId: string
  log: UpdateLog
  /** Every entry of the log up to this one is here. */
  upTo: number
  /** Takes an update that was read from the log. */
  onRead: (update: Uint8Array) => void
  onError: (error: unknown) => void
}

/** Keeps a room up to date with its log, to which other servers may write as well. */
export class LogFollower implements Disposable {
  readonly #options: Options
  readonly #sequences: SequenceTrack
  #gapTimer: NodeJS.Timeout | null = null
  #isDisposed = false

  constructor(options: Options) {
    this.#options = options
    this.#sequences = new SequenceTrack(options.upTo)
  }

  /** Every entry of the log up to this one is here. */
  get upTo(): number {
    return this.#sequences.upTo
  }

  /** Takes note that every entry above `after` and up to `upTo` is here. What is missing before is read if it does not come soon. */
  add(after: number, upTo: number): void {
    this.#sequences.add(after, upTo)
    if (!this.#sequences.hasGap) return
    this.#gapTimer ??= setTimeout(() => {
      this.#gapTimer = null
      if (this.#sequences.hasGap) this.catchUp().catch(this.#options.onError)
    }, gapMs)
  }

  /** Takes note that everything up to an entry is here. */
  reach(upTo: number): void {
    this.#sequences.reach(upTo)
  }

  /** Reads what is not here yet. */
  async catchUp(): Promise<void> {
    const { workshopId, log, onRead } = this.#options
    const { updates, upTo } = await log.load(workshopId, this.#sequences.upTo)
    if (this.#isDisposed) return
    for (const update of updates) onRead(update)
    this.#sequences.reach(upTo)
  }

  [Symbol.dispose](): void {
    this.#isDisposed = true
    if (this.#gapTimer) clearTimeout(this.#gapTimer)
  }
}
