/** So many bytes of work count as one more update, and fewer as a part of one: to read a long one, or to answer with the document. */
const bytesPerUpdate = 64 * 1024

/**
 * How many updates one connection may send: `burst` at once, refilled at `perSecond`; what makes the server read or write
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
}
