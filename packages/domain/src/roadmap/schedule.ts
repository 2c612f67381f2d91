import type { FunctionId, WorkstreamId } from '../id.ts'
import type { Capacity } from './capacity.ts'
import { cyclePath, findKnots } from './cycles.ts'
import { feasibleQuarters, Load, type Work } from './load.ts'
import type { Schedule } from './model.ts'
import { RankQueue } from './rank-queue.ts'

/** One workstream to place; tasks come ranked, the first one first. */
export interface Task extends Work {
  id: WorkstreamId
  quarters: number
  dependsOn: readonly WorkstreamId[]
  /** Chosen by people, counted from the plan's start; kept unless prerequisites or capacity forbid it. */
  wantedStart: number | null
}

export interface Plan {
  schedules: ReadonlyMap<WorkstreamId, Schedule>
  /** Person-days by function and quarter, never above capacity. */
  load: ReadonlyMap<FunctionId, readonly number[]>
  /** The same if capacity bounded nothing. */
  asked: ReadonlyMap<FunctionId, readonly number[]>
  /** Circles of prerequisites; the workstreams knotted in them are not placed. */
  cycles: readonly (readonly WorkstreamId[])[]
  /** Not placed: a function without any capacity has to work on it. */
  withoutCapacity: readonly WorkstreamId[]
}

/** A century: what takes longer has, in effect, no capacity. */
const longestQuarters = 400

interface Placed {
  task: Task
  start: number
  end: number
  /** Where its prerequisites alone would let it start. */
  earliest: number
  /** Where it would start and last if capacity bounded nothing. */
  asked: { start: number; quarters: number }
  quarters: number
}

/** Slack against the plan's own end, following prerequisites backwards; without slack, a workstream is critical. */
const withSlack = (placed: readonly Placed[]): Map<WorkstreamId, Schedule> => {
  const last = placed.reduce((latest, { end }) => Math.max(latest, end), 0)
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

const endOf = (...ends: readonly number[]): number => Math.max(0, ...ends)

/** The task after its placed prerequisites; null when it never fits in. */
const place = (task: Task, quarters: number, prerequisites: readonly Placed[], load: Load): Placed | null => {
  const wanted = task.wantedStart ?? 0
  const from = endOf(...prerequisites.map(({ end }) => end + 1))
  const start = load.firstFit(task, Math.max(from, wanted), quarters)
  if (start === null) return null
  const askedFrom = endOf(...prerequisites.map(({ asked }) => asked.start + asked.quarters))
  return {
    task,
    start,
    end: start + quarters - 1,
    earliest: endOf(...prerequisites.map((placed) => placed.earliest + placed.quarters)),
    asked: { start: Math.max(askedFrom, wanted), quarters: Math.max(1, task.quarters) },
    quarters,
  }
}

/**
 * Places ranked workstreams in quarters: none before the end of its prerequisites, no function above its capacity
 * (serial schedule generation; Kolisch & Hartmann 1999). A function left out of `capacity` is not bounded. What cannot be
 * placed is told, and does not hold the rest.
 */
export const planWorkstreams = (tasks: readonly Task[], capacity: ReadonlyMap<FunctionId, Capacity>): Plan => {
  const taskById = new Map(tasks.map((task) => [task.id, task]))
  const knots = findKnots(taskById)
  const inKnot = new Set(knots.flat())
  const [load, asked] = [new Load(capacity), new Load(new Map())]
  const placedById = new Map<WorkstreamId, Placed>()
  const unplaced = new Set<WorkstreamId>()
  for (const task of inPrecedence(tasks.filter(({ id }) => !inKnot.has(id)))) {
    const quarters = feasibleQuarters(task, task.quarters, capacity, longestQuarters)
    const prerequisites = task.dependsOn.flatMap((id) => placedById.get(id) ?? [])
    const placed = quarters === null ? null : place(task, quarters, prerequisites, load)
    if (!placed) {
      unplaced.add(task.id)
      continue
    }
    load.add(task, placed.start, placed.quarters)
    asked.add(task, placed.asked.start, placed.asked.quarters)
    placedById.set(task.id, placed)
  }
  return {
    schedules: withSlack([...placedById.values()]),
    load: load.byFunction,
    asked: asked.byFunction,
    cycles: knots.map((knot) => cyclePath(knot, taskById)),
    withoutCapacity: tasks.filter(({ id }) => unplaced.has(id)).map(({ id }) => id),
  }
}
