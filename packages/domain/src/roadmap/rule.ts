import { needId } from '../id.ts'
import type { Need, RuleName } from './model.ts'
import type { WorkshopIndex } from './workshop-index.ts'

/** What a rule says of a need; the rest follows. */
export type FoundNeed = Omit<Need, 'id' | 'rule' | 'benefit'>

/** Finds the needs of one sort. Pure; skips what refers to nothing. */
export interface Rule {
  name: RuleName
  find: (index: WorkshopIndex) => FoundNeed[]
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share))

/** Gives a need its id (rule + source ids) and its benefit (gap x importance x confidence). */
export const toNeed = (rule: RuleName, found: FoundNeed): Need => {
  const gap = clamp(found.gap)
  const importance = clamp(found.importance)
  const cited = found.sources.map(({ id, field }) => (field === undefined ? id : `${id}/${field}`))
  // What misses altogether has no record to cite: what is missing then tells needs apart.
  const sources = cited.length > 0 ? cited : [found.params['variant'] ?? '']
  return {
    ...found,
    id: needId.parse(`${rule}:${sources.join('+')}`.slice(0, 300)),
    rule,
    gap,
    importance,
    benefit: gap * importance * found.confidence,
  }
}
