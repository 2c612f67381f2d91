import type { Workshop } from '../workshop.ts'
import { memoLast } from './memo-last.ts'
import type { Need } from './model.ts'
import { type Rule, toNeed } from './rule.ts'
import { rules } from './rules/index.ts'
import { keepEqual } from './same-plain-data.ts'
import { createIndexer, type WorkshopIndex } from './workshop-index.ts'

/** Needs found again that say the same as before keep their identity, and so does a list of them all. */
const keepKnown = (before: readonly Need[], found: readonly Need[]): readonly Need[] => {
  const knownById = new Map(before.map((need) => [need.id, need]))
  const kept = found.map((need) => keepEqual(knownById.get(need.id), need))
  return kept.length === before.length && kept.every((need, place) => need === before[place]) ? before : kept
}

const createFinder = ({ name, reads, find }: Rule) => {
  let before: { inputs: readonly unknown[]; needs: readonly Need[] } | null = null
  return (workshop: Workshop, index: WorkshopIndex): readonly Need[] => {
    const inputs = reads.map((collection) => workshop[collection])
    if (before && inputs.every((input, place) => input === before?.inputs[place])) return before.needs
    const found = find(index).map((need) => toNeed(name, need))
    before = { inputs, needs: before ? keepKnown(before.needs, found) : found }
    return before.needs
  }
}

/** Finds the needs of workshops one after the other; a rule looks again only where what it reads has changed. */
export const createNeedFinder = (): ((workshop: Workshop) => readonly Need[]) => {
  const indexOf = createIndexer()
  const finders = rules.map(createFinder)
  const together = memoLast((...needsByRule: readonly (readonly Need[])[]): readonly Need[] => needsByRule.flat())
  return (workshop) => {
    const index = indexOf(workshop)
    return together(...finders.map((findNeeds) => findNeeds(workshop, index)))
  }
}
