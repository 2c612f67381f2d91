import type { FunctionId } from '../id.ts'
import { type Capacity, capacityAt } from './capacity.ts'

/** Sums of days are compared with this tolerance. */
const tolerance = 1e-9

/** Work of several functions, spread evenly over its quarters. */
export interface Work {
  /** Person-days over the whole duration, by function. */
  days: ReadonlyMap<FunctionId, number>
}

/** Person-days placed so far, by function and quarter. */
export class Load {
  readonly byFunction = new Map<FunctionId, number[]>()
  readonly #capacity: ReadonlyMap<FunctionId, Capacity>
  /** By function, the first quarter that is not yet full: searches start there. */
  readonly #freeFrom = new Map<FunctionId, number>()

  constructor(capacity: ReadonlyMap<FunctionId, Capacity>) {
    this.#capacity = capacity
  }

  /** The first quarter from `from` on where the work fits in whole; null when it never will. */
  firstFit(work: Work, from: number, quarters: number): number | null {
    let start = from
    let settled = 0
    for (const [functionId, days] of work.days) {
      if (days <= 0) continue
      start = Math.max(start, this.#freeFrom.get(functionId) ?? 0)
      settled = Math.max(settled, this.#settledFrom(functionId))
    }
    // Beyond what is loaded or different, every quarter is the same: what does not fit there fits nowhere.
    for (const last = Math.max(start, settled); start <= last; start++) if (this.#fits(work, start, quarters)) return start
    return null
  }

  add(work: Work, start: number, quarters: number): void {
    for (const [functionId, days] of work.days) {
      const load = this.byFunction.get(functionId) ?? []
      while (load.length < start + quarters) load.push(0)
      for (let quarter = start; quarter < start + quarters; quarter++) load[quarter] = (load[quarter] ?? 0) + days / quarters
      this.byFunction.set(functionId, load)
      this.#skipFull(functionId, load)
    }
  }

  #settledFrom(functionId: FunctionId): number {
    return Math.max(this.byFunction.get(functionId)?.length ?? 0, this.#capacity.get(functionId)?.usualFrom ?? 0)
  }

  #skipFull(functionId: FunctionId, load: readonly number[]): void {
    const capacity = this.#capacity.get(functionId)
    if (!capacity) return
    let quarter = this.#freeFrom.get(functionId) ?? 0
    while (quarter < load.length && (load[quarter] ?? 0) > capacityAt(capacity, quarter) - tolerance) quarter++
    this.#freeFrom.set(functionId, quarter)
  }

  #fits(work: Work, start: number, quarters: number): boolean {
    for (const [functionId, days] of work.days) {
      const capacity = this.#capacity.get(functionId)
      if (!capacity) continue
      const load = this.byFunction.get(functionId)
      for (let quarter = start; quarter < start + quarters; quarter++) {
        if ((load?.[quarter] ?? 0) + days / quarters > capacityAt(capacity, quarter) + tolerance) return false
      }
    }
    return true
  }
}

/** The shortest that the work can last with the usual capacities, at least as long as wanted; null beyond `longest`. */
export const feasibleQuarters = (
  work: Work,
  wanted: number,
  capacity: ReadonlyMap<FunctionId, Capacity>,
  longest: number,
): number | null => {
  let quarters = Math.max(1, wanted)
  for (const [functionId, days] of work.days) {
    const usual = capacity.get(functionId)?.usual ?? null
    if (usual === null || days <= 0 || usual <= 0) continue
    quarters = Math.max(quarters, Math.ceil(days / usual - tolerance))
  }
  return quarters > longest ? null : quarters
}
