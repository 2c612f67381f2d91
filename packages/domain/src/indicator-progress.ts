import type { Indicator } from './platform.ts'
import { compareText } from './record-order.ts'

export interface Reading {
  /** A day such as "2027-03-31". */
  day: string
  value: number
}

export interface IndicatorProgress {
  /** Oldest first. */
  readings: readonly Reading[]
  latest: Reading | null
  baseline: number | null
  /** Share of the way from baseline to target: 0 at the baseline, 1 at the target; may be below 0 or above 1. */
  progress: number | null
  /** From the reading before the last to the last. */
  trend: Trend | null
}

export interface Trend {
  change: number
  direction: 'up' | 'down' | 'steady'
  /** Null when steady, or without a target and a baseline that differ. */
  isTowardsTarget: boolean | null
}

/** What an indicator read, by day, oldest first. */
export const readingsOf = ({ readings }: Pick<Indicator, 'readings'>): Reading[] =>
  Object.entries(readings)
    .map(([day, value]) => ({ day, value }))
    .sort((a, b) => compareText(a.day, b.day))

const trendOf = (readings: readonly Reading[], baseline: number | null, target: number | undefined): Trend | null => {
  const [previous, last] = readings.slice(-2)
  if (!previous || !last) return null
  const change = last.value - previous.value
  const wanted = baseline === null || target === undefined ? 0 : Math.sign(target - baseline)
  return {
    change,
    direction: change > 0 ? 'up' : change < 0 ? 'down' : 'steady',
    isTowardsTarget: change === 0 || wanted === 0 ? null : Math.sign(change) === wanted,
  }
}

/** Where an indicator stands. Without a stated baseline, the first of several readings is one; unknown stays null, never 0. */
export const indicatorProgress = (indicator: Pick<Indicator, 'baseline' | 'target' | 'readings'>): IndicatorProgress => {
  const readings = readingsOf(indicator)
  const latest = readings.at(-1) ?? null
  const baseline = indicator.baseline ?? (readings.length > 1 ? (readings[0]?.value ?? null) : null)
  const { target } = indicator
  const isKnown = latest !== null && baseline !== null && target !== undefined && target !== baseline
  return {
    readings,
    latest,
    baseline,
    progress: isKnown ? (latest.value - baseline) / (target - baseline) : null,
    trend: trendOf(readings, baseline, target),
  }
}
