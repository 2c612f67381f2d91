/** Longest wait for a message to go with, in milliseconds. */
const withinMs = 250

/** Who has something to acknowledge, unless it went out with a message meanwhile. */
export interface Acknowledger {
  acknowledgeNow: () => void
}

/** Acknowledgements that wait for a message to go with, of every socket: there may be thousands a second, and one timer. */
export class LateAcknowledgements {
  #recent = new Set<Acknowledger>()
  #older = new Set<Acknowledger>()
  #timer: NodeJS.Timeout | null = null

  /** Has it told within 250 ms. */
  add(acknowledger: Acknowledger): void {
    if (!this.#older.has(acknowledger)) this.#recent.add(acknowledger)
    this.#timer ??= setTimeout(() => this.#tick(), withinMs / 2)
  }

  /** Has all of them told now. */
  flush(): void {
    this.#tellOlder()
    this.#tellOlder()
  }

  #tick(): void {
    this.#timer = null
    this.#tellOlder()
    if (this.#older.size > 0) this.#timer = setTimeout(() => this.#tick(), withinMs / 2)
  }

  /** Two generations: who came last waits for the next turn. */
  #tellOlder(): void {
    const due = this.#older
    this.#older = this.#recent
    this.#recent = new Set()
    for (const acknowledger of due) acknowledger.acknowledgeNow()
  }
}
