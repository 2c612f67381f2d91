/** When nobody waits, a tail of so many updates is worth compacting, or one of so many bytes that is not small beside its base. */
const worthwhileCount = 100
const worthwhileBytes = 64 * 1024
const worthwhileShare = 1 / 8

/**
 * How far a workshop's log has grown beyond what was compacted. Compacting when the tail outgrows the base keeps the work
 * in proportion: over the years each byte is written again a few times, not once per compaction.
 */
export class LogGrowth {
  readonly #leastBytes: number
  #baseBytes: number
  #tailBytes = 0
  #tailCount = 0
  #dueAtBytes: number

  /** `leastBytes`: a tail shorter than this never is in the way of people at work. */
  constructor(updates: readonly Uint8Array[], leastBytes: number) {
    const [base, ...tail] = updates
    this.#leastBytes = leastBytes
    this.#baseBytes = base?.length ?? 0
    this.#dueAtBytes = Math.max(leastBytes, this.#baseBytes)
    for (const update of tail) this.add(update)
  }

  add(update: Uint8Array): void {
    this.#tailBytes += update.length
    this.#tailCount++
  }

  /** The tail has outgrown the base. */
  get isDue(): boolean {
    return this.#tailBytes >= this.#dueAtBytes
  }

  /** Compacting would help the next one who opens the workshop. */
  get isWorthwhile(): boolean {
    return (
      this.#tailCount >= worthwhileCount ||
      (this.#tailBytes >= worthwhileBytes && this.#tailBytes >= this.#baseBytes * worthwhileShare)
    )
  }

  /** The log begins with this update now, and these came behind it. */
  compacted(base: Uint8Array, tail: readonly Uint8Array[]): void {
    this.#baseBytes = base.length
    this.#tailBytes = 0
    this.#tailCount = 0
    this.#dueAtBytes = Math.max(this.#leastBytes, base.length)
    for (const update of tail) this.add(update)
  }

  /** It could not be done: not before the tail has doubled is it tried again. */
  postpone(): void {
    this.#dueAtBytes = Math.max(this.#dueAtBytes, 2 * this.#tailBytes)
  }
}
