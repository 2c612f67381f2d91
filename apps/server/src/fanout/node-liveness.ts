/** Which other servers were heard lately. Times are in milliseconds of any clock that only grows. */
export class NodeLiveness {
  readonly #silenceMs: number
  readonly #heardAt = new Map<string, number>()
  /** Counted as gone once; they may have been silent only. */
  readonly #gone = new Set<string>()
  #checkedAt: number | null = null

  /** @param silenceMs how long a server may be silent before it counts as gone */
  constructor(silenceMs: number) {
    this.#silenceMs = silenceMs
  }

  /** Notes a sign of life; true when the server had been counted as gone. */
  hear(nodeId: string, now: number): boolean {
    this.#heardAt.set(nodeId, now)
    return this.#gone.delete(nodeId)
  }

  /** Forgets a server that says goodbye; whether it was known. */
  leave(nodeId: string): boolean {
    return this.#heardAt.delete(nodeId)
  }

  /** Names, once, the servers that have been silent for too long. To be called more often than they may be silent. */
  takeGone(now: number): string[] {
    // Asked late, it is we who were deaf: what the others sent still waits to be read.
    const wasDeaf = this.#checkedAt !== null && now - this.#checkedAt > this.#silenceMs
    this.#checkedAt = now
    if (wasDeaf) return []
    const gone = [...this.#heardAt].filter(([, heardAt]) => now - heardAt > this.#silenceMs).map(([nodeId]) => nodeId)
    for (const nodeId of gone) {
      this.#heardAt.delete(nodeId)
      this.#gone.add(nodeId)
    }
    return gone
  }
}
