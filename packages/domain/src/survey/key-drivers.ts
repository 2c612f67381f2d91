import type { KeyDrivers } from '../survey-record.ts'
import { type Correlations, correlate, type DriverCase } from './correlations.ts'
import { johnsonShares, lmgLimit, lmgShares } from './driver-shares.ts'
import { solveSymmetric } from './matrix.ts'

/** Fewer complete cases per touchpoint, or less variance explained, and no result is given. */
const casesPerTouchpoint = 10
const weakestR2 = 0.05

export interface KeyDriversInput {
  /** Touchpoint columns, in the order of each case's ratings. */
  readonly columns: readonly string[]
  readonly cases: readonly DriverCase[]
  /** Left out: LMG up to 12 touchpoints, Johnson beyond. LMG asked beyond 12 gives Johnson. */
  readonly method?: 'lmg' | 'johnson' | undefined
}

const clampShare = (value: number): number => Math.min(1, Math.max(0, value))

const refusalBeforeFit = (input: KeyDriversInput, found: Correlations): KeyDrivers | null => {
  const { n } = found
  const needed = casesPerTouchpoint * input.columns.length
  if (!input.cases.some(({ outcome }) => outcome !== null)) return { status: 'refused', reason: 'noOutcome', n }
  if (input.columns.length < 2) return { status: 'refused', reason: 'tooFewTouchpoints', n, needed: 2 }
  if (n < needed) return { status: 'refused', reason: 'tooFewCases', n, needed }
  const isFlat = found.outcomeDeviation === 0 || found.deviations.some((deviation) => deviation === 0)
  return isFlat ? { status: 'refused', reason: 'singular', n } : null
}

/**
 * How much of the outcome's variance goes with each touchpoint: ordinary least squares on complete cases, R2 shared
 * out by LMG or Johnson. An association, not a cause. Refused with a reason when the data cannot carry it.
 */
export const findKeyDrivers = (input: KeyDriversInput): KeyDrivers => {
  const found = correlate(input.cases, input.columns.length)
  const refusal = refusalBeforeFit(input, found)
  if (refusal) return refusal
  const { n, leftOut, withOutcome, deviations, outcomeDeviation } = found
  const betas = solveSymmetric(found.among, withOutcome)
  if (!betas) return { status: 'refused', reason: 'singular', n }
  const r2 = clampShare(betas.reduce((sum, beta, i) => sum + beta * withOutcome[i]!, 0))
  if (r2 < weakestR2) return { status: 'refused', reason: 'weakFit', n, r2 }
  const method = input.method === 'johnson' || input.columns.length > lmgLimit ? 'johnson' : 'lmg'
  const shares = method === 'lmg' ? lmgShares(found) : johnsonShares(found)
  return {
    status: 'ok',
    method,
    n,
    leftOut,
    r2,
    shares: input.columns.map((column, i) => ({
      column,
      share: clampShare(shares[i]!),
      coefficient: (betas[i]! * outcomeDeviation) / deviations[i]!,
    })),
  }
}
