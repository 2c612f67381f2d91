import { z } from 'zod'

/** Ways of ranking workstreams; see roadmap/ranking/ for each one's published formula. */
export const rankingMethods = ['benefitEffort', 'valueEffort', 'rice', 'wsjf'] as const
export const rankingMethod = z.enum(rankingMethods)
export type RankingMethod = z.infer<typeof rankingMethod>

/** Points of SAFe's relative estimates: a modified Fibonacci sequence. */
export const wsjfPoints = [1, 2, 3, 5, 8, 13, 20] as const
/** Intercom's levels of impact on one person: minimal, low, medium, high, massive. */
export const riceImpacts = [0.25, 0.5, 1, 2, 3] as const

const points = z.number().min(1).max(20).optional()
const tenth = z.number().min(1).max(10).optional()

/** What people estimate so that a workstream can be ranked by a published method; each may be left unknown. */
export const rankingInputs = {
  /** RICE: customers reached in a quarter. */
  riceReach: z.number().min(0).max(1e12).optional(),
  /** RICE: one of `riceImpacts`. */
  riceImpact: z.number().min(0.25).max(3).optional(),
  /** RICE: 0-100 %; without it, that of the evidence. */
  riceConfidence: z.number().min(0).max(100).optional(),
  /** WSJF: the three parts of the cost of delay and the job size, in `wsjfPoints`. */
  wsjfValue: points,
  wsjfUrgency: points,
  wsjfRisk: points,
  wsjfSize: points,
  /** Value against effort, each 1-10. */
  valuePoints: tenth,
  effortPoints: tenth,
}
