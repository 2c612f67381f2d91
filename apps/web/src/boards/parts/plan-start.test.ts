import { expect, test } from 'vitest'
import { nextQuarter } from './plan-start.ts'

test('the plan starts in the quarter after today, across the year', () => {
  expect(nextQuarter('2026-07-14')).toBe('2026-Q4')
  expect(nextQuarter('2026-11-24')).toBe('2027-Q1')
})
