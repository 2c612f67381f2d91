import type { CompanyFunction } from '../competency.ts'
import type { FunctionId } from '../id.ts'
import { quartersBetween } from './quarter.ts'

/** Person-days that a function can give, quarter by quarter counted from the plan's start. */
export interface Capacity {
  /** Null where nobody said: not bounded. */
  usual: number | null
  /** Quarters that differ from it. */
  byQuarter: ReadonlyMap<number, number>
  /** From this quarter on, only the usual capacity holds. */
  usualFrom: number
}

/** Person-days in a quarter counted from the plan’s start; infinite where nobody bounded them. */
export const capacityAt = ({ usual, byQuarter }: Capacity, quarter: number): number =>
  byQuarter.get(quarter) ?? usual ?? Number.POSITIVE_INFINITY

/** A capacity that is the same in every quarter. */
export const steadyCapacity = (usual: number | null): Capacity => ({ usual, byQuarter: new Map(), usualFrom: 0 })

const capacityOf = ({ capacityDays, capacityByQuarter }: CompanyFunction, planStart: string): Capacity => {
  const differing = Object.entries(capacityByQuarter)
    .map(([quarter, days]) => [quartersBetween(planStart, quarter), days] as const)
    .filter(([quarter]) => quarter >= 0)
  return {
    usual: capacityDays ?? null,
    byQuarter: new Map(differing),
    usualFrom: Math.max(0, ...differing.map(([quarter]) => quarter + 1)),
  }
}

/** The capacity of each function, counted from a plan that starts in a quarter such as "2027-Q1"; earlier quarters are left out. */
export const capacitiesOf = (functions: readonly CompanyFunction[], planStart: string): Map<FunctionId, Capacity> =>
  new Map(functions.map((companyFunction) => [companyFunction.id, capacityOf(companyFunction, planStart)]))
