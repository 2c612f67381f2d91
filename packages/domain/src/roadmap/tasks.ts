import type { FunctionId } from '../id.ts'
import type { Dependency } from './model.ts'
import { quartersBetween } from './quarter.ts'
import type { Task } from './schedule.ts'
import type { Candidate } from './workstreams.ts'

/** Person-days that one workstream takes in a quarter, when nobody said how long it lasts. */
const daysPerQuarter = 60

/** Ten years: the longest duration taken from an effort, and twice that the latest start. */
const longestQuarters = 40
const withinPlan = (quarter: number): number => Math.min(2 * longestQuarters, Math.max(0, quarter))

const nobody: ReadonlyMap<FunctionId, number> = new Map()

const daysByFunction = ({ decision, effortDays }: Candidate): ReadonlyMap<FunctionId, number> => {
  if (!decision) return nobody
  const shared = Object.entries(decision.effortByFunction) as [FunctionId, number][]
  if (shared.length > 0) return new Map(shared)
  return decision.ownerFunctionId ? new Map([[decision.ownerFunctionId, effortDays.likely]]) : nobody
}

/** What planning needs to know of a workstream. */
export const toTask = (candidate: Candidate, dependencies: readonly Dependency[], planStart: string): Task => {
  const { decision, effortDays } = candidate
  return {
    id: candidate.id,
    quarters: decision?.durationQuarters ?? Math.min(longestQuarters, Math.max(1, Math.ceil(effortDays.likely / daysPerQuarter))),
    days: daysByFunction(candidate),
    dependsOn: dependencies.map(({ on }) => on),
    wantedStart: decision?.startQuarter ? withinPlan(quartersBetween(planStart, decision.startQuarter)) : null,
  }
}
