/** Days such as "2027-03-31", counted on the calendar alone: no hour, no time zone. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`)
const text = (date: Date): string => date.toISOString().slice(0, 10)

/** Days from one to another; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000)

/** The same day some months later, or the last of that month when it has no such day. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0, 12))
  return text(new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth.getUTCDate()), 12)))
}
