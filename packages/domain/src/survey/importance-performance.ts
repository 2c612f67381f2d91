/** One touchpoint: derived importance (share of R2, 0..1) and performance (any unit, the same for all). */
export interface ImportancePerformanceItem {
  readonly column: string
  readonly importance: number
  readonly performance: number
}
export const quadrants = ['concentrate', 'keepUp', 'lowPriority', 'possibleOverkill'] as const
export type Quadrant = (typeof quadrants)[number]

export interface ImportancePerformance {
  /** Where the crosshairs stand: the means over the items. */
  readonly importanceMean: number
  readonly performanceMean: number
  readonly items: readonly (ImportancePerformanceItem & { readonly quadrant: Quadrant })[]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Martilla and James (1977): crosshairs at the means. At or above the mean counts as high. Important and weak:
 * concentrate; important and strong: keep up; neither: low priority; strong only: possible overkill.
 * Null without items.
 */
export const importancePerformance = (items: readonly ImportancePerformanceItem[]): ImportancePerformance | null => {
  if (items.length === 0) return null
  const importanceMean = mean(items.map(({ importance }) => importance))
  const performanceMean = mean(items.map(({ performance }) => performance))
  const quadrant = ({ importance, performance }: ImportancePerformanceItem): Quadrant => {
    const isStrong = performance >= performanceMean
    if (importance >= importanceMean) return isStrong ? 'keepUp' : 'concentrate'
    return isStrong ? 'possibleOverkill' : 'lowPriority'
  }
  return { importanceMean, performanceMean, items: items.map((item) => ({ ...item, quadrant: quadrant(item) })) }
}
