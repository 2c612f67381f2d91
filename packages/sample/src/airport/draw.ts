/** Numbers in [0, 1) that are the same at every run (a linear congruential generator with the constants of Numerical Recipes). */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A level of maturity, 1 to 5, around a mean: three draws together, so that the middle is likelier than the edges. */
export const drawLevel = (next: () => number, mean: number, spread: number): number => {
  const deviation = (next() + next() + next() - 1.5) * spread
  return Math.min(5, Math.max(1, Math.round(mean + deviation)))
}
