import { expect, test } from 'vitest'
import { quartersTo, timelineGeometry, yearsOf } from './timeline-geometry.ts'

test('a day stands within its quarter, also before the plan starts', () => {
  expect(quartersTo('2027-Q1', '2027-01-01')).toBe(0)
  expect(quartersTo('2027-Q1', '2027-05-01')).toBeCloseTo(1 + 1 / 3)
  expect(quartersTo('2027-Q1', '2026-10-01')).toBe(-1)
})

test('years span their quarters, a plan may start within one', () => {
  expect(yearsOf(['2026-Q4', '2027-Q1', '2027-Q2'])).toEqual([
    { year: '2026', count: 1 },
    { year: '2027', count: 2 },
  ])
})

test('quarters share the width there is, and scroll rather than become unreadable', () => {
  expect(timelineGeometry(['2027-Q1', '2027-Q2'], 400, 30).quarterWidth).toBe(200)
  expect(timelineGeometry(Array(40).fill('2027-Q1'), 400, 30).quarterWidth).toBe(66)
})
