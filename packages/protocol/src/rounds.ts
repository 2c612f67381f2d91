import { z } from 'zod'
import { levels, workshopKey } from './http.ts'

const maxItems = 400
/** An anonymous round masks groups of one and two: in those, anyone could tell whose score it is. */
export const fewestAnonymous = 3

/** Without control characters and halves of characters, which PostgreSQL does not keep. */
const recordId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)

/** One field of one record to be scored. */
const scoreItemBody = z.object({
  collection: z.string().min(1).max(40),
  recordId,
  field: z.string().min(1).max(40),
})

export const openRoundRequest = z
  .object({
    items: z.array(scoreItemBody).min(1).max(maxItems),
    isAnonymous: z.boolean(),
    maskingThreshold: z.number().int().min(1).max(100),
  })
  .refine(({ isAnonymous, maskingThreshold }) => !isAnonymous || maskingThreshold >= fewestAnonymous, {
    message: `an anonymous round masks groups below ${fewestAnonymous} or more`,
    path: ['maskingThreshold'],
  })
export type OpenRoundRequest = z.infer<typeof openRoundRequest>

/** A round as everyone sees it: what is scored and how many have voted, never how. */
export const roundResponse = z.object({
  id: workshopKey,
  items: z.array(scoreItemBody),
  isAnonymous: z.boolean(),
  maskingThreshold: z.number().int(),
  state: z.enum(['open', 'revealing', 'revealed']),
  openedAt: z.iso.datetime(),
  revealedAt: z.iso.datetime().nullable(),
  /** People who answered at least one item, and those who answered all; zero once an anonymous round is revealed. */
  voters: z.number().int(),
  finished: z.number().int(),
})
export type RoundResponse = z.infer<typeof roundResponse>
export const roundsResponse = z.object({ rounds: z.array(roundResponse) })

/** Scores by item ("collection/record/field"); null is "don't know". */
const scores = z.record(z.string().max(150), z.number().nullable())

export const castBallotRequest = z.object({
  scores: scores.refine((given) => {
    const count = Object.keys(given).length
    return count > 0 && count <= maxItems
  }, `one score at least, ${maxItems} at most`),
})
/** One's own scores in an open round. */
export const ownBallotResponse = z.object({ scores })

/** Who said what in a named round, after its reveal. */
export const namedBallotsResponse = z.object({
  ballots: z.array(z.object({ author: z.string(), companyFunction: z.string(), level: z.enum(levels), scores })),
})
