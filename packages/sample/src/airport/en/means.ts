import type { means as french } from '../fr/means.ts'
import type { Same } from '../same.ts'

export const means: Same<typeof french> = {
  competencies: {
    listening: ['Listening actively', 'Letting people finish, rephrasing, hearing what is not being asked.'],
    service: ['Service mindset', 'Looking for the answer beyond one’s own remit, all the way to a proper hand-over.'],
    disruption: [
      'Informing people in disruption',
      'Giving the cause, the likely delay and the next step within ten minutes, promising only what will be kept.',
    ],
    flow: ['Steering flows in real time', 'Seeing a queue form; opening or moving a lane before it overflows.'],
    assistance: [
      'Supporting vulnerable travellers',
      'Disability, old age, children, anxiety: offering help without singling out.',
    ],
    languages: ['Being understood in other languages', 'Fluent English, and gestures and tools for the rest.'],
    data: ['Using passenger data', 'Linking flows, reviews and complaints, and drawing one decision from them each week.'],
    design: ['Designing services with customers', 'Observing, prototyping on site, measuring, starting again.'],
    crossFunction: ['Working across functions', 'Sharing aims and information with other functions, airlines included.'],
    customerFirst: ['Thinking journey before remit', 'Judging a decision by what it changes for the traveller, end to end.'],
  },
  tools: {
    app: ['Mobile app', 'Flights, maps, car parks. Unreliable notifications, no tracking of connections.'],
    displays: ['Flight information screens', 'Displays in every terminal.'],
    sensors: ['Queue sensors', 'Measured and forecast waiting at screening, by quarter of an hour.'],
    crm: ['Complaint desk software', 'Answers in 21 days on average, no link with flight or place.'],
    parking: ['Car park booking', 'Online booking and number-plate reading.'],
    operations: ['Flight operations database', 'Times, gates and resources, shared with the airlines.'],
    logbook: ['Paper duty log', 'Incidents of the day, copied out every evening.'],
    connection: ['Connection tracking', 'Alerts staff and the family when a connection is at risk.'],
    planning: ['Team rosters', 'Shifts and posts, set six weeks ahead.'],
    reviews: ['Feedback kiosks', 'Four faces after screening. Nobody reads the results.'],
  },
  flows: {
    'operations-displays': 'Times and gates',
    'operations-app': 'Times and gates, twenty minutes late',
    'logbook-crm': 'Incidents typed in again the next day',
    'sensors-app': 'Expected waiting at each checkpoint',
    'operations-connection': 'Delays and arrival gates',
    'operations-planning': 'Traffic peaks, copied out every Monday',
    'parking-app': 'Bookings and free places',
    'connection-crm': 'Missed connections, every night',
  },
  dataDomains: {
    flights: 'Flights and gates',
    waiting: 'Waiting times',
    customers: 'Travellers and complaints',
    staff: 'Posts and teams',
  },
}
