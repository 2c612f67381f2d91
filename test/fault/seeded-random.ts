/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
const generator = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  whole: (below: number) => number
  bytes: (length: number) => Uint8Array<ArrayBuffer>
}

/** Chance that SEED in the environment repeats; the seed is printed. */
export const seededChance = (what: string): Chance => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`${what}: SEED=${seed}`)
  const random = generator(seed)
  const whole = (below: number): number => Math.floor(random() * below)
  return { whole, bytes: (length) => Uint8Array.from({ length }, () => whole(256)) }
}
