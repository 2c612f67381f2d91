import type { FunctionId, WorkstreamId } from '../id.ts'
import { cyclePath, findKnots } from './cycles.ts'
import type { Schedule } from './model.ts'
import { RankQueue } from './rank-queue.ts'

/** One workstream to place; tasks come ranked, the first one first. */
export interface Task {
  id: WorkstreamId
  quarters: number
  /** Person-days over the whole duration, by function. */
  days: ReadonlyMap<FunctionId, number>
  dependsOn: readonly WorkstreamId[]
  /** Chosen by people, counted from the plan's start; kept unless prerequisites or capacity forbid it. */
  wantedStart: number | null
}

export interface Plan {
  schedules: ReadonlyMap<WorkstreamId, Schedule>
  /** Person-days by function and quarter. */
  load: ReadonlyMap<FunctionId, readonly number[]>
  /** Circles of prerequisites; the workstreams knotted in them are not placed. */
  cycles: readonly (readonly WorkstreamId[])[]
  /** Not placed: a function without any capacity has to work on it. */
  withoutCapacity: readonly WorkstreamId[]
}

/** A century: what takes longer has, in effect, no capacity. */
const longestQuarters = 400

/** Sums of days are compared with this tolerance. */
const tolerance = 1e-9

/** The longest that the task needs so that no function works above its capacity; null when one has none. */
const feasibleQuarters = (task: Task, capacity: ReadonlyMap<FunctionId, number>): number | null => {
  let quarters = Math.max(1, task.quarters)
  for (const [functionId, days] of task.days) {
    const available = capacity.get(functionId)
    if (available === undefined || days <= 0) continue
    if (available <= 0) return null
    quarters = Math.max(quarters, Math.ceil(days / available - tolerance))
  }
  return quarters > longestQuarters ? null : quarters
}

/** Person-days placed so far, by function and quarter. */
class Load {
  readonly byFunction = new Map<FunctionId, number[]>()
  readonly #capacity: ReadonlyMap<FunctionId, number>

  constructor(capacity: ReadonlyMap<FunctionId, number>) {
    this.#capacity = capacity
  }

  /** By function, the first quarter that is not yet full: searches start there. */
  readonly #freeFrom = new Map<FunctionId, number>()

  /** The first quarter from `from` on where the task fits in whole. */
  firstFit(task: Task, from: number, quarters: number): number {
    const busy = [...task.days].map(([functionId, days]) => (days > 0 ? (this.#freeFrom.get(functionId) ?? 0) : 0))
    for (let start = Math.max(from, ...busy); ; start++) if (this.#fits(task, start, quarters)) return start
  }

  add(task: Task, start: number, quarters: number): void {
    for (const [functionId, days] of task.days) {
      const load = this.byFunction.get(functionId) ?? []
      while (load.length < start + quarters) load.push(0)
      for (let quarter = start; quarter < start + quarters; quarter++) load[quarter] = (load[quarter] ?? 0) + days / quarters
      this.byFunction.set(functionId, load)
      this.#skipFull(functionId, load)
    }
  }

  #skipFull(functionId: FunctionId, load: readonly number[]): void {
    const available = this.#capacity.get(functionId)
    if (available === undefined) return
    let quarter = this.#freeFrom.get(functionId) ?? 0
    while ((load[quarter] ?? 0) > available - tolerance) quarter++
    this.#freeFrom.set(functionId, quarter)
  }

  #fits(task: Task, start: number, quarters: number): boolean {
    for (const [functionId, days] of task.days) {
      const available = this.#capacity.get(functionId)
      if (available === undefined) continue
      const load = this.byFunction.get(functionId) ?? []
      for (let quarter = start; quarter < start + quarters; quarter++) {
        if ((load[quarter] ?? 0) + days / quarters > available + tolerance) return false
      }
    }
    return true
  }
}

interface Placed {
  task: Task
  start: number
  end: number
  earliest: number
  quarters: number
}

/** Slack against the plan's own end, following prerequisites backwards; without slack, a workstream is critical. */
const withSlack = (placed: readonly Placed[]): Map<WorkstreamId, Schedule> => {
  const last = Math.max(0, ...placed.map(({ end }) => end))
  const latestEnd = new Map<WorkstreamId, number>()
  const schedules = new Map<WorkstreamId, Schedule>()
  for (const { task, start, end, earliest, quarters } of placed.toReversed()) {
    const latest = latestEnd.get(task.id) ?? last
    for (const id of task.dependsOn) latestEnd.set(id, Math.min(latestEnd.get(id) ?? last, latest - quarters))
    const slackQuarters = Math.max(0, latest - end)
    schedules.set(task.id, {
      startQuarter: start,
      endQuarter: end,
      earliestQuarter: earliest,
      slackQuarters,
      isCritical: slackQuarters === 0,
      isMoved: task.wantedStart !== null && task.wantedStart !== start,
    })
  }
  return schedules
}

/** Prerequisites before what waits for them; among those ready, the best ranked first (Kahn 1962). */
const inPrecedence = (tasks: readonly Task[]): Task[] => {
  const rankById = new Map(tasks.map((task, rank) => [task.id, rank]))
  const waiting = new Map(tasks.map((task) => [task.id, task.dependsOn.filter((id) => rankById.has(id)).length]))
  const dependants = new Map<WorkstreamId, Task[]>()
  for (const task of tasks) {
    for (const id of task.dependsOn) {
      const known = dependants.get(id)
      if (known) known.push(task)
      else dependants.set(id, [task])
    }
  }
  const ready = new RankQueue()
  for (const [rank, task] of tasks.entries()) if (waiting.get(task.id) === 0) ready.add(rank)
  const ordered: Task[] = []
  for (let rank = ready.takeFirst(); rank !== undefined; rank = ready.takeFirst()) {
    const next = tasks[rank]
    if (!next) continue
    ordered.push(next)
    for (const task of dependants.get(next.id) ?? []) {
      const left = (waiting.get(task.id) ?? 0) - 1
      waiting.set(task.id, left)
      if (left === 0) ready.add(rankById.get(task.id) ?? 0)
    }
  }
  return ordered
}

/**
 * Places ranked workstreams in quarters: none before the end of its prerequisites, no function above its capacity
 * (serial schedule generation; Kolisch & Hartmann 1999). `capacity`: person-days per quarter; a function left out is not
 * bounded. What cannot be placed is told, and does not hold the rest.
 */
export const planWorkstreams = (tasks: readonly Task[], capacity: ReadonlyMap<FunctionId, number>): Plan => {
  const taskById = new Map(tasks.map((task) => [task.id, task]))
  const knots = findKnots(taskById)
  const inKnot = new Set(knots.flat())
  const quartersById = new Map(tasks.map((task) => [task.id, feasibleQuarters(task, capacity)]))
  const placeable = tasks.filter((task) => !inKnot.has(task.id) && quartersById.get(task.id) !== null)
  const load = new Load(capacity)
  const placedById = new Map<WorkstreamId, Placed>()
  for (const task of inPrecedence(placeable)) {
    const quarters = quartersById.get(task.id) ?? 1
    const prerequisites = task.dependsOn.flatMap((id) => placedById.get(id) ?? [])
    const from = Math.max(0, ...prerequisites.map(({ end }) => end + 1))
    const earliest = Math.max(0, ...prerequisites.map((placed) => placed.earliest + placed.quarters))
    const start = load.firstFit(task, Math.max(from, task.wantedStart ?? 0), quarters)
    load.add(task, start, quarters)
    placedById.set(task.id, { task, start, end: start + quarters - 1, earliest, quarters })
  }
  return {
    schedules: withSlack([...placedById.values()]),
    load: load.byFunction,
    cycles: knots.map((knot) => cyclePath(knot, taskById)),
    withoutCapacity: tasks.filter((task) => quartersById.get(task.id) === null).map(({ id }) => id),
  }
}
