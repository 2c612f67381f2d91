/** A seeded generator: the same seed gives the same attacks. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  int: (below: number) => number
  bytes: (length: number) => Uint8Array
  pick: <Item>(items: readonly Item[]) => Item
}

/** Mulberry32, a 32-bit generator by Tommy Ettinger (public domain). */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    int,
    bytes: (length) => Uint8Array.from({ length }, () => int(256)),
    pick: (items) => {
      const item = items[int(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
  }
}
