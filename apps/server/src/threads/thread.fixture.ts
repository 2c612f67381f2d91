import { setTimeout } from 'node:timers/promises'
import { answerTasks } from './thread.ts'

answerTasks(
  async (task: string) => {
    if (task === 'fail') throw Object.assign(new RangeError('out of range'), { code: 'E_FIXTURE' })
    if (task === 'break')
      setImmediate(() => {
        throw new Error('broken')
      })
    if (task === 'break') await setTimeout(10_000)
    if (task === 'slow') await setTimeout(50)
    return Uint8Array.of(1, 2, 3)
  },
  ({ buffer }) => [buffer as ArrayBuffer],
)
