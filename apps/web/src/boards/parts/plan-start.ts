/** The calendar quarter after the one of a day such as "2026-11-24": work decided that day starts then. */
export const nextQuarter = (today: string): string => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const next = Math.floor((month - 1) / 3) + 1
  return next === 4 ? `${year + 1}-Q1` : `${year}-Q${next + 1}`
}
