import type { BoardKind } from '@filrouge/domain'

interface Hooks {
  read: () => Promise<readonly BoardKind[]>
  /** Called with what each reading found, in the order of the readings. */
  onRead: (lockedBoards: readonly BoardKind[]) => void
  /** A reading that nobody waits for failed; it is tried again. */
  onError: (error: unknown) => void
}

const retryMs = 5000

/**
 * Reads the locks of one room again when they may have changed: one reading at a time, so that the last one to end is the
 * latest, and again after a failure, until one succeeds.
 */
export class LockReader implements Disposable {
  readonly #hooks: Hooks
  #current: Promise<unknown> = Promise.resolve()
  /** The reading that waits for the current one. */
  #next: Promise<void> | null = null
  #retryTimer: NodeJS.Timeout | undefined
  #isOver = false

  constructor(hooks: Hooks) {
    this.#hooks = hooks
  }

  /** Resolves once the locks hold as they stand now, or later. Rejects when they cannot be read, and goes on trying. */
  read(): Promise<void> {
    // One that has not begun will find all that changed until then.
    this.#next ??= this.#readAfter(this.#current)
    return this.#next
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    clearTimeout(this.#retryTimer)
  }

  #readAfter(former: Promise<unknown>): Promise<void> {
    const reading = former.then(() => this.#readNow())
    this.#current = reading.catch(() => {})
    return reading
  }

  async #readNow(): Promise<void> {
    this.#next = null
    if (this.#isOver) return
    clearTimeout(this.#retryTimer)
    try {
      const lockedBoards = await this.#hooks.read()
      if (!this.#isOver) this.#hooks.onRead(lockedBoards)
    } catch (error) {
      this.#retryLater()
      throw error
    }
  }

  #retryLater(): void {
    if (this.#isOver) return
    this.#retryTimer = setTimeout(() => void this.read().catch(this.#hooks.onError), retryMs)
    this.#retryTimer.unref()
  }
}
