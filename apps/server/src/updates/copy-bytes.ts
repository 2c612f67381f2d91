/** So few are copied one by one, which costs less than a view of them. */
const few = 64

/** Copies a part of bytes into others. */
export const copyBytes = (source: Uint8Array, from: number, to: number, target: Uint8Array, at: number): void => {
  if (to - from > few) target.set(source.subarray(from, to), at)
  else for (let index = from; index < to; index++) target[at + index - from] = source[index] ?? 0
}
