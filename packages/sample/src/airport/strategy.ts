import type { Evidence } from '@filrouge/domain'
import type { strategy } from './fr/strategy.ts'

export type FunctionKey = keyof typeof strategy.functions
export type FactorKey = keyof typeof strategy.factors
export type ProfileKey = keyof typeof strategy.profiles
type PlayerKey = keyof typeof strategy.players

/** Offering levels 0-10; a player left out offers nothing comparable. */
export const factors: Record<
  FactorKey,
  { importance: number; evidence: Evidence; levels: { readonly [Player in PlayerKey]?: number } }
> = {
  security: { importance: 9, evidence: 'data', levels: { today: 5, target: 8, competitor: 7, alternative: 9.5 } },
  wayfinding: { importance: 8, evidence: 'data', levels: { today: 6, target: 8.5, competitor: 7, alternative: 8 } },
  disruption: { importance: 9, evidence: 'anecdote', levels: { today: 3, target: 8, competitor: 4.5, alternative: 5 } },
  doorToGate: { importance: 8, evidence: 'anecdote', levels: { target: 8, competitor: 2, alternative: 8 } },
  clean: { importance: 7, evidence: 'data', levels: { today: 6.5, target: 6.5, competitor: 7, alternative: 5 } },
  food: { importance: 6, evidence: 'data', levels: { today: 4, target: 7, competitor: 6, alternative: 3 } },
  luxury: { importance: 3, evidence: 'assumption', levels: { today: 8, target: 5, competitor: 9, alternative: 0.5 } },
  counters: { importance: 2, evidence: 'assumption', levels: { today: 6, target: 0, competitor: 5 } },
}

export const playerKinds = { today: 'today', target: 'target', competitor: 'competitor', alternative: 'alternative' } as const

export const profiles: Record<ProfileKey, { sharePercent: number; potential: number; effort: number; notNow?: true }> = {
  business: { sharePercent: 34, potential: 8, effort: 4 },
  family: { sharePercent: 27, potential: 9, effort: 5 },
  transfer: { sharePercent: 12, potential: 5, effort: 8, notNow: true },
  weekend: { sharePercent: 22, potential: 4, effort: 2 },
}

/** Profile, importance, satisfaction, evidence; in the order in which customers rank them. */
export const expectations: Record<keyof typeof strategy.expectations, readonly [ProfileKey, number, number, Evidence]> = {
  'business-time': ['business', 10, 4, 'anecdote'],
  'business-work': ['business', 7, 6, 'assumption'],
  'business-truth': ['business', 9, 3, 'anecdote'],
  'family-connection': ['family', 10, 4, 'anecdote'],
  'family-children': ['family', 8, 6, 'data'],
  'family-help': ['family', 8, 5, 'anecdote'],
  'transfer-rest': ['transfer', 9, 2, 'assumption'],
  'transfer-food': ['transfer', 6, 3, 'assumption'],
  'weekend-price': ['weekend', 9, 3, 'anecdote'],
  'weekend-alone': ['weekend', 7, 6, 'data'],
  'weekend-wait': ['weekend', 5, 7, 'assumption'],
}

/** Headcount, and person-days per quarter free for workstreams. */
export const functions: Record<FunctionKey, readonly [headcount: number, capacityDays: number]> = {
  terminal: [240, 90],
  security: [310, 60],
  retail: [45, 45],
  digital: [38, 120],
  customer: [52, 75],
  hr: [18, 40],
}

/** Promised, perceived, importance. */
export const promises: Record<keyof typeof strategy.promises, readonly [number, number, number]> = {
  easy: [9, 6, 9],
  informed: [8, 4, 9],
  local: [7, 4, 6],
  care: [8, 7, 8],
}

export const barriers: Record<keyof typeof strategy.barriers, readonly [severity: number, owner?: FunctionKey]> = {
  contracts: [5, 'security'],
  airlines: [4, 'terminal'],
  targets: [4],
  roster: [3, 'hr'],
}
