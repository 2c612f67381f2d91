import type { Evidence, ObservationKind, Period, RecordOf } from '@filrouge/domain'
import type { journeys as texts } from './fr/journeys.ts'
import type { CompetencyKey, ToolKey } from './means.ts'
import type { FactorKey, FunctionKey, ProfileKey } from './strategy.ts'

export type PhaseKey = keyof typeof texts.phases
export type MomentKey = keyof typeof texts.moments
export type ObservationKey = keyof typeof texts.observations
type JourneyKey = keyof typeof texts.journeys

export const journeys: Record<JourneyKey, ProfileKey> = { departure: 'business', connection: 'family' }

export const phases: Record<PhaseKey, readonly [JourneyKey, Period]> = {
  'departure-prepare': ['departure', 'before'],
  'departure-reach': ['departure', 'before'],
  'departure-cross': ['departure', 'during'],
  'departure-wait': ['departure', 'during'],
  'departure-return': ['departure', 'after'],
  'connection-choose': ['connection', 'before'],
  'connection-change': ['connection', 'during'],
  'connection-wait': ['connection', 'during'],
  'connection-arrive': ['connection', 'after'],
}

export interface MomentStructure {
  phase: PhaseKey
  interaction: NonNullable<RecordOf<'moments'>['interaction']>
  /** -2..+2 */
  emotion: number
  importance: number
  /** As lived, targeted, and at the best competitor; 0-10. */
  satisfaction: readonly [lived: number, target: number, competitor: number]
  isMomentOfTruth?: true
  evidence: Evidence
  owner: FunctionKey
  factors: readonly FactorKey[]
  competencies: readonly CompetencyKey[]
  tools: readonly ToolKey[]
}

const departure = {
  'departure-plan': {
    phase: 'departure-prepare',
    interaction: 'selfService',
    emotion: 0,
    importance: 7,
    satisfaction: [6, 8, 7],
    evidence: 'anecdote',
    owner: 'digital',
    factors: ['doorToGate'],
    competencies: ['data'],
    tools: ['app', 'sensors'],
  },
  'departure-checkin': {
    phase: 'departure-prepare',
    interaction: 'selfService',
    emotion: 1,
    importance: 5,
    satisfaction: [8, 8, 8],
    evidence: 'assumption',
    owner: 'digital',
    factors: ['counters'],
    competencies: ['design'],
    tools: ['app'],
  },
  'departure-park': {
    phase: 'departure-reach',
    interaction: 'selfService',
    emotion: 0,
    importance: 6,
    satisfaction: [7, 8, 6],
    evidence: 'anecdote',
    owner: 'retail',
    factors: ['doorToGate'],
    competencies: ['flow'],
    tools: ['parking'],
  },
  'departure-orient': {
    phase: 'departure-reach',
    interaction: 'selfService',
    emotion: -1,
    importance: 7,
    satisfaction: [6, 8.5, 7],
    evidence: 'data',
    owner: 'terminal',
    factors: ['wayfinding', 'doorToGate'],
    competencies: ['service', 'design'],
    tools: ['displays', 'app'],
  },
  'departure-security': {
    phase: 'departure-cross',
    interaction: 'person',
    emotion: -2,
    importance: 9.5,
    satisfaction: [4.5, 8, 7],
    isMomentOfTruth: true,
    evidence: 'data',
    owner: 'security',
    factors: ['security', 'doorToGate'],
    competencies: ['flow', 'listening', 'service'],
    tools: ['sensors'],
  },
  'departure-eat': {
    phase: 'departure-wait',
    interaction: 'person',
    emotion: 0,
    importance: 5,
    satisfaction: [5, 7, 6],
    evidence: 'data',
    owner: 'retail',
    factors: ['food', 'luxury'],
    competencies: ['service'],
    tools: [],
  },
  'departure-work': {
    phase: 'departure-wait',
    interaction: 'automatic',
    emotion: 1,
    importance: 7,
    satisfaction: [6.5, 8, 7.5],
    evidence: 'anecdote',
    owner: 'terminal',
    factors: ['clean'],
    competencies: ['design'],
    tools: [],
  },
  'departure-delay': {
    phase: 'departure-wait',
    interaction: 'automatic',
    emotion: -2,
    importance: 9,
    satisfaction: [3, 8, 4.5],
    isMomentOfTruth: true,
    evidence: 'anecdote',
    owner: 'terminal',
    factors: ['disruption'],
    competencies: ['disruption', 'crossFunction', 'listening'],
    tools: ['operations', 'displays', 'app'],
  },
  'departure-board': {
    phase: 'departure-wait',
    interaction: 'person',
    emotion: 0,
    importance: 6,
    satisfaction: [7, 7.5, 7],
    evidence: 'data',
    owner: 'terminal',
    factors: ['counters'],
    competencies: ['flow'],
    tools: ['operations', 'displays'],
  },
  'departure-car': {
    phase: 'departure-return',
    interaction: 'selfService',
    emotion: 1,
    importance: 6,
    satisfaction: [7, 8, 6],
    evidence: 'anecdote',
    owner: 'retail',
    factors: ['wayfinding'],
    competencies: ['service'],
    tools: ['parking'],
  },
  'departure-complain': {
    phase: 'departure-return',
    interaction: 'selfService',
    emotion: -1,
    importance: 7,
    satisfaction: [3.5, 7, 5],
    evidence: 'anecdote',
    owner: 'customer',
    factors: ['disruption'],
    competencies: ['listening', 'data', 'customerFirst'],
    tools: ['crm', 'logbook'],
  },
} as const satisfies Record<string, MomentStructure>

const connection = {
  'connection-book': {
    phase: 'connection-choose',
    interaction: 'selfService',
    emotion: 0,
    importance: 6,
    satisfaction: [6, 7, 6],
    evidence: 'assumption',
    owner: 'digital',
    factors: ['wayfinding'],
    competencies: ['design'],
    tools: ['app'],
  },
  'connection-prepare': {
    phase: 'connection-choose',
    interaction: 'person',
    emotion: -1,
    importance: 6,
    satisfaction: [5, 7, 5],
    evidence: 'anecdote',
    owner: 'customer',
    factors: ['disruption'],
    competencies: ['listening', 'assistance'],
    tools: ['crm'],
  },
  'connection-land': {
    phase: 'connection-change',
    interaction: 'automatic',
    emotion: -1,
    importance: 8,
    satisfaction: [4, 8, 5],
    evidence: 'anecdote',
    owner: 'terminal',
    factors: ['disruption'],
    competencies: ['disruption', 'crossFunction'],
    tools: ['connection', 'operations'],
  },
  'connection-transfer': {
    phase: 'connection-change',
    interaction: 'selfService',
    emotion: -2,
    importance: 9,
    satisfaction: [4.5, 8.5, 6.5],
    isMomentOfTruth: true,
    evidence: 'data',
    owner: 'terminal',
    factors: ['wayfinding'],
    competencies: ['assistance', 'languages', 'service'],
    tools: ['displays', 'connection'],
  },
  'connection-screening': {
    phase: 'connection-change',
    interaction: 'person',
    emotion: -1,
    importance: 8,
    satisfaction: [5, 8, 7],
    evidence: 'anecdote',
    owner: 'security',
    factors: ['security'],
    competencies: ['assistance', 'languages', 'listening'],
    tools: ['sensors'],
  },
  'connection-restroom': {
    phase: 'connection-wait',
    interaction: 'selfService',
    emotion: 1,
    importance: 7,
    satisfaction: [7, 8, 6],
    evidence: 'data',
    owner: 'terminal',
    factors: ['clean'],
    competencies: ['service'],
    tools: ['logbook'],
  },
  'connection-eat': {
    phase: 'connection-wait',
    interaction: 'person',
    emotion: -1,
    importance: 6,
    satisfaction: [4.5, 7, 6],
    evidence: 'anecdote',
    owner: 'retail',
    factors: ['food'],
    competencies: ['service', 'languages'],
    tools: [],
  },
  'connection-gate': {
    phase: 'connection-wait',
    interaction: 'automatic',
    emotion: 0,
    importance: 7,
    satisfaction: [6.5, 8, 7],
    evidence: 'data',
    owner: 'terminal',
    factors: ['clean', 'disruption'],
    competencies: ['disruption'],
    tools: ['displays', 'app'],
  },
  'connection-bags': {
    phase: 'connection-arrive',
    interaction: 'automatic',
    emotion: 0,
    importance: 8,
    satisfaction: [6, 8, 6.5],
    isMomentOfTruth: true,
    evidence: 'anecdote',
    owner: 'terminal',
    factors: ['disruption'],
    competencies: ['crossFunction', 'disruption'],
    tools: ['operations'],
  },
  'connection-claim': {
    phase: 'connection-arrive',
    interaction: 'person',
    emotion: -2,
    importance: 8,
    satisfaction: [3, 7, 4],
    evidence: 'anecdote',
    owner: 'customer',
    factors: ['disruption'],
    competencies: ['listening', 'data', 'customerFirst'],
    tools: ['crm', 'logbook'],
  },
} as const satisfies Record<string, MomentStructure>

export const moments: Record<MomentKey, MomentStructure> = { ...departure, ...connection }

interface ObservationStructure {
  moment: MomentKey
  kind: ObservationKind
  /** Pains only. */
  severity?: number
  evidence: Evidence
  source: NonNullable<RecordOf<'observations'>['source']>
}

const seen = (
  moment: MomentKey,
  kind: ObservationKind,
  source: ObservationStructure['source'],
  evidence: Evidence,
  severity?: number,
): ObservationStructure => ({ moment, kind, source, evidence, ...(severity === undefined ? {} : { severity }) })

export const observations: Record<ObservationKey, ObservationStructure> = {
  'plan-margin': seen('departure-plan', 'pain', 'field', 'anecdote', 3),
  'plan-alarm': seen('departure-plan', 'verbatim', 'review', 'anecdote'),
  'plan-forecast': seen('departure-plan', 'opportunity', 'field', 'assumption'),
  'checkin-phone': seen('departure-checkin', 'fact', 'field', 'anecdote'),
  'checkin-desk': seen('departure-checkin', 'opportunity', 'field', 'assumption'),
  'park-plate': seen('departure-park', 'delight', 'review', 'anecdote'),
  'park-shuttle': seen('departure-park', 'pain', 'complaint', 'anecdote', 2),
  'orient-signs': seen('departure-orient', 'pain', 'field', 'anecdote', 3),
  'orient-ask': seen('departure-orient', 'fact', 'field', 'anecdote'),
  'security-uneven': seen('departure-security', 'pain', 'complaint', 'data', 5),
  'security-tone': seen('departure-security', 'pain', 'review', 'anecdote', 4),
  'security-voice': seen('departure-security', 'verbatim', 'review', 'anecdote'),
  'security-lanes': seen('departure-security', 'fact', 'field', 'anecdote'),
  'security-driver': seen('departure-security', 'fact', 'survey', 'data'),
  'eat-survey': seen('departure-eat', 'fact', 'survey', 'data'),
  'eat-early': seen('departure-eat', 'pain', 'review', 'anecdote', 3),
  'eat-bakery': seen('departure-eat', 'opportunity', 'field', 'assumption'),
  'work-light': seen('departure-work', 'delight', 'review', 'anecdote'),
  'work-sockets': seen('departure-work', 'pain', 'review', 'anecdote', 2),
  'delay-silence': seen('departure-delay', 'pain', 'complaint', 'data', 5),
  'delay-contradiction': seen('departure-delay', 'pain', 'field', 'anecdote', 4),
  'delay-voice': seen('departure-delay', 'verbatim', 'complaint', 'anecdote'),
  'delay-captain': seen('departure-delay', 'opportunity', 'field', 'assumption'),
  'board-calm': seen('departure-board', 'fact', 'field', 'anecdote'),
  'car-open': seen('departure-car', 'delight', 'review', 'anecdote'),
  'complain-days': seen('departure-complain', 'pain', 'complaint', 'data', 4),
  'complain-voice': seen('departure-complain', 'verbatim', 'complaint', 'anecdote'),
  'book-minimum': seen('connection-book', 'pain', 'faq', 'anecdote', 2),
  'prepare-stroller': seen('connection-prepare', 'pain', 'faq', 'anecdote', 3),
  'prepare-call': seen('connection-prepare', 'opportunity', 'field', 'assumption'),
  'land-nobody': seen('connection-land', 'pain', 'complaint', 'anecdote', 4),
  'land-voice': seen('connection-land', 'verbatim', 'review', 'anecdote'),
  'transfer-lost': seen('connection-transfer', 'pain', 'complaint', 'data', 5),
  'transfer-language': seen('connection-transfer', 'pain', 'field', 'anecdote', 3),
  'transfer-volunteer': seen('connection-transfer', 'delight', 'review', 'anecdote'),
  'transfer-line': seen('connection-transfer', 'opportunity', 'field', 'assumption'),
  'screening-bottle': seen('connection-screening', 'pain', 'complaint', 'anecdote', 3),
  'screening-family': seen('connection-screening', 'opportunity', 'field', 'assumption'),
  'restroom-survey': seen('connection-restroom', 'fact', 'survey', 'data'),
  'restroom-clean': seen('connection-restroom', 'delight', 'review', 'anecdote'),
  'restroom-changing': seen('connection-restroom', 'pain', 'field', 'anecdote', 2),
  'eat-price': seen('connection-eat', 'pain', 'review', 'anecdote', 3),
  'eat-voice': seen('connection-eat', 'verbatim', 'review', 'anecdote'),
  'gate-play': seen('connection-gate', 'delight', 'review', 'anecdote'),
  'gate-change': seen('connection-gate', 'pain', 'complaint', 'anecdote', 4),
  'bags-wait': seen('connection-bags', 'pain', 'field', 'anecdote', 3),
  'bags-screen': seen('connection-bags', 'opportunity', 'field', 'assumption'),
  'claim-pingpong': seen('connection-claim', 'pain', 'complaint', 'data', 5),
  'claim-voice': seen('connection-claim', 'verbatim', 'complaint', 'anecdote'),
  'claim-single': seen('connection-claim', 'opportunity', 'field', 'assumption'),
}
