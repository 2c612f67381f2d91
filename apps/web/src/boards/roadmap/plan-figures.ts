import { benefitDelivered, planTotals, type Roadmap } from '@filrouge/domain'

export interface PlanFigures {
  count: number
  accepted: number
  /** The fewest workstreams that bring half of the benefit. */
  halfCount: number
  effort: { low: number; likely: number; high: number }
  /** Null while nobody estimated any. */
  investment: { low: number; likely: number; high: number } | null
  lastQuarter: number | null
  overloadDays: number
  /** By quarter, 0..100. */
  delivered: readonly number[]
}

const halfCountOf = (benefits: readonly number[]): number => {
  let reached = 0
  const sorted = benefits.toSorted((a, b) => b - a)
  const place = sorted.findIndex((benefit) => {
    reached += benefit
    return reached >= 50
  })
  return place < 0 ? sorted.length : place + 1
}

/** What a board of directors reads first. */
export const planFigures = (roadmap: Roadmap): PlanFigures => {
  const kept = roadmap.workstreams.filter(({ rank }) => rank !== null)
  const sum = (of: (workstream: (typeof kept)[number]) => number) => kept.reduce((total, each) => total + of(each), 0)
  const { lastQuarter, overloadDays } = planTotals(roadmap)
  return {
    count: kept.length,
    accepted: kept.filter(({ status }) => status === 'accepted').length,
    halfCount: halfCountOf(kept.map(({ benefitIndex }) => benefitIndex)),
    effort: {
      low: sum(({ effortDays }) => effortDays.low),
      likely: sum(({ effortDays }) => effortDays.likely),
      high: sum(({ effortDays }) => effortDays.high),
    },
    investment: kept.some(({ investment }) => investment !== null)
      ? {
          low: sum(({ investment }) => investment?.low ?? 0),
          likely: sum(({ investment }) => investment?.likely ?? 0),
          high: sum(({ investment }) => investment?.high ?? 0),
        }
      : null,
    lastQuarter,
    overloadDays,
    delivered: benefitDelivered(roadmap),
  }
}
