import type { WorkstreamId } from '../id.ts'
import type { WorkstreamDecision } from '../workstream-decision.ts'
import type { NeedGroup } from './group.ts'

/** A workstream that stays, with those that people merged into it. */
export interface Merged {
  group: NeedGroup
  absorbed: readonly NeedGroup[]
}

/** Follows merges to the workstream that stays; a circle of merges is ignored. */
const survivorOf = (id: WorkstreamId, intoById: ReadonlyMap<WorkstreamId, WorkstreamId>): WorkstreamId => {
  const seen = new Set<WorkstreamId>([id])
  for (let survivor = id; ; ) {
    const next = intoById.get(survivor)
    if (!next) return survivor
    if (seen.has(next)) return id
    seen.add(next)
    survivor = next
  }
}

/** Applies people's merges; a merge into what is not there is ignored. */
export const applyMerges = (groups: readonly NeedGroup[], decisions: readonly WorkstreamDecision[]): Merged[] => {
  const merging = decisions.filter(({ mergedInto }) => mergedInto !== undefined)
  if (merging.length === 0) return groups.map((group) => ({ group, absorbed: [] }))
  const known = new Set(groups.map(({ id }) => id))
  const intoById = new Map(
    merging.flatMap(({ id, mergedInto }) => (mergedInto && known.has(mergedInto) ? [[id, mergedInto] as const] : [])),
  )
  const absorbedById = new Map<WorkstreamId, NeedGroup[]>()
  const staying = groups.filter((group) => {
    const survivor = survivorOf(group.id, intoById)
    if (survivor === group.id) return true
    absorbedById.set(survivor, [...(absorbedById.get(survivor) ?? []), group])
    return false
  })
  return staying.map((group) => ({ group, absorbed: absorbedById.get(group.id) ?? [] }))
}
