import { type WorkstreamId, workstreamId } from '../id.ts'
import { compareText } from '../record-order.ts'
import type { HandGroup } from '../workstream-decision.ts'
import type { Need, NeedKind, Theme } from './model.ts'

/** Needs that make one workstream, before people's decisions. */
export interface NeedGroup {
  id: WorkstreamId
  kind: NeedKind | null
  theme: Theme | null
  handGroup: HandGroup | null
  needs: Need[]
}

const proposedId = (kind: NeedKind, theme: Theme): WorkstreamId => workstreamId.parse(`${kind}:${theme}`)

/** Adds numbers so that the order they came in cannot change the last digit. */
export const stableSum = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0)

const onlyValue = <Value>(values: readonly Value[]): Value | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)

const byHand = (needs: readonly Need[], handGroups: readonly HandGroup[]): { groups: NeedGroup[]; rest: Need[] } => {
  const groupOfNeed = new Map<string, HandGroup>()
  for (const group of handGroups.toSorted((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id))) {
    for (const id of Object.keys(group.needs)) if (!groupOfNeed.has(id)) groupOfNeed.set(id, group)
  }
  const needsByGroup = new Map<HandGroup, Need[]>()
  const rest: Need[] = []
  for (const need of needs) {
    const group = groupOfNeed.get(need.id)
    if (group) needsByGroup.set(group, [...(needsByGroup.get(group) ?? []), need])
    else rest.push(need)
  }
  const groups = [...needsByGroup].map(([handGroup, grouped]) => ({
    id: workstreamId.parse(`hand:${handGroup.id}`),
    kind: onlyValue(grouped.map(({ kind }) => kind)),
    theme: onlyValue(grouped.map(({ themes }) => themes[0] ?? null)),
    handGroup,
    needs: grouped,
  }))
  return { groups, rest }
}

/**
 * What participants grouped stays together; the rest joins others of its kind under the theme that carries most benefit
 * (ties by id). A need without a theme stays ungrouped.
 */
export const groupNeeds = (
  needs: readonly Need[],
  handGroups: readonly HandGroup[],
): { groups: NeedGroup[]; ungrouped: Need[] } => {
  const { groups: handMade, rest } = byHand(needs, handGroups)
  const benefitsById = new Map<WorkstreamId, number[]>()
  for (const { kind, themes, benefit } of rest) {
    for (const theme of themes) {
      const id = proposedId(kind, theme)
      const benefits = benefitsById.get(id)
      if (benefits) benefits.push(benefit)
      else benefitsById.set(id, [benefit])
    }
  }
  const carried = new Map([...benefitsById].map(([id, benefits]) => [id, stableSum(benefits)]))
  const groups = new Map<WorkstreamId, NeedGroup>()
  const ungrouped: Need[] = []
  for (const need of rest) {
    const [best] = need.themes
      .map((theme) => ({ theme, id: proposedId(need.kind, theme) }))
      .sort((a, b) => (carried.get(b.id) ?? 0) - (carried.get(a.id) ?? 0) || compareText(a.id, b.id))
    if (!best) {
      ungrouped.push(need)
      continue
    }
    const group = groups.get(best.id) ?? { id: best.id, kind: need.kind, theme: best.theme, handGroup: null, needs: [] }
    group.needs.push(need)
    groups.set(best.id, group)
  }
  return { groups: [...handMade, ...groups.values()], ungrouped }
}
