import {
  type OpportunityThresholds,
  opportunityKind,
  opportunityScore,
  profileOpportunities,
  type Survey,
  type Workshop,
} from '@filrouge/domain'
import type { OpportunityRow } from './opportunity-bars.tsx'

/** Scores on what the team states, over all profiles; and how many expectations still lack a score. */
export const statedRows = (
  { profiles, expectations }: Pick<Workshop, 'profiles' | 'expectations'>,
  thresholds: OpportunityThresholds,
  unnamed: string,
): { rows: OpportunityRow[]; unknown: number } => {
  const all = profiles.flatMap((profile) =>
    profileOpportunities(expectations, profile.id, thresholds).expectations.map((opportunity) => ({ profile, ...opportunity })),
  )
  return {
    rows: all.flatMap(({ profile, expectation, score, kind }) =>
      score === undefined || kind === undefined
        ? []
        : [{ key: expectation.id, name: expectation.text || unnamed, about: profile.name || unnamed, score, kind }],
    ),
    unknown: all.filter(({ score }) => score === undefined).length,
  }
}

/** Scores on what a survey asked, importance and satisfaction, for everyone and for each segment that may be shown. */
export const measuredRows = (
  { touchpoints, segments, segmentNames }: Survey,
  thresholds: OpportunityThresholds,
  everyone: string,
): OpportunityRow[] => {
  const labels = new Map(touchpoints.map(({ column, label }) => [column, label || column]))
  const groups = [
    { key: '', about: everyone, touchpoints },
    ...(segments?.results ?? []).map(({ value, touchpoints: own }) => ({
      key: value,
      about: segmentNames[value] ?? value,
      touchpoints: own,
    })),
  ]
  return groups.flatMap(({ key, about, touchpoints: own }) =>
    own.flatMap(({ column, csat, importance }): OpportunityRow[] => {
      if (csat === null || importance === null || importance === undefined) return []
      const score = opportunityScore(importance, csat)
      const name = labels.get(column) ?? column
      return [{ key: `${key} ${column}`, name, about, score, kind: opportunityKind(score, thresholds) }]
    }),
  )
}
