import type { survey as french } from '../fr/survey.ts'
import type { Same } from '../same.ts'

export const survey: Same<typeof french> = {
  name: 'Passenger survey 2017',
  origin: 'San Francisco Airport, first 2,000 interviews published on DataSF (data set nnh5-5rwz)',
  segments: { '1': 'Met a problem', '2': 'Met no problem' },
  columns: {
    Q7FOOD: 'Food and drink',
    Q7SIGN: 'Signs and directions',
    Q9BOARDING: 'Cleanliness of boarding areas',
    Q9RESTROOM: 'Cleanliness of restrooms',
    Q10SAFE: 'Feeling safe',
    Q14FIND: 'Ease of finding the way',
    Q14PASSTHRU: 'Ease of getting through screening',
  },
}
