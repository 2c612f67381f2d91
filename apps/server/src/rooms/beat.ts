/**
 * How long a server rests after telling: so many times as long as that took, and so many milliseconds for each room that
 * was told, within bounds.
 */
const restTimes = 2
const restPerRoomMs = 1
const mostRestMs = 10

/**
 * When the rooms of a server tell their members what they took: all together, at the end of this turn of the event loop
 * when the server was quiet, and some milliseconds after the last time when it was not. The cost of telling is in the
 * writes to sockets and in waking up for them, here and at the other end, not in bytes.
 */
export class Beat {
  #due: (() => void)[] = []
  /** As performance.now() counts. */
  #restsUntil = 0

  /** Has it called at the next beat, once. */
  next(tell: () => void): void {
    if (this.#due.push(tell) > 1) return
    const wait = Math.floor(this.#restsUntil - performance.now())
    if (wait > 0) setTimeout(() => this.#run(), wait)
    else setImmediate(() => this.#run())
  }

  #run(): void {
    const due = this.#due
    this.#due = []
    const startedAt = performance.now()
    for (const tell of due) tell()
    const now = performance.now()
    this.#restsUntil = now + Math.min(mostRestMs, Math.max(restTimes * (now - startedAt), restPerRoomMs * due.length))
  }
}
