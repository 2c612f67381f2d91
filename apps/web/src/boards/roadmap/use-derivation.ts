import { type Derivation, deriveRoadmap, type Workshop } from '@filrouge/domain'
import { useMemo, useState } from 'react'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { nextQuarter } from './plan-start.ts'

export interface LiveRoadmap extends Derivation {
  workshop: Workshop
  planStart: string
}

/** The roadmap of the workshop as it stands now, derived again only when the workshop changed. */
export const useLiveRoadmap = (): LiveRoadmap => {
  const workshop = useWorkshop((whole) => whole)
  const [today] = useState(() => nextQuarter(new Date()))
  const planStart = workshop.settings.planStart ?? today
  return useMemo(() => ({ ...deriveRoadmap(workshop, { planStart }), workshop, planStart }), [workshop, planStart])
}

/** Ranks by workstream id if no theme had a strategic weight, to show which ranks the weights flip. */
export const useUnweightedRanks = (workshop: Workshop, planStart: string): ReadonlyMap<string, number> =>
  useMemo(() => {
    const isWeighted = Object.values(workshop.settings.themeWeights).some((weight) => weight !== 1)
    if (!isWeighted) return new Map()
    const even: Workshop = { ...workshop, settings: { ...workshop.settings, themeWeights: {} } }
    const ranked = deriveRoadmap(even, { planStart }).roadmap.workstreams
    return new Map(ranked.flatMap(({ id, rank }) => (rank === null ? [] : [[id, rank] as const])))
  }, [workshop, planStart])
