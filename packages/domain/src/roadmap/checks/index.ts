import type { StrategicIntent } from '../../strategic-intent.ts'
import type { Workshop } from '../../workshop.ts'
import type { Finding, Workstream } from '../model.ts'
import type { Plan } from '../schedule.ts'
import { checkAlignment } from './alignment.ts'
import { checkRaci } from './raci.ts'
import { checkSmart } from './smart.ts'

const nothing: readonly Finding[] = []

/** What an accepted workstream still lacks; and a decision whose evidence is gone, whatever its status. */
export const checkWorkstream = (workstream: Workstream): readonly Finding[] => {
  const { id, status, decision, isOrphaned } = workstream
  if (!isOrphaned && status !== 'accepted') return nothing
  return [
    ...(isOrphaned ? [{ code: 'orphanedDecision', severity: 'warning', params: {}, workstreamId: id } satisfies Finding] : []),
    ...(status === 'accepted' ? [...checkSmart(workstream), ...checkRaci(id, decision?.raci ?? {})] : []),
  ]
}

const checkReview = (nextReview: string | undefined, today: string | undefined): Finding[] => {
  if (nextReview === undefined) return [{ code: 'noReview', severity: 'info', params: {} }]
  if (today === undefined || nextReview >= today) return []
  return [{ code: 'reviewPassed', severity: 'warning', params: { day: nextReview } }]
}

const checkBarriers = (barriers: Workshop['barriers']): Finding[] =>
  barriers
    .filter(({ ownerFunctionId }) => ownerFunctionId === undefined)
    .map(({ id, text, workstreamId }) => ({
      code: 'barrierWithoutOwner',
      severity: 'warning',
      params: { name: text },
      sources: [{ collection: 'barriers', id }],
      ...(workstreamId === undefined ? {} : { workstreamId }),
    }))

/** Findings on the plan and on the workshop as a whole. */
export const checkRoadmap = (
  workshop: Workshop,
  intents: readonly StrategicIntent[],
  workstreams: readonly Workstream[],
  plan: Plan,
  today: string | undefined,
): Finding[] => [
  ...plan.cycles.map((path): Finding => ({ code: 'dependencyCycle', severity: 'error', params: { path: path.join(' → ') } })),
  ...plan.withoutCapacity.map((id): Finding => ({ code: 'noCapacity', severity: 'error', params: {}, workstreamId: id })),
  ...checkAlignment(intents, workstreams),
  ...checkBarriers(workshop.barriers),
  ...checkReview(workshop.settings.nextReview, today),
]
