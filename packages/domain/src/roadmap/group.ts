import { type HandGroupId, type NeedId, type WorkstreamId, workstreamId } from '../id.ts'
import { byOrder } from '../record-order.ts'
import type { HandGroup } from '../workstream-decision.ts'
import type { Need, NeedKind, Theme } from './model.ts'
import { stableSum } from './stable-sum.ts'

/** Needs that make one workstream, before people's decisions. */
export interface NeedGroup {
  id: WorkstreamId
  kind: NeedKind | null
  theme: Theme | null
  handGroup: HandGroup | null
  needs: Need[]
  /** The theme under which each need would have been proposed, where the group's own does not say. */
  themeByNeed: ReadonlyMap<NeedId, Theme> | null
}

/** Needs of one kind under one theme. */
interface Bucket {
  id: WorkstreamId
  theme: Theme
  benefits: number[]
  carried: number
  group: NeedGroup | null
}

const emptyBucket = (kind: NeedKind, theme: Theme): Bucket => ({
  id: `${kind}:${theme}` as WorkstreamId,
  theme,
  benefits: [],
  carried: 0,
  group: null,
})

/** What each theme carries, kind by kind. */
class Buckets {
  readonly #byKind = new Map<NeedKind, Map<Theme, Bucket>>()

  constructor(needs: readonly Need[]) {
    for (const { kind, themes, benefit } of needs) for (const theme of themes) this.#of(kind, theme).benefits.push(benefit)
    for (const buckets of this.#byKind.values())
      for (const bucket of buckets.values()) bucket.carried = stableSum(bucket.benefits)
  }

  /** The theme that carries most benefit among those of a need, ties by id; null for a need without a theme. */
  best({ kind, themes }: Need): Bucket | null {
    let best: Bucket | null = null
    for (const theme of themes) {
      const bucket = this.#of(kind, theme)
      if (!best || bucket.carried > best.carried || (bucket.carried === best.carried && bucket.id < best.id)) best = bucket
    }
    return best
  }

  #of(kind: NeedKind, theme: Theme): Bucket {
    let buckets = this.#byKind.get(kind)
    if (!buckets) {
      buckets = new Map()
      this.#byKind.set(kind, buckets)
    }
    let bucket = buckets.get(theme)
    if (!bucket) {
      bucket = emptyBucket(kind, theme)
      buckets.set(theme, bucket)
    }
    return bucket
  }
}

const onlyValue = <Value>(values: readonly Value[]): Value | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)

/** By need, the first hand-made group that claims it. */
const claimsOf = (handGroups: readonly HandGroup[]): Map<string, HandGroup> => {
  const claims = new Map<string, HandGroup>()
  for (const group of handGroups.toSorted(byOrder))
    for (const id of Object.keys(group.needs)) if (!claims.has(id)) claims.set(id, group)
  return claims
}

const splitByHand = (needs: readonly Need[], handGroups: readonly HandGroup[]) => {
  if (handGroups.length === 0) return { byHand: new Map<HandGroupId, { handGroup: HandGroup; needs: Need[] }>(), rest: needs }
  const claims = claimsOf(handGroups)
  const byHand = new Map<HandGroupId, { handGroup: HandGroup; needs: Need[] }>()
  const rest: Need[] = []
  for (const need of needs) {
    const handGroup = claims.get(need.id)
    const known = handGroup && byHand.get(handGroup.id)
    if (known) known.needs.push(need)
    else if (handGroup) byHand.set(handGroup.id, { handGroup, needs: [need] })
    else rest.push(need)
  }
  return { byHand, rest }
}

const handMade = (handGroup: HandGroup, needs: Need[], buckets: Buckets): NeedGroup => {
  const themes = needs.map((need) => [need.id, buckets.best(need)?.theme ?? null] as const)
  return {
    id: workstreamId.parse(`hand:${handGroup.id}`),
    kind: onlyValue(needs.map(({ kind }) => kind)),
    theme: onlyValue(themes.map(([, theme]) => theme)),
    handGroup,
    needs,
    themeByNeed: new Map(themes.flatMap(([id, theme]) => (theme ? [[id, theme] as const] : []))),
  }
}

/**
 * What participants grouped stays together; the rest joins others of its kind under the theme that carries most benefit
 * (ties by id). A need without a theme stays ungrouped.
 */
export const groupNeeds = (
  needs: readonly Need[],
  handGroups: readonly HandGroup[],
): { groups: readonly NeedGroup[]; ungrouped: readonly Need[] } => {
  const { byHand, rest } = splitByHand(needs, handGroups)
  const buckets = new Buckets(rest)
  const proposed: NeedGroup[] = []
  const ungrouped: Need[] = []
  for (const need of rest) {
    const bucket = buckets.best(need)
    if (!bucket) ungrouped.push(need)
    else if (bucket.group) bucket.group.needs.push(need)
    else {
      const { id, theme } = bucket
      bucket.group = { id, kind: need.kind, theme, handGroup: null, needs: [need], themeByNeed: null }
      proposed.push(bucket.group)
    }
  }
  const made = [...byHand.values()].map(({ handGroup, needs: claimed }) => handMade(handGroup, claimed, buckets))
  return { groups: [...made, ...proposed], ungrouped }
}
