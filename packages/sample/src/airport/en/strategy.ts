import type { strategy as french } from '../fr/strategy.ts'
import type { Same } from '../same.ts'

export const strategy: Same<typeof french> = {
  players: {
    today: ['Us today', 'A fine airport, when all goes well'],
    target: ['Us, as targeted', 'The time we promise you, and a person when it goes wrong'],
    competitor: ['The competing hub', 'The journey begins in the shops'],
    alternative: ['The high-speed train', 'City centre to city centre, no formalities'],
  },
  factors: {
    security: [
      'Getting through security without stress',
      'How long it takes and how predictably, how officers treat people, room to get ready.',
    ],
    wayfinding: [
      'Finding the way without asking',
      'From the road to the gate, then from one plane to the next, in any language.',
    ],
    disruption: [
      'Straight answers when things go wrong',
      'The cause, the likely delay and what to do about it, before travellers hear it elsewhere.',
    ],
    doorToGate: [
      'A guaranteed time from car park to gate',
      'A commitment posted by time of day, with something in return when we miss it.',
    ],
    clean: ['Clean, quiet places', 'Restrooms, boarding areas, noise, sockets, daylight.'],
    food: ['Eating well at a fair price', 'Local and quick, at city prices, early in the morning too.'],
    luxury: ['The range of luxury shops', 'Floor space and prestige of duty-free brands.'],
    counters: ['A staffed desk for every airline', 'Dedicated check-in desks, open even with nobody in line.'],
  },
  profiles: {
    business: [
      'The day-return business traveller',
      'Leaves at 7 am, back in the evening, no hold luggage. Flies twelve to thirty times a year and chooses between plane and train unprompted.',
      '“I don’t need it to be short. I need it to be the same every time.”',
    ],
    family: [
      'The family with a connection',
      'Two flights a year with children, less than two hours to connect, plenty of bags and few bearings.',
      '“If the first plane is late, who waits for us?”',
    ],
    transfer: [
      'The long-haul passenger between flights',
      'Four to nine hours of waiting at night, often in a language that nobody at the desk speaks.',
      '“All I wanted was a shower and somewhere to lie down.”',
    ],
    weekend: [
      'The weekend couple on a budget fare',
      'Three short breaks a year, tickets bought four months ahead, one cabin bag each. Arrives very early and counts every euro.',
      '“Parking cost us more than both tickets.”',
    ],
  },
  expectations: {
    'business-time': 'Knowing to within five minutes when to leave home',
    'business-work': 'Twenty quiet minutes of work, with a network and a socket',
    'business-truth': 'Knowing the real cause of a delay before queuing at a desk',
    'family-connection': 'Being sure to catch the second plane, or knowing at once what happens next',
    'family-children': 'Clean restrooms and somewhere for children to move',
    'family-help': 'Someone to talk to, in my language',
    'transfer-rest': 'Resting and washing without crossing the border',
    'transfer-food': 'A hot meal at three in the morning',
    'weekend-price': 'Knowing the real price, parking included, before booking',
    'weekend-alone': 'Getting from the kerb to the plane without having to ask',
    'weekend-wait': 'A pleasant place to wait without having to buy something',
  },
  functions: {
    terminal: 'Terminal operations',
    security: 'Security and screening',
    retail: 'Retail and food',
    digital: 'Digital and data',
    customer: 'Customer relations',
    hr: 'Human resources',
  },
  promises: {
    easy: 'An easy airport, from the road to the gate',
    informed: 'You always know what is going on',
    local: 'A taste of the region, at city prices',
    care: 'Particular care for those who need it',
  },
  barriers: {
    contracts: 'The security contract pays for staffed posts, not for waiting time. It runs to the end of 2027.',
    airlines: 'Airlines keep news of delays to themselves until they have decided.',
    targets: 'Shop rents make up 40% of directors’ bonus: cutting floor space costs those who decide.',
    roster: 'Rosters are set six weeks ahead; peaks show the day before.',
  },
}
