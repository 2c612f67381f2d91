import { z } from 'zod'
import { promiseId, statementId } from './id.ts'
import { label, longText, maturity, ordered, score } from './scale.ts'

export const pillars = [
  'customerOrientation',
  'customerIntelligence',
  'competitorOrientation',
  'interFunctionalCoordination',
  'leadershipAlignment',
] as const
export type Pillar = (typeof pillars)[number]

/** The described levels of maturity, from initial to leading. */
export const maturityLevels = [1, 2, 3, 4, 5] as const
export type MaturityLevel = (typeof maturityLevels)[number]

export const statement = z.object({
  id: statementId,
  ...ordered,
  pillar: z.enum(pillars),
  text: longText,
  /** The starter statement that it comes from, whose levels the message catalogues describe in every language. */
  starterCode: z.string().max(40).optional(),
  /** People changed the starter's text: it is shown as they wrote it, in every language of the screen. */
  isReworded: z.boolean().optional(),
  /** What each level means for this statement, where people wrote it themselves; by level, "1" to "5". */
  levels: z.record(z.string().regex(/^[1-5]$/), label),
  /** Revealed medians; individual ballots never enter the document. */
  current: maturity.optional(),
  aspired: maturity.optional(),
  /** Revealed medians by level, for the divergence leadership - field. */
  leadershipMedian: maturity.optional(),
  fieldMedian: maturity.optional(),
})
export type Statement = z.infer<typeof statement>

/** What the brand promises against what customers perceive; gap = promised - perceived. */
export const promise = z.object({
  id: promiseId,
  ...ordered,
  name: label,
  promised: score.optional(),
  perceived: score.optional(),
  importance: score.optional(),
})
export type BrandPromise = z.infer<typeof promise>
