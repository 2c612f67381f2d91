import type { Messages } from '../messages.ts'

export const parts: Messages['parts'] = {
  nobody: 'Nobody',
  unnamed: 'Unnamed',
  unknown: 'Don’t know',
  outOfRange: 'Between {{min}} and {{max}}, or empty',
  labelled: '{{label}}: {{text}}',
  undo: 'Undo',
  tooLate: 'You have made other changes since: undo them first.',
  evidence: {
    label: 'Level of evidence',
    none: 'Evidence not stated',
    assumption: 'Assumption',
    anecdote: 'Anecdote',
    data: 'Data',
  },
  quadrants: {
    concentrate: 'Concentrate',
    keepUp: 'Keep up',
    lowPriority: 'Low priority',
    possibleOverkill: 'Possible overkill',
  },
}
