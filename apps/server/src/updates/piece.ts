/** Structs of one client that follow each other without a gap, and where their bytes are. */
export interface Piece {
  client: number
  /** Their first clock tick, and the one after their last. */
  clock: number
  end: number
  /** How many structs they are. */
  count: number
  bytes: Uint8Array
  from: number
  to: number
}

/**
 * A piece is no longer than this, in bytes, unless it is a single struct: to find a struct within means to read all that
 * stands before it.
 */
export const longestPiece = 64 * 1024

export const lengthOf = ({ from, to }: Pick<Piece, 'from' | 'to'>): number => to - from

/** The index of the first that meets a condition, of those that do not and then do; how many there are where none does. */
export const firstIndex = <Item>(items: readonly Item[], isMet: (item: Item) => boolean): number => {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isMet(items[middle] as Item)) high = middle
    else low = middle + 1
  }
  return low
}
