import type { Messages } from '../messages.ts'

export const strategicCanvas: Messages['strategicCanvas'] = {
  title: '',
}
