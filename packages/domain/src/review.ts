import { daysBetween, monthsAfter } from './calendar-day.ts'
import type { Settings } from './workshop.ts'

/** Whether the plan will be looked at again, and when. */
export type ReviewState = { state: 'missing' } | { state: 'passed'; daysAgo: number } | { state: 'planned'; daysLeft: number }

/** `today` such as "2027-03-31"; a review on that day is planned, not passed. */
export const reviewState = ({ nextReview }: Pick<Settings, 'nextReview'>, today: string): ReviewState => {
  if (nextReview === undefined) return { state: 'missing' }
  const daysLeft = daysBetween(today, nextReview)
  return daysLeft < 0 ? { state: 'passed', daysAgo: -daysLeft } : { state: 'planned', daysLeft }
}

/**
 * The review that follows one held today: the first of the cadence's dates after today, counted from the planned one,
 * so that a late review does not shift the following ones. Null without a cadence.
 */
export const reviewAfter = (
  { nextReview, reviewCadenceMonths }: Pick<Settings, 'nextReview' | 'reviewCadenceMonths'>,
  today: string,
): string | null => {
  if (reviewCadenceMonths === undefined) return null
  const from = nextReview ?? today
  for (let step = 1; ; step++) {
    const next = monthsAfter(from, step * reviewCadenceMonths)
    if (next > today) return next
  }
}
