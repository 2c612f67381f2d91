import type { Correlations } from './correlations.ts'
import { solveSymmetric, symmetricEigen } from './matrix.ts'

type Relations = Pick<Correlations, 'among' | 'withOutcome'>

/** Beyond, the 2^p regressions of LMG cost too much; Johnson's weights take over. */
export const lmgLimit = 12

const subsetR2 = ({ among, withOutcome }: Relations, members: readonly number[]): number => {
  const right = members.map((i) => withOutcome[i]!)
  const solution = solveSymmetric(
    members.map((i) => members.map((j) => among[i]![j]!)),
    right,
  )
  return solution ? solution.reduce((sum, value, i) => sum + value * right[i]!, 0) : 0
}

const bits = (mask: number): number[] => {
  const members: number[] = []
  for (let index = 0; mask >> index > 0; index++) if ((mask >> index) & 1) members.push(index)
  return members
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

/** Raw contributions made shares that sum to 1; rounding below zero is lifted to zero. */
const asShares = (contributions: readonly number[]): number[] => {
  const lifted = contributions.map((value) => Math.max(0, value))
  const total = lifted.reduce((sum, value) => sum + value, 0)
  return lifted.map((value) => (total > 0 ? value / total : 0))
}

/**
 * Shares of R2 averaged over all orders of entry (Lindeman, Merenda and Gold 1980; Shapley). The R2 of each of the
 * 2^p subsets is computed once. At most lmgLimit touchpoints.
 */
export const lmgShares = (relations: Relations): number[] => {
  const size = relations.withOutcome.length
  if (size > lmgLimit) throw new RangeError(`LMG takes at most ${lmgLimit} touchpoints, not ${size}`)
  const members = Array.from({ length: 1 << size }, (_, mask) => bits(mask))
  const r2 = members.map((subset) => subsetR2(relations, subset))
  const orders = Array.from({ length: size }, (_, k) => (factorial(k) * factorial(size - 1 - k)) / factorial(size))
  const contributions = new Array<number>(size).fill(0)
  members.forEach((subset, mask) => {
    for (let j = 0; j < size; j++)
      if (!((mask >> j) & 1)) contributions[j]! += orders[subset.length]! * (r2[mask | (1 << j)]! - r2[mask]!)
  })
  return asShares(contributions)
}

/** Johnson's relative weights (2000) as shares that sum to 1: through the orthogonal variables nearest the touchpoints. */
export const johnsonShares = ({ among, withOutcome }: Relations): number[] => {
  const { values, vectors } = symmetricEigen(among)
  const indexes = withOutcome.map((_, index) => index)
  const roots = values.map((value) => Math.sqrt(Math.max(0, value)))
  const through = (scale: (root: number) => number): number[][] =>
    indexes.map((i) =>
      indexes.map((j) => indexes.reduce((sum, k) => sum + vectors[i]![k]! * scale(roots[k]!) * vectors[j]![k]!, 0)),
    )
  const loadings = through((root) => root)
  const inverse = through((root) => (root > 1e-9 ? 1 / root : 0))
  const betas = inverse.map((row) => row.reduce((sum, value, j) => sum + value * withOutcome[j]!, 0))
  return asShares(loadings.map((row) => row.reduce((sum, value, k) => sum + (value * betas[k]!) ** 2, 0)))
}
