import type { RankingMethod } from '../../ranking-inputs.ts'
import { compareText } from '../../record-order.ts'
import type { Candidate } from '../workstreams.ts'
import { scoreBy } from './index.ts'

export interface RankedCandidate {
  candidate: Candidate
  benefitIndex: number
  priority: number | null
}

const benefitPerDay = ({ candidate }: RankedCandidate): number => candidate.benefit / Math.max(1, candidate.effortDays.likely)

/** Benefits are compared as found: as a part of the total, rounding would decide between equals, otherwise each time. */
const keyOf = (ranked: RankedCandidate, method: RankingMethod): number =>
  method === 'benefitEffort' ? benefitPerDay(ranked) : (ranked.priority ?? Number.NEGATIVE_INFINITY)

const byPriority =
  (method: RankingMethod) =>
  (a: RankedCandidate, b: RankedCandidate): number =>
    Number(a.candidate.status === 'rejected') - Number(b.candidate.status === 'rejected') ||
    keyOf(b, method) - keyOf(a, method) ||
    benefitPerDay(b) - benefitPerDay(a) ||
    compareText(a.candidate.id, b.candidate.id)

const pinnedRank = ({ candidate }: RankedCandidate): number | null =>
  candidate.status === 'rejected' ? null : (candidate.decision?.pinnedRank ?? null)

/** Puts each pinned one at its rank; two at one rank follow each other by score. */
const withPins = (ranked: readonly RankedCandidate[]): readonly RankedCandidate[] => {
  const pinned = ranked.filter((each) => pinnedRank(each) !== null)
  if (pinned.length === 0) return ranked
  const result = ranked.filter((each) => pinnedRank(each) === null)
  const byRank = pinned.toSorted((a, b) => (pinnedRank(a) ?? 0) - (pinnedRank(b) ?? 0))
  const open = result.findLastIndex(({ candidate }) => candidate.status !== 'rejected') + 1
  for (const [placed, each] of byRank.entries()) result.splice(Math.min((pinnedRank(each) ?? 1) - 1, open + placed), 0, each)
  return result
}

/**
 * First to last: by score, those that cannot be scored yet by benefit / effort after them, rejected ones at the end, ties
 * by id; then people's own ranks. A score looks at one workstream alone, so that adding one never reorders the others.
 */
export const rankCandidates = (
  candidates: readonly Candidate[],
  method: RankingMethod,
  totalBenefit: number,
): readonly RankedCandidate[] =>
  withPins(
    candidates
      .map((candidate) => {
        const benefitIndex = totalBenefit === 0 ? 0 : (100 * candidate.benefit) / totalBenefit
        return { candidate, benefitIndex, priority: scoreBy[method]({ ...candidate, benefitIndex }).value }
      })
      .sort(byPriority(method)),
  )
