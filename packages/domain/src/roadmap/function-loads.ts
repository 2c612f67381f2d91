import type { CompanyFunction } from '../competency.ts'
import type { FunctionId } from '../id.ts'
import { type Capacity, capacityAt } from './capacity.ts'
import type { FunctionLoad } from './model.ts'
import type { Plan } from './schedule.ts'

/** What each function can give, gives and is asked for, quarter by quarter. */
export const functionLoads = (
  functions: readonly CompanyFunction[],
  capacities: ReadonlyMap<FunctionId, Capacity>,
  plan: Plan,
  quarters: number,
): FunctionLoad[] => {
  const each = <Value>(of: (quarter: number) => Value): Value[] => Array.from({ length: quarters }, (_, quarter) => of(quarter))
  return functions.map(({ id }) => {
    const capacity = capacities.get(id)
    const bound = (quarter: number): number | null => {
      const days = capacity ? capacityAt(capacity, quarter) : Number.POSITIVE_INFINITY
      return Number.isFinite(days) ? days : null
    }
    return {
      functionId: id,
      capacityByQuarter: each(bound),
      daysByQuarter: each((quarter) => plan.load.get(id)?.[quarter] ?? 0),
      askedByQuarter: each((quarter) => plan.asked.get(id)?.[quarter] ?? 0),
    }
  })
}
