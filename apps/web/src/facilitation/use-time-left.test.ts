import { expect, test } from 'vitest'
import { clockText } from './use-time-left.ts'

test('time is told in minutes and seconds, and zero only when it is over', () => {
  expect(clockText(300_000)).toBe('5:00')
  expect(clockText(299_001)).toBe('5:00')
  expect(clockText(247_000)).toBe('4:07')
  expect(clockText(1)).toBe('0:01')
  expect(clockText(0)).toBe('0:00')
  expect(clockText(2 * 3_600_000)).toBe('120:00')
})
