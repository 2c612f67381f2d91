/** The calendar quarter after the one of `today`, such as "2027-Q1": work decided today starts then. */
export const nextQuarter = (today: Date): string => {
  const next = Math.floor(today.getMonth() / 3) + 1
  return next === 4 ? `${today.getFullYear() + 1}-Q1` : `${today.getFullYear()}-Q${next + 1}`
}
