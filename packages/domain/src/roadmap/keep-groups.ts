import type { WorkstreamId } from '../id.ts'
import type { NeedGroup } from './group.ts'

const isSameGroup = (a: NeedGroup, b: NeedGroup): boolean =>
  a.theme === b.theme &&
  a.kind === b.kind &&
  a.handGroup === b.handGroup &&
  a.themeByNeed === b.themeByNeed &&
  a.needs.length === b.needs.length &&
  a.needs.every((need, place) => need === b.needs[place])

/** Groups of the very same needs as before keep their identity. */
export const createGroupKeeper = () => {
  let known = new Map<WorkstreamId, NeedGroup>()
  return (groups: readonly NeedGroup[]): readonly NeedGroup[] => {
    const kept = groups.map((group) => {
      const before = known.get(group.id)
      return before && isSameGroup(before, group) ? before : group
    })
    known = new Map(kept.map((group) => [group.id, group]))
    return kept
  }
}
