import { quartersBetween } from '@filrouge/domain'

/** Where things stand on the timeline, in pixels. */
export interface TimelineGeometry {
  quarters: readonly string[]
  quarterWidth: number
  rowHeight: number
}

export const barHeight = 24
const narrowestQuarter = 66

export const timelineGeometry = (quarters: readonly string[], width: number, rowHeight: number): TimelineGeometry => ({
  quarters,
  quarterWidth: Math.max(narrowestQuarter, Math.floor(width / Math.max(1, quarters.length))),
  rowHeight,
})

/** How many quarters, with their fraction, a day such as "2027-03-31" is after the plan's start. */
export const quartersTo = (planStart: string, day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const quarter = Math.floor((month - 1) / 3)
  const inQuarter = (month - 1 - 3 * quarter + (date - 1) / 31) / 3
  return quartersBetween(planStart, `${year}-Q${quarter + 1}`) + inQuarter
}

/** Years over the quarters that they hold. */
export const yearsOf = (quarters: readonly string[]): { year: string; count: number }[] => {
  const years: { year: string; count: number }[] = []
  for (const quarter of quarters) {
    const year = quarter.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.count++
    else years.push({ year, count: 1 })
  }
  return years
}
