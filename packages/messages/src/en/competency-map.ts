import type { Messages } from '../messages.ts'

export const competencyMap: Messages['competencyMap'] = {
  title: 'Competencies',
  addFunction: 'Add a function',
  newFunction: 'New function',
  addCompetency: 'Add a competency',
  newCompetency: 'New competency',
  hint: 'Add functions and competencies, then rate from 0 (absent) to 5 (reference).',
  current: 'Current',
  required: 'Required',
  gap: 'Gap',
  outOfRange: 'A whole number from 0 to 5, or nothing.',
}
