import type { UpdateLog } from '../storage/port.ts'

interface Waiting {
  workshopId: string
  update: Uint8Array
  settle: () => void
}

/** How long updates gather before one disk write takes them all, in milliseconds. */
const gatherMs = 10

/**
 * Writes the updates of every room to the log in groups: one disk flush serves all that came within a few milliseconds.
 * A write that fails is tried again by the next flush, so that a full disk holds acknowledgements and loses nothing.
 */
export class GroupCommit {
  readonly #log: UpdateLog
  readonly #onError: (error: unknown) => void
  #waiting: Waiting[] = []
  #timer: NodeJS.Timeout | null = null

  constructor(log: UpdateLog, onError: (error: unknown) => void) {
    this.#log = log
    this.#onError = onError
  }

  /** Resolves once the update is on disk. */
  append(workshopId: string, update: Uint8Array): Promise<void> {
    return new Promise((settle) => {
      this.#waiting.push({ workshopId, update, settle })
      this.#timer ??= setTimeout(() => this.flush(), gatherMs)
    })
  }

  /** Writes what waits; false when the disk refused it, and it waits on. */
  flush(): boolean {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#waiting.length === 0) return true
    const group = this.#waiting
    try {
      this.#log.append(group)
    } catch (error) {
      this.#onError(error)
      this.#timer = setTimeout(() => this.flush(), 1000)
      return false
    }
    this.#waiting = []
    for (const { settle } of group) settle()
    return true
  }
}
