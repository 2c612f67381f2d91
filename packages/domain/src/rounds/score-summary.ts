import { z } from 'zod'

/** What is published of one group's scores; never the scores themselves. */
export const scoreSummary = z.object({
  /** How many gave a score. */
  n: z.number().int().min(1),
  median: z.number(),
  /** First and third quartiles. */
  q1: z.number(),
  q3: z.number(),
})
export type ScoreSummary = z.infer<typeof scoreSummary>

/** Quantile of sorted numbers by linear interpolation (type 7 of Hyndman & Fan 1996); share from 0 to 1. */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** Summarises one or more scores. */
export const summariseScores = (scores: readonly number[]): ScoreSummary => {
  const sorted = scores.toSorted((a, b) => a - b)
  return { n: sorted.length, median: quantile(sorted, 0.5), q1: quantile(sorted, 0.25), q3: quantile(sorted, 0.75) }
}

/** Interquartile range: how far the middle half of a group is apart. */
export const spreadOf = ({ q1, q3 }: ScoreSummary): number => q3 - q1
