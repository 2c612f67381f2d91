import type { Messages } from '../messages.ts'

export const competencyMap: Messages['competencyMap'] = {
  title: '',
}
