import type { Messages } from '../messages.ts'

export const roadmap: Messages['roadmap'] = {
  title: '',
}
