import type { roadmap as french } from '../fr/roadmap.ts'
import type { Same } from '../same.ts'

export const roadmap: Same<typeof french> = {
  decisions: {
    'process:factor:factor-disruption': [
      'The truth within ten minutes',
      'Tell travellers the cause and length of a delay within ten minutes',
      'Time from knowing the cause to announcing it',
      'minutes',
    ],
    'organisation:journey:journey-connection': [
      'Someone in charge of short connections',
      'Meet families at the aircraft door when their connection is at risk',
      'Short connections accompanied',
      '%',
    ],
    'people:journey:journey-connection': [
      'The welcome academy',
      'Bring every function to the level it needs to support and inform',
      'Competencies at the required level',
      '%',
    ],
    'process:journey:journey-departure': [
      'Predictable screening',
      'Keep the wait at screening under fifteen minutes',
      '9th-decile wait, 6 to 9 am',
      'minutes',
    ],
    'tool:journey:journey-connection': [
      'Tracking connections and queues',
      'See connections at risk and queues coming, and warn people',
      'Alerts given more than twenty minutes ahead',
      '%',
    ],
  },
}
