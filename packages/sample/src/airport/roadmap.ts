import type { FunctionId, RecordOf } from '@filrouge/domain'
import type { roadmap } from './fr/roadmap.ts'
import type { FunctionKey } from './strategy.ts'

export type DecisionKey = keyof typeof roadmap.decisions
type Part = NonNullable<RecordOf<'workstreamDecisions'>['raci'][FunctionId]>

export interface DecisionStructure {
  status?: 'accepted'
  raci: { readonly [Key in FunctionKey]?: Part }
  /** Low, likely and high, in person-days, then in euros. */
  effortDays: readonly [number, number, number]
  investment?: readonly [number, number, number]
  durationQuarters: number
  /** Bounds within which the team holds the target to be attainable. */
  objective: { baseline: number; target: number; floor: number; ceiling: number; due?: string }
}

/** Keyed by the ids under which the roadmap derives these workstreams; the accountable function owns each. */
export const decisions: Record<DecisionKey, DecisionStructure> = {
  'process:factor:factor-disruption': {
    status: 'accepted',
    raci: { terminal: 'accountable', customer: 'responsible', digital: 'responsible', security: 'informed' },
    effortDays: [40, 60, 90],
    investment: [20_000, 35_000, 60_000],
    durationQuarters: 2,
    objective: { baseline: 25, target: 10, floor: 8, ceiling: 15, due: '2027-09-30' },
  },
  'organisation:journey:journey-connection': {
    status: 'accepted',
    raci: { customer: 'accountable', terminal: 'responsible', security: 'consulted', digital: 'informed' },
    effortDays: [25, 40, 60],
    durationQuarters: 1,
    objective: { baseline: 0, target: 80, floor: 60, ceiling: 90, due: '2027-12-31' },
  },
  'people:journey:journey-connection': {
    raci: { hr: 'accountable', customer: 'responsible', terminal: 'consulted', security: 'consulted' },
    effortDays: [60, 100, 160],
    investment: [80_000, 120_000, 180_000],
    durationQuarters: 3,
    objective: { baseline: 20, target: 70, floor: 50, ceiling: 80 },
  },
  'process:journey:journey-departure': {
    status: 'accepted',
    raci: { security: 'accountable', terminal: 'responsible', digital: 'consulted', hr: 'consulted' },
    effortDays: [50, 80, 130],
    durationQuarters: 2,
    objective: { baseline: 32, target: 15, floor: 12, ceiling: 20, due: '2028-03-31' },
  },
  'tool:journey:journey-connection': {
    raci: { digital: 'accountable', terminal: 'responsible', security: 'consulted', customer: 'consulted' },
    effortDays: [110, 160, 260],
    investment: [250_000, 400_000, 700_000],
    durationQuarters: 3,
    objective: { baseline: 0, target: 60, floor: 40, ceiling: 70, due: '2028-06-30' },
  },
}
