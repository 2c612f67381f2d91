/** At most `most` events per key in a window of `windowMs`; old keys are forgotten as windows pass. */
export class RateLimit {
  readonly #most: number
  readonly #windowMs: number
  #counts = new Map<string, number>()
  #windowStart = 0

  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  /** Counts one event; false when the key has used up its window. `now` in milliseconds, of a clock that is never set back. */
  take(key: string, now: number): boolean {
    if (now - this.#windowStart >= this.#windowMs) {
      this.#windowStart = now
      this.#counts = new Map()
    }
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    return count <= this.#most
  }

  /** Takes one event back, which turned out not to count. */
  giveBack(key: string): void {
    const count = this.#counts.get(key)
    if (count) this.#counts.set(key, count - 1)
  }
}
