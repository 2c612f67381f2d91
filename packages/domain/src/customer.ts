import { z } from 'zod'
import { expectationId, profileId } from './id.ts'
import { evidence, label, longText, ordered, score } from './scale.ts'

/** A group of customers who live and expect alike. Potential is what serving them is worth, effort what winning them takes. */
export const profile = z.object({
  id: profileId,
  ...ordered,
  name: label,
  situation: longText,
  quote: longText,
  /** Share of customers, 0 to 100 %. */
  sharePercent: z.number().min(0).max(100).optional(),
  potential: score.optional(),
  effort: score.optional(),
  /** Explicitly left for later. */
  notNow: z.boolean().optional(),
})
export type Profile = z.infer<typeof profile>

/** What a profile expects, ranked by its order. */
export const expectation = z.object({
  id: expectationId,
  ...ordered,
  profileId,
  text: label,
  importance: score.optional(),
  satisfaction: score.optional(),
  evidence: evidence.optional(),
})
export type Expectation = z.infer<typeof expectation>
