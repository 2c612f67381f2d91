/** Which entries of a log a room has: all up to one, and some beyond when others write to the same log. */
export class SequenceTrack {
  #upTo: number
  readonly #ahead = new Set<number>()

  constructor(upTo: number) {
    this.#upTo = upTo
  }

  /** Every entry up to this one is here. */
  get upTo(): number {
    return this.#upTo
  }

  /** Entries are here, and one before them is not. */
  get hasGap(): boolean {
    return this.#ahead.size > 0
  }

  /** Takes note that every entry above `after` and up to `upTo` is here. */
  add(after: number, upTo: number): void {
    if (after <= this.#upTo) this.reach(upTo)
    else for (let sequence = after + 1; sequence <= upTo; sequence++) this.#ahead.add(sequence)
  }

  /** Takes note that everything up to an entry is here. */
  reach(upTo: number): void {
    if (upTo <= this.#upTo) return
    this.#upTo = upTo
    for (const sequence of this.#ahead) if (sequence <= upTo) this.#ahead.delete(sequence)
    this.#advance()
  }

  #advance(): void {
    while (this.#ahead.delete(this.#upTo + 1)) this.#upTo++
  }
}
