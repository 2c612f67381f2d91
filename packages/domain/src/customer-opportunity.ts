import type { Expectation } from './customer.ts'
import type { ProfileId } from './id.ts'
import { byOrder } from './record-order.ts'
import {
  defaultOpportunityThresholds,
  type OpportunityKind,
  type OpportunityThresholds,
  opportunityKind,
  opportunityScore,
} from './survey/scores.ts'
import type { Settings } from './workshop.ts'

/** The workshop's thresholds on the 0..20 scale; the usual ones where it sets none. */
export const opportunityThresholds = ({ opportunityUnderserved, opportunityOverserved }: Settings): OpportunityThresholds => ({
  underserved: opportunityUnderserved ?? defaultOpportunityThresholds.underserved,
  overserved: opportunityOverserved ?? defaultOpportunityThresholds.overserved,
})

export interface ExpectationOpportunity {
  readonly expectation: Expectation
  /** 0..20 from the importance and satisfaction that the team states; undefined while one of them is not known. */
  readonly score: number | undefined
  readonly kind: OpportunityKind | undefined
}

export interface ProfileOpportunities {
  /** In the order in which customers rank them. */
  readonly expectations: readonly ExpectationOpportunity[]
  /** The highest score, 0..20; undefined without any known. */
  readonly highest: number | undefined
  /** How many scores are known, and how many of them tell an underserved expectation. */
  readonly known: number
  readonly underserved: number
}

/** Ulwick's score of each expectation of a profile, on the 0-10 scores that people gave. */
export const profileOpportunities = (
  expectations: readonly Expectation[],
  profileId: ProfileId,
  thresholds: OpportunityThresholds = defaultOpportunityThresholds,
): ProfileOpportunities => {
  const own = expectations
    .filter((expectation) => expectation.profileId === profileId)
    .toSorted(byOrder)
    .map((expectation): ExpectationOpportunity => {
      const { importance, satisfaction } = expectation
      if (importance === undefined || satisfaction === undefined) return { expectation, score: undefined, kind: undefined }
      const score = opportunityScore(importance / 10, satisfaction / 10)
      return { expectation, score, kind: opportunityKind(score, thresholds) }
    })
  const scores = own.flatMap(({ score }) => (score === undefined ? [] : [score]))
  return {
    expectations: own,
    highest: scores.length === 0 ? undefined : Math.max(...scores),
    known: scores.length,
    underserved: own.filter(({ kind }) => kind === 'underserved').length,
  }
}
