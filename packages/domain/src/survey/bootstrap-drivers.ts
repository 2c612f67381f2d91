import type { KeyDrivers } from '../survey-record.ts'
import type { Correlations, DriverCase } from './correlations.ts'
import { johnsonShares, lmgShares } from './driver-shares.ts'
import { findKeyDrivers, type KeyDriversInput } from './key-drivers.ts'
import { solveSymmetric } from './matrix.ts'
import { seededRandom } from './seeded-random.ts'

export interface BootstrapOptions {
  readonly draws: number
  readonly seed: number
}
export const defaultBootstrap: BootstrapOptions = { draws: 1000, seed: 20_270_105 }

/** Below this part of draws that could be fitted, intervals would tell of the lucky ones only. */
const leastFitted = 0.9
const tail = 0.025

/** Complete cases as one flat table (touchpoints, then the outcome), each column less its mean, and their weights. */
const tabulate = (cases: readonly DriverCase[], width: number): { table: Float64Array; weights: Float64Array; n: number } => {
  const complete = cases.filter(({ ratings, outcome }) => outcome !== null && ratings.every((rating) => rating !== null))
  const table = new Float64Array(complete.length * width)
  complete.forEach(({ ratings, outcome }, row) => {
    for (let column = 0; column < width; column++) table[row * width + column] = ratings[column] ?? outcome ?? 0
  })
  for (let column = 0; column < width; column++) {
    let sum = 0
    for (let row = 0; row < complete.length; row++) sum += table[row * width + column]!
    for (let row = 0; row < complete.length; row++) table[row * width + column]! -= sum / complete.length
  }
  return { table, weights: Float64Array.from(complete, ({ weight }) => weight ?? 1), n: complete.length }
}

type Relations = Pick<Correlations, 'among' | 'withOutcome'>

/** Correlations when row i counts `times[i]` times; null when a column does not vary among them. */
const relate = (table: Float64Array, times: Float64Array, width: number): Relations | null => {
  const sums = new Float64Array(width)
  const cross = new Float64Array(width * width)
  let total = 0
  for (let row = 0; row < times.length; row++) {
    const count = times[row]!
    if (count === 0) continue
    total += count
    const start = row * width
    for (let i = 0; i < width; i++) {
      const scaled = count * table[start + i]!
      sums[i]! += scaled
      for (let j = 0; j <= i; j++) cross[i * width + j]! += scaled * table[start + j]!
    }
  }
  const covariance = (i: number, j: number) => cross[Math.max(i, j) * width + Math.min(i, j)]! - (sums[i]! * sums[j]!) / total
  const spreads = Array.from({ length: width }, (_, i) => Math.sqrt(Math.max(0, covariance(i, i))))
  if (spreads.some((spread) => spread < 1e-9)) return null
  const last = width - 1
  const correlation = (i: number, j: number) => (i === j ? 1 : covariance(i, j) / (spreads[i]! * spreads[j]!))
  const touchpoints = Array.from({ length: last }, (_, index) => index)
  return {
    among: touchpoints.map((i) => touchpoints.map((j) => correlation(i, j))),
    withOutcome: touchpoints.map((i) => correlation(i, last)),
  }
}

const quantile = (sorted: readonly number[], q: number): number => {
  const position = (sorted.length - 1) * q
  const below = Math.floor(position)
  const [low, high] = [sorted[below]!, sorted[Math.min(sorted.length - 1, below + 1)]!]
  return low + (high - low) * (position - below)
}

/**
 * Key drivers with a 95 % interval of each share: complete cases drawn anew with replacement (Efron's bootstrap), the
 * shares computed at each draw, the 2.5 and 97.5 percentiles kept. Yields how many draws are done, so that its caller may
 * show progress or stop. Without intervals when the drivers are refused or too many draws cannot be fitted.
 */
export function* bootstrapDrivers(
  input: KeyDriversInput,
  { draws, seed }: BootstrapOptions = defaultBootstrap,
): Generator<number, KeyDrivers> {
  const drivers = findKeyDrivers(input)
  if (drivers.status !== 'ok') return drivers
  const width = input.columns.length + 1
  const { table, weights, n } = tabulate(input.cases, width)
  const random = seededRandom(seed)
  const sharesOf = drivers.method === 'lmg' ? lmgShares : johnsonShares
  const found: number[][] = input.columns.map(() => [])
  const times = new Float64Array(n)
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0)
    for (let pick = 0; pick < n; pick++) {
      const row = Math.floor(random() * n)
      times[row]! += weights[row]!
    }
    const relations = relate(table, times, width)
    if (relations && solveSymmetric(relations.among, relations.withOutcome))
      sharesOf(relations).forEach((share, index) => {
        found[index]!.push(share)
      })
    yield draw + 1
  }
  if ((found[0]?.length ?? 0) < leastFitted * draws) return drivers
  const intervals = found.map((shares) => {
    const sorted = shares.toSorted((a, b) => a - b)
    return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) }
  })
  return {
    ...drivers,
    shares: drivers.shares.map((share, index) => ({ ...share, interval: intervals[index]! })),
    bootstrap: { draws, seed },
  }
}
