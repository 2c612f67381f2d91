import type { Messages } from '../messages.ts'

export const journey: Messages['journey'] = {
  title: '',
}
