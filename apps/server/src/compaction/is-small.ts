import { readUpdate } from '../updates/read-update.ts'

/** A document of so few bytes is built sooner than a thread could be told to. */
const smallBytes = 32 * 1024
/**
 * Of so few structs it is, however they stand to each other: where all claim one place, the time grows with the square of
 * their number. A range of deletions counts as one, since it may split a struct into two.
 */
const smallStructs = 300

/** Infinite where it cannot be read: whether Yjs can is found out in a thread. */
const structsOf = (update: Uint8Array): number => {
  try {
    const { pieces, deletions } = readUpdate(update)
    return pieces.reduce((sum, { count }) => sum + count, deletions.length)
  } catch {
    return Infinity
  }
}

const sumOf = (updates: readonly Uint8Array[], measure: (update: Uint8Array) => number): number =>
  updates.reduce((sum, update) => sum + measure(update), 0)

/** Whether a document of these updates is built so soon that nobody has to wait for it. */
export const isSmall = (updates: readonly Uint8Array[]): boolean =>
  sumOf(updates, ({ length }) => length) <= smallBytes && sumOf(updates, structsOf) <= smallStructs
