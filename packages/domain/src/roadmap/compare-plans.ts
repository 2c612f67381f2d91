import type { WorkstreamId } from '../id.ts'
import type { Roadmap, Workstream } from './model.ts'

/** Where a workstream stands in one plan. */
export interface Standing {
  rank: number | null
  startQuarter: number | null
  endQuarter: number | null
  effortDays: number
}

export interface WorkstreamChange {
  id: WorkstreamId
  /** Null where that plan has no such workstream. */
  before: Standing | null
  after: Standing | null
}

export interface PlanTotals {
  /** Likely person-days, of all that is not rejected. */
  effortDays: number
  /** Likely money. */
  investment: number
  /** Last quarter of the plan, counted from its start; null when nothing is placed. */
  lastQuarter: number | null
  /** Person-days asked of functions beyond what they can give, over all quarters. */
  overloadDays: number
}

export interface PlanComparison {
  /** Workstreams that stand elsewhere, best ranked after the change first. */
  changes: readonly WorkstreamChange[]
  /** By quarter, the benefit (0-100 of each plan's total) of what has ended by then. */
  benefitByQuarter: readonly { quarter: string; before: number; after: number }[]
  before: PlanTotals
  after: PlanTotals
}

const standingOf = ({ rank, schedule, effortDays }: Workstream): Standing => ({
  rank,
  startQuarter: schedule?.startQuarter ?? null,
  endQuarter: schedule?.endQuarter ?? null,
  effortDays: effortDays.likely,
})

const isSameStanding = (a: Standing | null, b: Standing | null): boolean =>
  a?.rank === b?.rank && a?.startQuarter === b?.startQuarter && a?.endQuarter === b?.endQuarter && a?.effortDays === b?.effortDays

const standingsOf = ({ workstreams }: Roadmap): ReadonlyMap<WorkstreamId, Standing> =>
  new Map(workstreams.map((workstream) => [workstream.id, standingOf(workstream)]))

const rankOf = (standing: Standing | null): number => standing?.rank ?? Number.POSITIVE_INFINITY

const changesBetween = (before: Roadmap, after: Roadmap): WorkstreamChange[] => {
  const [old, now] = [standingsOf(before), standingsOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((id) => ({ id, before: old.get(id) ?? null, after: now.get(id) ?? null }))
    .filter((change) => !isSameStanding(change.before, change.after))
    .sort((a, b) => (rankOf(a.after) < rankOf(b.after) ? -1 : 1))
}

/** Benefit of what has ended by each quarter of the plan, 0..100 of its total. */
export const benefitDelivered = ({ workstreams, quarters: planned }: Roadmap, quarters = planned.length): number[] => {
  const delivered = new Array<number>(quarters).fill(0)
  for (const { schedule, benefitIndex, rank } of workstreams) {
    if (!schedule || rank === null) continue
    for (let quarter = schedule.endQuarter; quarter < quarters; quarter++)
      delivered[quarter] = (delivered[quarter] ?? 0) + benefitIndex
  }
  return delivered
}

/** What a plan costs, when it ends, and how much more it asks than functions can give. */
export const planTotals = ({ workstreams, load }: Roadmap): PlanTotals => {
  const kept = workstreams.filter(({ rank }) => rank !== null)
  const ends = kept.flatMap(({ schedule }) => (schedule ? [schedule.endQuarter] : []))
  const overloads = load.flatMap(({ askedByQuarter, capacityByQuarter }) =>
    askedByQuarter.map((days, quarter) => Math.max(0, days - (capacityByQuarter[quarter] ?? Number.POSITIVE_INFINITY))),
  )
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    effortDays: sum(kept.map(({ effortDays }) => effortDays.likely)),
    investment: sum(kept.map(({ investment }) => investment?.likely ?? 0)),
    lastQuarter: ends.length === 0 ? null : Math.max(...ends),
    overloadDays: sum(overloads),
  }
}

/** What one plan of the same workshop does otherwise than another: ranks, dates, and how early benefit comes. */
export const comparePlans = (before: Roadmap, after: Roadmap): PlanComparison => {
  const quarters = before.quarters.length > after.quarters.length ? before.quarters : after.quarters
  const [old, now] = [benefitDelivered(before, quarters.length), benefitDelivered(after, quarters.length)]
  return {
    changes: changesBetween(before, after),
    benefitByQuarter: quarters.map((quarter, place) => ({ quarter, before: old[place] ?? 0, after: now[place] ?? 0 })),
    before: planTotals(before),
    after: planTotals(after),
  }
}
