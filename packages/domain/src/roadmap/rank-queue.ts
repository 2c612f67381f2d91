/** Ranks waiting for their turn, the lowest first (a binary heap: adding and taking cost log n). */
export class RankQueue {
  readonly #heap: number[] = []

  add(rank: number): void {
    let place = this.#heap.length
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = this.#heap[parent] ?? rank
      if (above <= rank) break
      this.#heap[place] = above
      place = parent
    }
    this.#heap[place] = rank
  }

  takeFirst(): number | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (last !== undefined && this.#heap.length > 0) this.#sink(last)
    return first
  }

  #sink(rank: number): void {
    let place = 0
    for (;;) {
      const left = 2 * place + 1
      const right = left + 1
      const child =
        (this.#heap[right] ?? Number.POSITIVE_INFINITY) < (this.#heap[left] ?? Number.POSITIVE_INFINITY) ? right : left
      const below = this.#heap[child]
      if (below === undefined || below >= rank) break
      this.#heap[place] = below
      place = child
    }
    this.#heap[place] = rank
  }
}
