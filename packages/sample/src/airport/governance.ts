import type { RecordOf } from '@filrouge/domain'
import type { governance } from './fr/governance.ts'
import type { DecisionKey } from './roadmap.ts'
import type { FactorKey, FunctionKey } from './strategy.ts'

export const sponsored: Record<keyof typeof governance.sponsors, DecisionKey | undefined> = {
  director: undefined,
  operations: 'process:journey:journey-departure',
}

interface IndicatorStructure {
  /** The intent that it tells about. */
  factor: FactorKey
  measures: RecordOf<'indicators'>['measures']
  frequency: NonNullable<RecordOf<'indicators'>['frequency']>
  owner: FunctionKey
  baseline: number
  target: number
  readings: Readonly<Record<string, number>>
}

/** One goes the wrong way, one has not been read yet: a scorecard worth a discussion. */
export const indicators: Record<keyof typeof governance.indicators, IndicatorStructure> = {
  security: {
    factor: 'security',
    measures: 'delivered',
    frequency: 'weekly',
    owner: 'security',
    baseline: 32,
    target: 15,
    readings: { '2026-03-31': 32, '2026-06-30': 30, '2026-09-30': 26, '2026-11-15': 24 },
  },
  wayfinding: {
    factor: 'wayfinding',
    measures: 'delivered',
    frequency: 'monthly',
    owner: 'terminal',
    baseline: 41,
    target: 20,
    readings: { '2026-04-30': 41, '2026-07-31': 38, '2026-10-31': 43 },
  },
  disruption: {
    factor: 'disruption',
    measures: 'perceived',
    frequency: 'monthly',
    owner: 'customer',
    baseline: 31,
    target: 70,
    readings: { '2026-05-31': 31, '2026-08-31': 39, '2026-10-31': 46 },
  },
  doorToGate: {
    factor: 'doorToGate',
    measures: 'delivered',
    frequency: 'weekly',
    owner: 'terminal',
    baseline: 0,
    target: 90,
    readings: {},
  },
  food: {
    factor: 'food',
    measures: 'delivered',
    frequency: 'monthly',
    owner: 'retail',
    baseline: 48,
    target: 80,
    readings: { '2026-06-30': 48, '2026-10-31': 57 },
  },
}

export const decisionDays: Record<keyof typeof governance.decisions, string> = {
  log: '2026-11-18',
  flights: '2026-11-18',
  truth: '2026-11-04',
  luxury: '2026-10-21',
}

export const communications: Record<keyof typeof governance.communications, { day?: string; owner?: FunctionKey }> = {
  crews: { day: '2026-12-10', owner: 'security' },
  airlines: { day: '2027-01-14', owner: 'terminal' },
  shops: { day: '2027-02-02', owner: 'retail' },
  travellers: {},
}

/** How far the workstreams already begun are, in percent. */
export const progress: { readonly [Key in DecisionKey]?: number } = {
  'process:factor:factor-disruption': 35,
  'organisation:journey:journey-connection': 60,
  'process:journey:journey-departure': 20,
}

export const review = { nextReview: '2027-03-31', reviewCadenceMonths: 3 } as const
