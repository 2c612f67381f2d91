import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IdleThread, TaskTooLongError } from './idle-thread.ts'

let thread: IdleThread<string | Uint8Array, unknown>
beforeEach(() => {
  // The threads' own clocks go on.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  thread = new IdleThread(new URL('./thread.fixture.ts', import.meta.url), { longestMs: 30_000 })
})
afterEach(async () => {
  await thread[Symbol.asyncDispose]()
  vi.useRealTimers()
})

/** A task whose bytes are given away. */
const give = (...bytes: number[]): Promise<unknown> => {
  const given = Uint8Array.from(bytes)
  return thread.ask(given, [given.buffer])
}

test('one thread does all tasks, until none came for a while', async () => {
  const [first, second] = await Promise.all([thread.ask('which'), thread.ask('which')])
  expect(second).toBe(first)
  await vi.advanceTimersByTimeAsync(9000)
  expect(await thread.ask('which')).toBe(first)
  await vi.advanceTimersByTimeAsync(9000)
  expect(await thread.ask('which')).toBe(first)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await thread.ask('which')).not.toBe(first)
})

test('a task that takes too long is given up, and a new thread does those that wait behind it', async () => {
  const answers = Promise.allSettled([thread.ask('forever'), give(4, 5), thread.ask('fail'), thread.ask('which')])
  vi.advanceTimersByTime(30_000)
  const [forever, given, failed, which] = await answers
  expect(forever).toMatchObject({ reason: new TaskTooLongError(30_000) })
  expect(given).toMatchObject({ value: Uint8Array.of(4, 5) })
  expect(failed).toMatchObject({ reason: { message: 'out of range' } })
  expect(await thread.ask('which')).toBe((which as PromiseFulfilledResult<unknown>).value)
})

test('the time of a task runs from when the thread is given it', async () => {
  const [first, second] = [thread.ask('slow'), thread.ask('slow')]
  await vi.advanceTimersByTimeAsync(20_000)
  await first
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await second).toBeInstanceOf(Uint8Array)
})

test('a thread that breaks fails the task that it was at alone', async () => {
  const answers = await Promise.allSettled([thread.ask('break'), give(4, 5)])
  expect(answers).toMatchObject([{ reason: { message: 'broken' } }, { value: Uint8Array.of(4, 5) }])
})

test('ended, it fails what waits too, and begins anew', async () => {
  const answers = Promise.allSettled([thread.ask('forever'), give(4, 5)])
  await thread[Symbol.asyncDispose]()
  expect(await answers).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  expect(await give(6)).toEqual(Uint8Array.of(6))
})

test('a former thread that is lost late leaves the new one alone', async () => {
  await thread.ask('which')
  const broken = expect(thread.ask('break')).rejects.toThrow('ended')
  await new Promise((resolve) => setImmediate(resolve))
  // It breaks meanwhile, of which nobody hears before it is ended.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
  const ended = thread[Symbol.asyncDispose]()
  const anew = await thread.ask('which')
  await Promise.all([broken, ended])
  expect(await thread.ask('which')).toBe(anew)
})
