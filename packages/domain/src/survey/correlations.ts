import type { Answer } from './answers.ts'
import type { Matrix } from './matrix.ts'

/** One respondent: ratings in the order of the touchpoints. */
export interface DriverCase {
  readonly ratings: readonly Answer[]
  readonly outcome: Answer
  /** Above 0; 1 when left out. */
  readonly weight?: number | undefined
}

/** What a regression needs of the complete cases. */
export interface Correlations {
  readonly n: number
  readonly leftOut: number
  /** Between touchpoints, ones on the diagonal; and of each touchpoint with the outcome. */
  readonly among: Matrix
  readonly withOutcome: readonly number[]
  /** Standard deviations; 0 when everyone answered the same. */
  readonly deviations: readonly number[]
  readonly outcomeDeviation: number
}

const isComplete = ({ ratings, outcome }: DriverCase): boolean => outcome !== null && ratings.every((rating) => rating !== null)

const valueAt = (one: DriverCase, index: number): number => (index < one.ratings.length ? one.ratings[index] : one.outcome) ?? 0

const weightedMeans = (complete: readonly DriverCase[], size: number): number[] => {
  const sums = new Array<number>(size).fill(0)
  let total = 0
  for (const one of complete) {
    const weight = one.weight ?? 1
    total += weight
    for (let i = 0; i < size; i++) sums[i]! += weight * valueAt(one, i)
  }
  return sums.map((sum) => (total > 0 ? sum / total : 0))
}

/** Cross-products of deviations from the means; means first, then products, keeps precision on large files. */
const crossProducts = (complete: readonly DriverCase[], means: readonly number[]): { cross: number[][]; total: number } => {
  const size = means.length
  const cross = means.map(() => new Array<number>(size).fill(0))
  const deviations = new Array<number>(size).fill(0)
  let total = 0
  for (const one of complete) {
    const weight = one.weight ?? 1
    total += weight
    for (let i = 0; i < size; i++) deviations[i] = valueAt(one, i) - means[i]!
    for (let i = 0; i < size; i++) {
      const row = cross[i]!
      const scaled = weight * deviations[i]!
      for (let j = 0; j <= i; j++) row[j]! += scaled * deviations[j]!
    }
  }
  return { cross, total }
}

/** Correlations over the complete cases, weighted when the cases are. */
export const correlate = (cases: readonly DriverCase[], touchpointCount: number): Correlations => {
  const complete = cases.filter(isComplete)
  const { cross, total } = crossProducts(complete, weightedMeans(complete, touchpointCount + 1))
  const deviations = cross.map((row, i) => (total > 0 ? Math.sqrt(row[i]! / total) : 0))
  const correlation = (i: number, j: number): number => {
    const product = Math.sqrt(cross[i]![i]! * cross[j]![j]!)
    if (i === j) return 1
    return product > 0 ? cross[Math.max(i, j)]![Math.min(i, j)]! / product : 0
  }
  const indexes = Array.from({ length: touchpointCount }, (_, index) => index)
  return {
    n: complete.length,
    leftOut: cases.length - complete.length,
    among: indexes.map((i) => indexes.map((j) => correlation(i, j))),
    withOutcome: indexes.map((i) => correlation(i, touchpointCount)),
    deviations: deviations.slice(0, touchpointCount),
    outcomeDeviation: deviations[touchpointCount] ?? 0,
  }
}
