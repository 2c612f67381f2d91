import type { Messages } from '../messages.ts'

export const parts: Messages['parts'] = {
  unknown: 'Don’t know',
  outOfRange: 'Between {{min}} and {{max}}, or empty',
  undo: 'Undo',
  tooLate: 'You have made other changes since: undo them first.',
}
