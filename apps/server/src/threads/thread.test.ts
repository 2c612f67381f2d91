import { afterEach, beforeEach, expect, test } from 'vitest'
import { TaskError, Thread } from './thread.ts'

const lost: Error[] = []
const told: Error[] = []
let thread: Thread<string, unknown>
beforeEach(() => {
  lost.length = 0
  told.length = 0
  thread = new Thread(
    new URL('./thread.fixture.ts', import.meta.url),
    (reason) => lost.push(reason),
    (trouble) => told.push(trouble),
  )
})
afterEach(() => thread[Symbol.asyncDispose]())

test('answers each task, in whatever order they end, and a task that fails alone', async () => {
  const answers = await Promise.allSettled([thread.ask('slow'), thread.ask('fail'), thread.ask('bytes')])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(answers[1]).toMatchObject({ reason: { name: 'RangeError', message: 'out of range', code: 'E_FIXTURE' } })
  expect(answers[1]).toMatchObject({ reason: expect.any(TaskError) })
  expect(answers[2]).toMatchObject({ value: Uint8Array.of(1, 2, 3) })
})

test('a thread that breaks fails what waits and what comes, and tells so', async () => {
  await expect(thread.ask('break')).rejects.toThrow('broken')
  await expect(thread.ask('bytes')).rejects.toThrow('broken')
  expect(lost.map(String)).toEqual(['Error: broken'])
})

test('a thread tells the trouble that it outlives, and goes on', async () => {
  expect(await thread.ask('tell')).toEqual(Uint8Array.of(1, 2, 3))
  expect(told).toEqual([expect.any(TaskError)])
  expect(told[0]).toMatchObject({ name: 'RangeError', message: 'nearly out of range', code: 'E_FIXTURE' })
  expect(await thread.ask('bytes')).toEqual(Uint8Array.of(1, 2, 3))
  expect(lost).toEqual([])
})

test('a thread that was ended answers nothing, and was not lost', async () => {
  const waiting = expect(thread.ask('slow')).rejects.toThrow('ended')
  await thread[Symbol.asyncDispose]()
  await waiting
  await expect(thread.ask('bytes')).rejects.toThrow('ended')
  expect(lost).toEqual([])
})
