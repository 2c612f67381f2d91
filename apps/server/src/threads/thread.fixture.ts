import { setTimeout } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'
import { answerTasks, tellTrouble } from './thread.ts'

answerTasks(
  async (task: string | Uint8Array) => {
    if (task === 'fail') throw Object.assign(new RangeError('out of range'), { code: 'E_FIXTURE' })
    if (task === 'tell') tellTrouble(Object.assign(new RangeError('nearly out of range'), { code: 'E_FIXTURE' }))
    if (task === 'break')
      setImmediate(() => {
        throw new Error('broken')
      })
    if (task === 'break') await setTimeout(10_000)
    if (task === 'slow') await setTimeout(50)
    while (task === 'forever');
    if (task === 'which') return threadId
    return task instanceof Uint8Array ? task : Uint8Array.of(1, 2, 3)
  },
  (answer) => (answer instanceof Uint8Array ? [answer.buffer as ArrayBuffer] : []),
)
