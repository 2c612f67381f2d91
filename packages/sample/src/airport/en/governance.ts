import type { governance as french } from '../fr/governance.ts'
import type { Same } from '../same.ts'

export const governance: Same<typeof french> = {
  sponsors: { director: 'Chief executive’s office', operations: 'Operations directorate' },
  indicators: {
    security: ['9th-decile wait at screening, 6 to 9 am', 'minutes'],
    wayfinding: ['Travellers who ask their way, per thousand', '‰'],
    disruption: ['Travellers told of a delay before they asked', '%'],
    doorToGate: ['Door-to-gate commitments kept', '%'],
    food: ['Orders served within ten minutes', '%'],
  },
  decisions: {
    log: 'The paper duty log stops once connection tracking is in service, not before.',
    flights: 'The flight operations database is the reference for times and gates, against the app too.',
    truth:
      'The cause of a delay is announced as soon as it is known, even without its length. The chief executive answers for it to the airlines.',
    luxury: 'No new luxury shop before the review of December 2027: the room goes to screening first.',
  },
  communications: {
    crews: [
      'Security and terminal teams',
      'What changes at screening in January, why, and what we expect from you in the morning.',
      'Start-of-shift meeting',
    ],
    airlines: [
      'Airlines',
      'The ten-minute rule: who speaks, when, and what we will never say without you.',
      'Operators’ committee',
    ],
    shops: ['Shops', 'City prices and service before boarding: the new specifications.', 'Retailers’ meeting'],
    travellers: ['Travellers', 'The time promised from car park to gate, on display, and what we do when we fail.', ''],
  },
}
