import type { NeedId } from '../id.ts'
import type { CollectionName } from '../workshop.ts'
import type { Need, RuleName } from './model.ts'
import type { WorkshopIndex } from './workshop-index.ts'

/** What a rule says of a need; the rest follows. */
export type FoundNeed = Omit<Need, 'id' | 'rule' | 'benefit'>

/** Finds the needs of one sort. Pure; skips what refers to nothing. */
export interface Rule {
  name: RuleName
  /** All that it looks at: while none of it changes, its needs stay as they are. */
  reads: readonly (CollectionName | 'settings')[]
  find: (index: WorkshopIndex) => FoundNeed[]
}

/** What places moments in journeys, and traces them to value factors. */
export const placedMoments = ['journeys', 'phases', 'moments', 'factors'] as const

const clamp = (share: number): number => Math.min(1, Math.max(0, share))

const longestId = 300

/** Gives a need its id (rule + source ids) and its benefit (gap x importance x confidence). */
export const toNeed = (rule: RuleName, found: FoundNeed): Need => {
  const gap = clamp(found.gap)
  const importance = clamp(found.importance)
  const cited = found.sources.map(({ id, field }) => (field === undefined ? id : `${id}/${field}`))
  // What misses altogether has no record to cite: what is missing then tells needs apart.
  const sources = cited.length > 0 ? cited : [found.params['variant'] ?? '']
  return {
    ...found,
    // Made here of valid ids: parsing ten thousand of them would cost more than the rest.
    id: `${rule}:${sources.join('+')}`.slice(0, longestId) as NeedId,
    rule,
    gap,
    importance,
    benefit: gap * importance * found.confidence,
  }
}
