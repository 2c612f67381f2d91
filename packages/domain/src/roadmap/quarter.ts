/** Quarters from "2027-Q1" on: index 0 is `from` itself. */
export const quarterAt = (from: string, offset: number): string => {
  const index = quarterNumber(from) + offset
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`
}

/** Quarters from `from` to `to`; negative when `to` comes before. */
export const quartersBetween = (from: string, to: string): number => quarterNumber(to) - quarterNumber(from)

const quarterNumber = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
