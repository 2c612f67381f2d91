import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, monthsAfter } from './calendar-day.ts'
import { reviewAfter, reviewState } from './review.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('calendar days', () => {
  test('a month after the 31st is the last day of a shorter month', () => {
    expect(monthsAfter('2027-01-31', 1)).toBe('2027-02-28')
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29')
    expect(monthsAfter('2027-03-15', 12)).toBe('2028-03-15')
  })

  test('days between two days are counted both ways, across the change of hour', () => {
    expect(daysBetween('2027-03-20', '2027-03-30')).toBe(10)
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
      }),
    )
  })
})

describe('reviews', () => {
  test('a review is missing, passed or planned; on its day it is still planned', () => {
    expect(reviewState({}, '2027-03-31')).toEqual({ state: 'missing' })
    expect(reviewState({ nextReview: '2027-03-30' }, '2027-03-31')).toEqual({ state: 'passed', daysAgo: 1 })
    expect(reviewState({ nextReview: '2027-03-31' }, '2027-03-31')).toEqual({ state: 'planned', daysLeft: 0 })
  })

  test('a late review does not shift the following ones', () => {
    expect(reviewAfter({ nextReview: '2027-03-31', reviewCadenceMonths: 3 }, '2027-04-10')).toBe('2027-06-30')
    expect(reviewAfter({ nextReview: '2027-03-31', reviewCadenceMonths: 1 }, '2027-06-02')).toBe('2027-06-30')
    expect(reviewAfter({ nextReview: '2027-03-31' }, '2027-04-10')).toBeNull()
  })

  test('the review after one held today comes later, by at most the cadence unless the one planned was later still', () => {
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), fc.integer({ min: 1, max: 36 }), (today, nextReview, months) => {
        const next = reviewAfter({ nextReview, reviewCadenceMonths: months }, today)
        const from = nextReview !== undefined && nextReview > today ? nextReview : today
        expect(next !== null && next > today && daysBetween(from, next) <= 31 * months).toBe(true)
      }),
    )
  })
})
