import { afterEach, expect, test, vi } from 'vitest'
import { TaskTooLongError } from '../threads/idle-thread.ts'
import { TooManyWaitingError, Turns } from './turns.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Work that ends when it is told to, and notes when it begins. */
const setUp = () => {
  const turns = new Turns()
  const begun: string[] = []
  const ends: (() => void)[] = []
  const begin = (workshopId: string, name: string): Promise<string> =>
    turns.take(workshopId, async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
      return name
    })
  return { turns, begun, ends, begin }
}

const passed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('work is done one after the other in each workshop, whatever becomes of what was before', async () => {
  const { turns, begun, ends, begin } = setUp()
  const failed = turns.take('one', () => Promise.reject(new Error('failed')))
  const [first, second, elsewhere] = [begin('one', 'first'), begin('one', 'second'), begin('two', 'elsewhere')]
  await expect(failed).rejects.toThrow('failed')
  await passed()
  expect(begun).toEqual(['elsewhere', 'first'])
  for (const end of ends.splice(0)) end()
  expect(await Promise.all([first, elsewhere])).toEqual(['first', 'elsewhere'])
  await passed()
  expect(begun).toEqual(['elsewhere', 'first', 'second'])
  for (const end of ends) end()
  expect(await second).toBe('second')
})

test('beyond eight that wait in a workshop one more is refused, until one of them is done', async () => {
  const { ends, begin } = setUp()
  const first = begin('one', 'first')
  const waiting = Array.from({ length: 8 }, (_, index) => begin('one', `${index}`))
  await expect(begin('one', 'tenth')).rejects.toThrow(TooManyWaitingError)
  await passed()
  ends.shift()?.()
  await first
  const last = begin('one', 'last')
  for (const work of [...waiting, last]) {
    await passed()
    ends.shift()?.()
    await work
  }
  expect(await last).toBe('last')
})

test('where work took too long, none is begun in that workshop for ten minutes', async () => {
  vi.useFakeTimers()
  const turns = new Turns()
  const tooLong = new TaskTooLongError(120_000)
  const work = vi.fn(async () => 'done')
  await expect(turns.take('one', () => Promise.reject(tooLong))).rejects.toBe(tooLong)
  await expect(turns.take('one', work)).rejects.toBe(tooLong)
  expect(work).not.toHaveBeenCalled()
  expect(await turns.take('two', work)).toBe('done')
  vi.advanceTimersByTime(10 * 60_000)
  expect(await turns.take('one', work)).toBe('done')
})
