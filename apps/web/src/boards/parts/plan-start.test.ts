import { expect, test } from 'vitest'
import { nextQuarter } from './plan-start.ts'

test('the plan starts in the quarter after today, across the year', () => {
  expect(nextQuarter(new Date(2026, 6, 14))).toBe('2026-Q4')
  expect(nextQuarter(new Date(2026, 10, 24))).toBe('2027-Q1')
})
