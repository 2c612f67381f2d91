import type { UpdateLog } from '../storage/port.ts'

interface Waiting {
  workshopId: string
  update: Uint8Array
  settle: () => void
}

/** How long updates gather before one disk write takes them all, in milliseconds. */
const gatherMs = 10
const retryMs = 1000
/** Bytes that may wait for a disk that refuses them; beyond, edits are refused instead of filling the memory. */
const maxWaitingBytes = 64 * 1024 * 1024

/**
 * Writes the updates of every room to the log in groups: one disk flush serves all that came within a few milliseconds.
 * A write that fails is tried again by the next flush, so that a full disk holds acknowledgements and loses nothing.
 */
export class GroupCommit {
  readonly #log: UpdateLog
  readonly #onError: (error: unknown) => void
  readonly #maxBytes: number
  #waiting: Waiting[] = []
  #waitingBytes = 0
  #timer: NodeJS.Timeout | null = null

  constructor(log: UpdateLog, onError: (error: unknown) => void, maxBytes = maxWaitingBytes) {
    this.#log = log
    this.#onError = onError
    this.#maxBytes = maxBytes
  }

  /** Too much waits already: nothing more may be taken until the disk writes again. */
  get isFull(): boolean {
    return this.#waitingBytes > this.#maxBytes
  }

  /** Resolves once the update is on disk. */
  append(workshopId: string, update: Uint8Array): Promise<void> {
    return new Promise((settle) => {
      this.#waiting.push({ workshopId, update, settle })
      this.#waitingBytes += update.length
      this.#timer ??= setTimeout(() => this.flush(), gatherMs)
    })
  }

  /** Resolves once everything that waits now is on disk; at once when nothing does. */
  settled(): Promise<void> {
    const last = this.#waiting.at(-1)
    if (!last) return Promise.resolve()
    return new Promise((resolve) => {
      const settle = last.settle
      last.settle = () => {
        settle()
        resolve()
      }
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
      this.#timer = setTimeout(() => this.flush(), retryMs)
      return false
    }
    this.#waiting = []
    this.#waitingBytes = 0
    for (const { settle } of group) settle()
    return true
  }
}
