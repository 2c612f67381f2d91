import type { Level, StarterCode } from '@filrouge/domain'
import type { FunctionKey } from './strategy.ts'

/** Who voted, by function: leadership, management, field. Forty people in all. */
export const voters: Record<FunctionKey, Record<Level, number>> = {
  terminal: { leadership: 1, management: 3, field: 7 },
  security: { leadership: 1, management: 2, field: 6 },
  retail: { leadership: 1, management: 2, field: 3 },
  digital: { leadership: 1, management: 2, field: 2 },
  customer: { leadership: 1, management: 2, field: 3 },
  hr: { leadership: 1, management: 1, field: 1 },
}

/** How much better or worse a function sees the present than the others do, in levels of maturity. */
export const moodByFunction: Record<FunctionKey, number> = {
  terminal: 0,
  security: -0.4,
  retail: 0.2,
  digital: 0.1,
  customer: -0.1,
  hr: 0.3,
}

/** What the field sees today on average, how much more leadership sees, and what all aim at, in levels of maturity. */
export const expectations: Record<StarterCode, readonly [field: number, leadershipExtra: number, aspired: number]> = {
  knownNeeds: [2.8, 0.4, 4.2],
  decisionsFromCustomer: [2, 1.2, 4],
  valueBeforeVolume: [2.4, 0.8, 3.8],
  fieldLatitude: [1.6, 1.7, 4],
  afterSale: [2.2, 0.6, 3.6],
  commitments: [2.1, 1.4, 4.3],
  regularListening: [3.3, 0.3, 4.2],
  sharedKnowledge: [2, 1, 3.9],
  lostCustomers: [2.3, 0.2, 3.4],
  segmentsInUse: [2.5, 0.6, 3.7],
  fromInsightToAction: [1.8, 1.5, 4.2],
  competitorWatch: [2.7, 0.5, 3.6],
  customersEyes: [2.1, 0.7, 3.8],
  fastResponse: [1.9, 0.9, 3.5],
  newEntrants: [2, 0.3, 3.4],
  ownDifference: [2.2, 1.1, 4.2],
  journeyOwner: [1.4, 0.8, 4],
  handOvers: [1.5, 1.6, 4.4],
  sharedGoals: [1.8, 0.9, 4],
  oneCustomerView: [1.6, 0.6, 3.9],
  frontAndBackOffice: [2.1, 0.4, 3.6],
  oneVision: [2.2, 1.6, 4.5],
  exampleSet: [2.4, 1, 4],
  resourcesFollow: [2, 0.9, 3.9],
  arbitration: [1.9, 1.2, 3.9],
  incentives: [1.6, 0.9, 3.7],
}

/** The afternoon on which the facilitator revealed the vote. */
export const revealedAt = '2026-11-12T15:30:00.000Z'
export const maskingThreshold = 3
