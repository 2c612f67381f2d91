import { level, scoreItem } from '@filrouge/domain'
import { z } from 'zod'
import { type CastBallot, roundStates, type Scores } from './port/ballot-store.ts'

/** What every adapter's queries give back, by these names. */
export const roundFacts = z.object({
  id: z.string(),
  workshopId: z.string(),
  items: z.array(scoreItem),
  maskingThreshold: z.number(),
  openedAt: z.string(),
  isAnonymous: z.boolean(),
  state: z.enum(roundStates),
  revealedAt: z.string().nullable(),
})
export const stateRow = z.object({ state: z.enum(roundStates) })
export const secretRow = z.object({ secret: z.string().nullable() })
export const progressRow = z.object({ voters: z.number(), finished: z.number() })
const scoreRow = z.object({ itemKey: z.string(), score: z.number().nullable() })
const ballotRow = scoreRow.extend({ key: z.string(), companyFunction: z.string(), level, author: z.string().nullable() })

export const roundColumns = `id, workshop_id AS "workshopId", items, masking_threshold AS "maskingThreshold",
  opened_at AS "openedAt", is_anonymous AS "isAnonymous", state, revealed_at AS "revealedAt"`
export const scoreColumns = `item_key AS "itemKey", score`
export const ballotColumns = `voter AS key, ${scoreColumns}, company_function AS "companyFunction", level, author`

export const readScores = (rows: readonly unknown[]): Scores =>
  Object.fromEntries(
    rows.map((row) => {
      const { itemKey, score } = scoreRow.parse(row)
      return [itemKey, score]
    }),
  )

/** One ballot per voter, in the order in which their keys come. */
export const groupByVoter = (rows: readonly unknown[]): CastBallot[] => {
  const byKey = new Map<string, { voter: CastBallot['voter']; scores: Record<string, number | null> }>()
  for (const row of rows) {
    const { itemKey, score, ...voter } = ballotRow.parse(row)
    const ballot = byKey.get(voter.key) ?? { voter, scores: {} }
    ballot.scores[itemKey] = score
    byKey.set(voter.key, ballot)
  }
  return [...byKey.values()]
}
