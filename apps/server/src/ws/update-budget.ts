/** So many bytes of work count as one more update, and fewer as a part of one: to read a long one, or to answer with the document. */
const bytesPerUpdate = 64 * 1024
/** Nobody is remembered for longer, in milliseconds. */
const longestMs = 60 * 60 * 1000

/**
 * How many updates one person may send: `burst` at once, refilled at `perSecond`; what makes the server read or write
 * much counts as more. Work done offline arrives as one update or as a burst, and passes; a client that floods without end
 * does not.
 */
export class UpdateBudget {
  readonly #perMs: number
  readonly #burst: number
  #left: number
  #at: number

  constructor(perSecond: number, burst: number, now: number) {
    this.#perMs = perSecond / 1000
    this.#burst = burst
    this.#left = burst
    this.#at = now
  }

  /** Takes an update, or a part of one, off the budget; false when too little is left. `now` in milliseconds; a clock set back gives nothing. */
  take(now: number, updates = 1): boolean {
    this.#left = Math.min(this.#burst, this.#left + Math.max(0, now - this.#at) * this.#perMs)
    this.#at = now
    if (this.#left < updates) return false
    this.#left -= updates
    return true
  }

  /** Takes off what something taken already turned out to cost, in bytes of work; the budget may then be overdrawn. */
  charge(bytes: number): void {
    this.#left -= bytes / bytesPerUpdate
  }

  /** How long until all of it is there again, in milliseconds. */
  msUntilFull(now: number): number {
    return Math.max(0, (this.#burst - this.#left) / this.#perMs - Math.max(0, now - this.#at))
  }
}

interface Held {
  budget: UpdateBudget
  connections: number
  forget: NodeJS.Timeout | null
}

/** The budget of each person, the same for all their connections, and for the next one when they come right back. */
export class UpdateBudgets {
  readonly #perSecond: number
  readonly #burst: number
  readonly #heldByPerson = new Map<string, Held>()

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond
    this.#burst = burst
  }

  /** To be closed, once, when the connection ends. */
  open(person: string): { budget: UpdateBudget; close: () => void } {
    const held = this.#heldByPerson.get(person) ?? {
      budget: new UpdateBudget(this.#perSecond, this.#burst, performance.now()),
      connections: 0,
      forget: null,
    }
    this.#heldByPerson.set(person, held)
    held.connections++
    if (held.forget) clearTimeout(held.forget)
    held.forget = null
    return { budget: held.budget, close: () => this.#close(person, held) }
  }

  #close(person: string, held: Held): void {
    held.connections--
    if (held.connections > 0) return
    held.forget = setTimeout(
      () => this.#heldByPerson.delete(person),
      Math.min(longestMs, held.budget.msUntilFull(performance.now())),
    )
    held.forget.unref()
  }
}
