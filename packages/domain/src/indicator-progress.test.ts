import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indicatorProgress } from './indicator-progress.ts'

test('a wait that falls from 32 to 24 minutes, for a target of 15, is almost half way and goes the right way', () => {
  const { latest, progress, trend } = indicatorProgress({
    baseline: 32,
    target: 15,
    readings: { '2027-06-30': 24, '2027-01-31': 32 },
  })
  expect(latest).toEqual({ day: '2027-06-30', value: 24 })
  expect(progress).toBeCloseTo(8 / 17)
  expect(trend).toEqual({ change: -8, direction: 'down', isTowardsTarget: true })
})

test('without a stated baseline the first of several readings is one; a single reading tells no progress', () => {
  expect(indicatorProgress({ target: 80, readings: { '2027-01-01': 40, '2027-02-01': 60 } }).progress).toBe(0.5)
  expect(indicatorProgress({ target: 80, readings: { '2027-01-01': 40 } })).toMatchObject({ progress: null, trend: null })
})

test('unknown stays unknown: no reading, no target, or a target that is the baseline', () => {
  expect(indicatorProgress({ baseline: 10, target: 20, readings: {} })).toMatchObject({ latest: null, progress: null })
  expect(indicatorProgress({ baseline: 10, readings: { '2027-01-01': 12 } }).progress).toBeNull()
  expect(indicatorProgress({ baseline: 10, target: 10, readings: { '2027-01-01': 12 } }).progress).toBeNull()
})

test('progress does not depend on the unit nor on the direction of the scale', () => {
  const value = fc.integer({ min: -1000, max: 1000 })
  fc.assert(
    fc.property(value, value, value, fc.constantFrom(-3, -1, 2), (baseline, target, read, factor) => {
      fc.pre(baseline !== target)
      const plain = indicatorProgress({ baseline, target, readings: { '2027-01-01': read } }).progress
      const scaled = indicatorProgress({
        baseline: factor * baseline + 7,
        target: factor * target + 7,
        readings: { '2027-01-01': factor * read + 7 },
      }).progress
      expect(scaled).toBeCloseTo(plain ?? Number.NaN, 9)
    }),
  )
})
