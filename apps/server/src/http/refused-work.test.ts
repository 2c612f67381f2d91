import { HTTPException } from 'hono/http-exception'
import { expect, test } from 'vitest'
import { TooManyWaitingError } from '../edits/turns.ts'
import { DocumentTooLargeError, NotSavedError } from '../rooms/member.ts'
import { TaskTooLongError } from '../threads/idle-thread.ts'
import { orRefuseWork } from './refused-work.ts'

const answerTo = async (error: Error): Promise<unknown> => {
  const refused = await orRefuseWork(Promise.reject(error)).catch((reason: unknown) => reason)
  if (!(refused instanceof HTTPException)) return refused
  const answer = refused.getResponse()
  return [answer.status, await answer.json()]
}

test('work that waits for too much or takes too long, or that the document or the disk does not take, is refused as such; what is our own fault is not', async () => {
  expect(await answerTo(new DocumentTooLargeError())).toEqual([409, { error: { code: 'documentTooLarge' } }])
  expect(await answerTo(new NotSavedError())).toEqual([503, { error: { code: 'notSaved' } }])
  expect(await answerTo(new TooManyWaitingError())).toEqual([429, { error: { code: 'tooMany' } }])
  expect(await answerTo(new TaskTooLongError(30_000))).toEqual([503, { error: { code: 'takesTooLong' } }])
  const fault = new TypeError('ours')
  expect(await answerTo(fault)).toBe(fault)
  expect(await orRefuseWork(Promise.resolve(1))).toBe(1)
})
