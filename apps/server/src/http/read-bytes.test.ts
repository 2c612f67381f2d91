import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { announcedLength, readBytes } from './read-bytes.ts'

/** Sends a body, whole or in pieces, to a server that takes 10 bytes at most. */
const send = async (headers: Record<string, string>, pieces: Iterable<string>) => {
  const app = new Hono().post('/', async (context) => {
    const length = announcedLength(context, 10)
    const bytes = await readBytes(context, length)
    return context.json({ length, text: new TextDecoder().decode(bytes) })
  })
  const body = ReadableStream.from(pieces).pipeThrough(new TextEncoderStream())
  const answer = await app.request('/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  return [answer.status, await answer.json()]
}

test('a body is expected to be as long as it is said to be, and of any length otherwise', async () => {
  expect(await send({ 'content-length': '4' }, ['ab', 'cd'])).toEqual([200, { length: 4, text: 'abcd' }])
  expect(await send({}, ['ab', 'cd'])).toEqual([200, { length: 10, text: 'abcd' }])
  const chunked = { 'content-length': '2', 'transfer-encoding': 'chunked' }
  expect(await send(chunked, ['ab', 'cd'])).toEqual([200, { length: 10, text: 'abcd' }])
  expect(await send({ 'content-length': '0' }, [])).toEqual([200, { length: 0, text: '' }])
})

test('a body that is too long, or grows beyond what it was said to be, is refused', async () => {
  const refused = [413, { error: { code: 'tooLarge' } }]
  expect(await send({ 'content-length': '11' }, ['abcdefghijk'])).toEqual(refused)
  expect(await send({}, ['abcdefghij', 'k'])).toEqual(refused)
  expect(await send({ 'content-length': '3' }, ['ab', 'cd'])).toEqual(refused)
})

test('a length that is none is refused', async () => {
  for (const length of ['many', '-1', '1.5']) expect((await send({ 'content-length': length }, ['ab']))[0]).toBe(400)
})

test('a body whose sender leaves is refused', async () => {
  const leaving = function* () {
    yield 'ab'
    throw new Error('reset')
  }
  expect((await send({ 'content-length': '4' }, leaving()))[0]).toBe(400)
})
