/** Clock ticks of clients, as ranges: per client, starts and ends by turns, ascending, neither touching nor overlapping. */
export class ClockRanges {
  readonly #boundsByClient = new Map<number, number[]>()

  get clients(): Iterable<number> {
    return this.#boundsByClient.keys()
  }

  /** Starts and ends by turns. */
  boundsOf(client: number): readonly number[] {
    return this.#boundsByClient.get(client) ?? []
  }

  /** The clock up to which a client's ticks are there without a gap from 0 on. */
  prefixOf(client: number): number {
    const bounds = this.#boundsByClient.get(client)
    return bounds?.[0] === 0 ? (bounds[1] ?? 0) : 0
  }

  covers(client: number, start: number, end: number): boolean {
    if (start >= end) return true
    const bounds = this.#boundsByClient.get(client)
    if (!bounds) return false
    const at = firstEndFrom(bounds, start + 1)
    return at < bounds.length && (bounds[at] ?? 0) <= start && end <= (bounds[at + 1] ?? 0)
  }

  /** Whether no tick of the range is there. */
  isFree(client: number, start: number, end: number): boolean {
    const bounds = this.#boundsByClient.get(client)
    if (!bounds || start >= end) return true
    const at = firstEndFrom(bounds, start + 1)
    return at >= bounds.length || (bounds[at] ?? 0) >= end
  }

  add(client: number, start: number, end: number): void {
    if (start >= end) return
    const bounds = this.#boundsByClient.get(client)
    if (!bounds) {
      this.#boundsByClient.set(client, [start, end])
      return
    }
    const last = bounds.length - 1
    // Nearly always the next ticks of a client that goes on.
    if (bounds[last] === start) {
      bounds[last] = end
      return
    }
    const from = firstEndFrom(bounds, start)
    let to = from
    let [newStart, newEnd] = [start, end]
    for (; to < bounds.length && (bounds[to] ?? 0) <= end; to += 2) {
      newStart = Math.min(newStart, bounds[to] ?? newStart)
      newEnd = Math.max(newEnd, bounds[to + 1] ?? newEnd)
    }
    bounds.splice(from, to - from, newStart, newEnd)
  }
}

/** The index of the first range that ends at a clock or later; the length where none does. */
const firstEndFrom = (bounds: readonly number[], clock: number): number => {
  let [low, high] = [0, bounds.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bounds[2 * middle + 1] ?? 0) >= clock) high = middle
    else low = middle + 1
  }
  return 2 * low
}
