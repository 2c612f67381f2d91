import { strategicIntents, themesServedBy } from '../strategic-intent.ts'
import type { Workshop } from '../workshop.ts'
import type { Finding, Theme, Workstream } from './model.ts'
import type { Plan } from './schedule.ts'

/** Letters of SMART (Doran 1981) that an objective still misses. */
const missingLetters = (workstream: Workstream, intents: ReadonlySet<Theme>): string => {
  const { decision } = workstream
  const themes = [...themesServedBy(workstream)]
  const isSpecific = Boolean(decision?.objective) && themes.length > 0
  const isMeasurable =
    Boolean(decision?.objectiveIndicator && decision.objectiveUnit) && decision?.objectiveBaseline !== undefined
  return [
    isSpecific ? '' : 'S',
    isMeasurable ? '' : 'M',
    decision?.objectiveTarget === undefined ? 'A' : '',
    themes.some((theme) => intents.has(theme)) ? '' : 'R',
    decision?.objectiveDue ? '' : 'T',
  ].join('')
}

const mostConsulted = 5

/** What an accepted workstream still lacks: SMART letters, one accountable, one responsible at least. */
export const checkWorkstream = (workstream: Workstream, intents: ReadonlySet<Theme>): Finding[] => {
  const workstreamId = workstream.id
  const findings: Finding[] = []
  if (workstream.isOrphaned) findings.push({ code: 'orphanedDecision', severity: 'warning', params: {}, workstreamId })
  if (workstream.status !== 'accepted') return findings
  const missing = missingLetters(workstream, intents)
  if (missing) findings.push({ code: 'notSmart', severity: 'warning', params: { missing }, workstreamId })
  const roles = Object.values(workstream.decision?.raci ?? {})
  const count = (role: string): number => roles.filter((candidate) => candidate === role).length
  if (count('accountable') !== 1)
    findings.push({ code: 'accountable', severity: 'error', params: { count: count('accountable') }, workstreamId })
  if (count('responsible') === 0) findings.push({ code: 'noResponsible', severity: 'warning', params: {}, workstreamId })
  if (count('consulted') > mostConsulted) {
    findings.push({ code: 'manyConsulted', severity: 'info', params: { count: count('consulted') }, workstreamId })
  }
  return findings
}

const checkAlignment = (workshop: Workshop, workstreams: readonly Workstream[]): Finding[] => {
  const intents = strategicIntents(workshop)
  const themes = new Set(intents.map(({ theme }) => theme))
  const servedBy = (workstream: Workstream): Theme[] => [...themesServedBy(workstream)].filter((theme) => themes.has(theme))
  const served = new Set(workstreams.filter(({ status }) => status !== 'rejected').flatMap(servedBy))
  const unserved = intents
    .filter(({ theme }) => !served.has(theme))
    .map(
      ({ source, name }): Finding => ({
        code: 'intentWithoutWorkstream',
        severity: 'warning',
        params: { name },
        sources: [source],
      }),
    )
  const aimless = workstreams
    .filter((workstream) => workstream.status === 'accepted' && servedBy(workstream).length === 0)
    .map(({ id }): Finding => ({ code: 'workstreamWithoutIntent', severity: 'warning', params: {}, workstreamId: id }))
  return [...unserved, ...aimless]
}

const checkReview = (nextReview: string | undefined, today: string | undefined): Finding[] => {
  if (nextReview === undefined) return [{ code: 'noReview', severity: 'info', params: {} }]
  if (today === undefined || nextReview >= today) return []
  return [{ code: 'reviewPassed', severity: 'warning', params: { day: nextReview } }]
}

/** Findings on the plan and on the workshop as a whole. */
export const checkRoadmap = (
  workshop: Workshop,
  workstreams: readonly Workstream[],
  plan: Plan,
  today: string | undefined,
): Finding[] => [
  ...plan.cycles.map((path): Finding => ({ code: 'dependencyCycle', severity: 'error', params: { path: path.join(' → ') } })),
  ...plan.withoutCapacity.map((id): Finding => ({ code: 'noCapacity', severity: 'error', params: {}, workstreamId: id })),
  ...checkAlignment(workshop, workstreams),
  ...workshop.barriers
    .filter(({ ownerFunctionId }) => ownerFunctionId === undefined)
    .map(
      ({ id, text }): Finding => ({
        code: 'barrierWithoutOwner',
        severity: 'warning',
        params: { name: text },
        sources: [{ collection: 'barriers', id }],
      }),
    ),
  ...checkReview(workshop.settings.nextReview, today),
]
