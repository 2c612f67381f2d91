import type { NpsResult } from '../survey-record.ts'
import { type Answers, effectiveCount, meanOf, shareOf } from './answers.ts'

/**
 * Net promoter score of answers 0..10: share of 9-10 minus share of 0-6, in points -100..100, with its 95 % margin.
 * With weights the margin uses the effective count. Null without answers.
 */
export const netPromoterScore = (answers: Answers): NpsResult | null => {
  const promoters = shareOf(answers, (value) => value >= 9)
  const detractors = shareOf(answers, (value) => value <= 6)
  if (promoters === null || detractors === null) return null
  const difference = promoters - detractors
  const variance = Math.max(0, promoters + detractors - difference * difference)
  const margin = 1.96 * Math.sqrt(variance / effectiveCount(answers)) * 100
  return { nps: difference * 100, margin, n: answers.values.length, promoters, detractors }
}

/** Customer satisfaction: share 0..1 of answers in the top two boxes of a scale that ends at scaleMax. */
export const customerSatisfaction = (answers: Answers, scaleMax: number): number | null =>
  shareOf(answers, (value) => value >= scaleMax - 1)

/** Customer effort score 2.0: the mean of answers 1..7 where high is easy. Answers outside are left out. */
export const customerEffortScore = (answers: Answers): number | null => {
  const kept = answers.values.map((value) => value >= 1 && value <= 7)
  return meanOf({
    values: answers.values.filter((_, index) => kept[index]),
    weights: answers.weights?.filter((_, index) => kept[index]),
  })
}

/** What an opportunity score of Ulwick's tells: thresholds on its 0..20 scale. */
export interface OpportunityThresholds {
  readonly underserved: number
  readonly overserved: number
}
export const defaultOpportunityThresholds: OpportunityThresholds = { underserved: 12, overserved: 6 }

/**
 * Ulwick's opportunity: importance + max(importance - satisfaction, 0). Both are top-two-box shares 0..1, scaled to
 * 10; the score runs from 0 to 20.
 */
export const opportunityScore = (importanceShare: number, satisfactionShare: number): number =>
  importanceShare * 10 + Math.max(importanceShare * 10 - satisfactionShare * 10, 0)

const opportunityKinds = ['underserved', 'balanced', 'overserved'] as const
export type OpportunityKind = (typeof opportunityKinds)[number]

/** Where a score stands between the thresholds. */
export const opportunityKind = (
  score: number,
  thresholds: OpportunityThresholds = defaultOpportunityThresholds,
): OpportunityKind => {
  if (score >= thresholds.underserved) return 'underserved'
  return score < thresholds.overserved ? 'overserved' : 'balanced'
}
