import type { Pillar } from './diagnostic.ts'

/**
 * The statements offered on an empty diagnostic, in the order in which they are asked. Their wording and their five
 * described levels stand in the message catalogues under these codes, which never change once used.
 */
export const starterCodesByPillar = {
  customerOrientation: ['knownNeeds', 'decisionsFromCustomer', 'valueBeforeVolume', 'fieldLatitude', 'afterSale', 'commitments'],
  customerIntelligence: ['regularListening', 'sharedKnowledge', 'lostCustomers', 'segmentsInUse', 'fromInsightToAction'],
  competitorOrientation: ['competitorWatch', 'customersEyes', 'fastResponse', 'newEntrants', 'ownDifference'],
  interFunctionalCoordination: ['journeyOwner', 'handOvers', 'sharedGoals', 'oneCustomerView', 'frontAndBackOffice'],
  leadershipAlignment: ['oneVision', 'exampleSet', 'resourcesFollow', 'arbitration', 'incentives'],
} as const satisfies Record<Pillar, readonly string[]>

export type StarterCode = (typeof starterCodesByPillar)[Pillar][number]

/** Codes of the suggested statements, pillar by pillar; their words are in the catalogues. */
export const starterCodes: readonly StarterCode[] = Object.values(starterCodesByPillar).flat()

export const isStarterCode = (code: string | undefined): code is StarterCode =>
  code !== undefined && (starterCodes as readonly string[]).includes(code)
