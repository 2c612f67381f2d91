import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced.ts'

/** Without a page, the next paint is so many milliseconds away. */
const paintMs = 50

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('is told once however often it is asked, and again when it is asked again', () => {
  let told = 0
  const ask = paced(() => told++)
  for (let time = 0; time < 5; time++) ask()
  expect(told).toBe(0)
  vi.runAllTimers()
  expect(told).toBe(1)
  ask()
  vi.runAllTimers()
  expect(told).toBe(2)
})

test('rests after what took long, then tells what was asked meanwhile', () => {
  let [told, now] = [0, 0]
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const ask = paced(() => {
    told++
    now += 100
  })
  ask()
  vi.advanceTimersByTime(paintMs)
  ask()
  vi.advanceTimersByTime(199)
  expect(told).toBe(1)
  vi.runAllTimers()
  expect(told).toBe(2)
})
