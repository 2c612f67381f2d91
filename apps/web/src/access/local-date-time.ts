const two = (value: number): string => String(value).padStart(2, '0')

/** A moment as a date and time field holds it, on this device's clock; empty for none. */
export const toField = (moment: number | null): string => {
  if (moment === null) return ''
  const date = new Date(moment)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The moment in a date and time field, in milliseconds since 1970; null for an empty one, or one half filled. */
export const fromField = (value: string): number | null => {
  const moment = value === '' ? Number.NaN : new Date(value).getTime()
  return Number.isNaN(moment) ? null : moment
}
