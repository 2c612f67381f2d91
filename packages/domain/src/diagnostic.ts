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

export const statement = z.object({
  id: statementId,
  ...ordered,
  pillar: z.enum(pillars),
  text: longText,
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
