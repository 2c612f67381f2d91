import type { SourceRef, Theme } from '../model.ts'
import type { FoundNeed, Rule } from '../rule.ts'

const fixedGap = 0.5

/** Naming a sponsor and a rhythm is how leadership shows that it is aligned. */
const leadership: readonly Theme[] = ['pillar:leadershipAlignment']

const missing = (
  variant: 'noSponsor' | 'noCadence' | 'noAccountable',
  themes: readonly Theme[],
  sources: readonly SourceRef[] = [],
  name = '',
): FoundNeed => ({
  kind: 'organisation',
  sources,
  gap: fixedGap,
  importance: 1,
  /** Seen on the boards themselves, so nothing is assumed. */
  confidence: 1,
  themes,
  params: { name, variant },
})

/** No sponsor, no review cadence, an accepted workstream without accountable; once a first workstream is accepted. */
export const governanceGap: Rule = {
  name: 'governance-gap',
  reads: ['settings', 'sponsors', 'workstreamDecisions'],
  find: ({ workshop }) => {
    const accepted = workshop.workstreamDecisions.filter(({ status }) => status === 'accepted')
    if (accepted.length === 0) return []
    return [
      ...(workshop.sponsors.length === 0 ? [missing('noSponsor', leadership)] : []),
      ...(workshop.settings.reviewCadenceMonths === undefined ? [missing('noCadence', leadership)] : []),
      ...accepted
        .filter(({ raci }) => !Object.values(raci).includes('accountable'))
        .map(({ id, name }) => missing('noAccountable', [], [{ collection: 'workstreamDecisions', id }], name)),
    ]
  },
}
