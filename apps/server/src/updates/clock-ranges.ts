/** Clock ticks from one up to another, which is not part of it. */
export interface Range {
  clock: number
  end: number
}

export interface ClientRange extends Range {
  client: number
}

/** So few ranges are put in one by one, which moves those that stand behind: more of them as long as little has to be moved. */
const few = 32
const littleToMove = 1_000_000

/** Clock ticks of clients, as ranges: per client, starts and ends by turns, ascending, neither touching nor overlapping. */
export class ClockRanges {
  readonly #boundsByClient = new Map<number, number[]>()
  #count = 0
  /** Clients whose ranges begin at 0. */
  #rooted = 0

  /** How many ranges there are. */
  get count(): number {
    return this.#count
  }

  /** How many ranges have a gap before them. */
  get gaps(): number {
    return this.#count - this.#rooted
  }

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
    if (!bounds || isBehind(bounds, start)) return false
    const at = firstEndFrom(bounds, start + 1)
    return at < bounds.length && (bounds[at] ?? 0) <= start && end <= (bounds[at + 1] ?? 0)
  }

  /** Whether no tick of the range is there. */
  isFree(client: number, start: number, end: number): boolean {
    const bounds = this.#boundsByClient.get(client)
    if (!bounds || start >= end || isBehind(bounds, start)) return true
    const at = firstEndFrom(bounds, start + 1)
    return at >= bounds.length || (bounds[at] ?? 0) >= end
  }

  /** What is not there of a range. */
  missing(client: number, start: number, end: number): Range[] {
    const bounds = this.boundsOf(client)
    const found: Range[] = []
    let clock = start
    for (let at = firstEndFrom(bounds, start + 1); at < bounds.length && clock < end; at += 2) {
      const next = Math.min(end, bounds[at] ?? end)
      if (next > clock) found.push({ clock, end: next })
      clock = Math.max(clock, bounds[at + 1] ?? end)
    }
    if (clock < end) found.push({ clock, end })
    return found
  }

  add(client: number, start: number, end: number): void {
    if (start >= end) return
    const bounds = this.#boundsByClient.get(client)
    if (!bounds) {
      this.#set(client, [start, end])
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
    if (newStart === 0 && bounds[0] !== 0) this.#rooted++
    bounds.splice(from, to - from, newStart, newEnd)
    this.#count += 1 - (to - from) / 2
  }

  /** Adds ranges, many at once. Returns how many starts and ends were written anew. */
  addAll(ranges: readonly ClientRange[]): number {
    if (ranges.length < few) {
      for (const { client, clock, end } of ranges) this.add(client, clock, end)
      return 0
    }
    let rewritten = 0
    for (const [client, ofClient] of Map.groupBy(ranges, ({ client }) => client)) rewritten += this.#addMany(client, ofClient)
    return rewritten
  }

  #addMany(client: number, ranges: readonly Range[]): number {
    const former = this.boundsOf(client)
    if (ranges.length < few || ranges.length * former.length < littleToMove) {
      for (const { clock, end } of ranges) this.add(client, clock, end)
      return 0
    }
    const sorted = ranges.toSorted((a, b) => a.clock - b.clock)
    const bounds = joinSorted(former, sorted)
    this.#set(client, bounds)
    return bounds.length
  }

  #set(client: number, bounds: number[]): void {
    const former = this.boundsOf(client)
    this.#boundsByClient.set(client, bounds)
    this.#count += (bounds.length - former.length) / 2
    if (bounds[0] === 0 && former[0] !== 0) this.#rooted++
  }
}

/** Starts and ends by turns of these and of ranges that are sorted by their starts; what touches or overlaps becomes one. */
const joinSorted = (former: readonly number[], ranges: readonly Range[]): number[] => {
  const bounds: number[] = []
  const put = (start: number, end: number): void => {
    const last = bounds.length - 1
    if (start <= (bounds[last] ?? -1)) bounds[last] = Math.max(bounds[last] ?? 0, end)
    else if (end > start) bounds.push(start, end)
  }
  let at = 0
  for (const { clock, end } of ranges) {
    for (; at < former.length && (former[at] ?? 0) < clock; at += 2) put(former[at] ?? 0, former[at + 1] ?? 0)
    put(clock, end)
  }
  for (; at < former.length; at += 2) put(former[at] ?? 0, former[at + 1] ?? 0)
  return bounds
}

/** Whether a clock stands behind all ranges, as what a client does next: nearly always. */
const isBehind = (bounds: readonly number[], clock: number): boolean => clock >= (bounds[bounds.length - 1] ?? 0)

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
