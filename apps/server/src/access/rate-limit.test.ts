import { expect, test } from 'vitest'
import { RateLimit } from './rate-limit.ts'

test('a key has its most in a window, others have theirs, and a new window begins afresh', () => {
  const limit = new RateLimit(2, 1000)
  expect([limit.take('a', 5000), limit.take('a', 5100), limit.take('a', 5200)]).toEqual([true, true, false])
  expect(limit.take('b', 5200)).toBe(true)
  expect(limit.take('a', 6000)).toBe(true)
})

test('what is given back does not count', () => {
  const limit = new RateLimit(1, 1000)
  for (let index = 0; index < 5; index++) {
    expect(limit.take('a', 5000)).toBe(true)
    limit.giveBack('a')
  }
  limit.giveBack('nobody')
  expect([limit.take('a', 5000), limit.take('a', 5000)]).toEqual([true, false])
})
