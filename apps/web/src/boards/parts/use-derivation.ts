import { type Derivation, deriveRoadmap, type Workshop } from '@filrouge/domain'
import { useMemo, useState } from 'react'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { nextQuarter } from './plan-start.ts'

export interface LiveRoadmap extends Derivation {
  workshop: Workshop
  planStart: string
}

/** One derivation for every screen that shows the same state: plain data never changes once read. */
const derivations = new WeakMap<Workshop, LiveRoadmap>()

const derive = (workshop: Workshop, planStart: string): LiveRoadmap => {
  const known = derivations.get(workshop)
  if (known?.planStart === planStart) return known
  const derived = { ...deriveRoadmap(workshop, { planStart }), workshop, planStart }
  derivations.set(workshop, derived)
  return derived
}

/** The roadmap of a state of the workshop, derived again only when the workshop changed. */
export const useRoadmapOf = (workshop: Workshop): LiveRoadmap => {
  const [today] = useState(() => nextQuarter(new Date()))
  const planStart = workshop.settings.planStart ?? today
  return useMemo(() => derive(workshop, planStart), [workshop, planStart])
}

/** The roadmap of the workshop as it stands now. */
export const useLiveRoadmap = (): LiveRoadmap => useRoadmapOf(useWorkshop((whole) => whole))

/** Ranks by workstream id if no theme had a strategic weight, to show which ranks the weights flip. */
export const useUnweightedRanks = (workshop: Workshop, planStart: string): ReadonlyMap<string, number> =>
  useMemo(() => {
    const isWeighted = Object.values(workshop.settings.themeWeights).some((weight) => weight !== 1)
    if (!isWeighted) return new Map()
    const even: Workshop = { ...workshop, settings: { ...workshop.settings, themeWeights: {} } }
    const ranked = deriveRoadmap(even, { planStart }).roadmap.workstreams
    return new Map(ranked.flatMap(({ id, rank }) => (rank === null ? [] : [[id, rank] as const])))
  }, [workshop, planStart])
