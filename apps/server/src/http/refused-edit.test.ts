import { HTTPException } from 'hono/http-exception'
import { expect, test } from 'vitest'
import { DocumentTooLargeError, NotSavedError } from '../rooms/member.ts'
import { orRefuseEdit } from './refused-edit.ts'

const answerTo = async (error: Error): Promise<unknown> => {
  const refused = await orRefuseEdit(Promise.reject(error)).catch((reason: unknown) => reason)
  if (!(refused instanceof HTTPException)) return refused
  const answer = refused.getResponse()
  return [answer.status, await answer.json()]
}

test('an edit that the document or the disk does not take is refused as such; what is our own fault is not', async () => {
  expect(await answerTo(new DocumentTooLargeError())).toEqual([409, { error: { code: 'documentTooLarge' } }])
  expect(await answerTo(new NotSavedError())).toEqual([503, { error: { code: 'notSaved' } }])
  const fault = new TypeError('ours')
  expect(await answerTo(fault)).toBe(fault)
  expect(await orRefuseEdit(Promise.resolve(1))).toBe(1)
})
