import type { WorkstreamId } from '../id.ts'

interface Waiting {
  id: WorkstreamId
  dependsOn: readonly WorkstreamId[]
}

/** Strongly connected groups of more than one task, or tasks that wait for themselves (Tarjan 1972, without recursion). */
export const findKnots = (tasks: ReadonlyMap<WorkstreamId, Waiting>): WorkstreamId[][] => {
  const order = new Map<WorkstreamId, number>()
  const low = new Map<WorkstreamId, number>()
  const open: WorkstreamId[] = []
  const isOpen = new Set<WorkstreamId>()
  const knots: WorkstreamId[][] = []
  const enter = (id: WorkstreamId) => {
    order.set(id, order.size)
    low.set(id, order.size - 1)
    open.push(id)
    isOpen.add(id)
    return { id, next: 0 }
  }
  const lower = (id: WorkstreamId, to: number) => low.set(id, Math.min(low.get(id) ?? to, to))
  const leave = (id: WorkstreamId) => {
    if (low.get(id) !== order.get(id)) return
    const group = open.splice(open.lastIndexOf(id))
    for (const member of group) isOpen.delete(member)
    if (group.length > 1 || tasks.get(id)?.dependsOn.includes(id)) knots.push(group.toSorted())
  }
  for (const root of [...tasks.keys()].sort()) {
    if (order.has(root)) continue
    const path = [enter(root)]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = tasks.get(top.id)?.dependsOn[top.next++]
      if (next === undefined) {
        path.pop()
        leave(top.id)
        const parent = path.at(-1)
        if (parent) lower(parent.id, low.get(top.id) ?? 0)
      } else if (!tasks.has(next)) continue
      else if (!order.has(next)) path.push(enter(next))
      else if (isOpen.has(next)) lower(top.id, order.get(next) ?? 0)
    }
  }
  return knots
}

/** The shortest circle through a knot's first workstream; each one waits for the next, the last one for the first. */
export const cyclePath = (knot: readonly WorkstreamId[], tasks: ReadonlyMap<WorkstreamId, Waiting>): WorkstreamId[] => {
  const members = new Set(knot)
  const [first] = knot
  if (first === undefined) return []
  const reachedFrom = new Map<WorkstreamId, WorkstreamId>()
  const queue = [first]
  for (const id of queue) {
    for (const next of tasks.get(id)?.dependsOn ?? []) {
      if (next === first) {
        const path = [id]
        for (let step = id; step !== first; ) {
          step = reachedFrom.get(step) ?? first
          path.unshift(step)
        }
        return path
      }
      if (!members.has(next) || reachedFrom.has(next)) continue
      reachedFrom.set(next, id)
      queue.push(next)
    }
  }
  return [...knot]
}
