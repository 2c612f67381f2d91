import { createDerivation, type Derivation, type DeriveRoadmap, type Workshop } from '@filrouge/domain'
import { useMemo, useState } from 'react'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useToday } from '../../ui/today.tsx'
import { nextQuarter } from './plan-start.ts'

export interface LiveRoadmap extends Derivation {
  workshop: Workshop
  planStart: string
}

/** One derivation for every screen that shows the same state: plain data never changes once read. */
const derivations = new WeakMap<Workshop, LiveRoadmap & { today: string }>()

const derived = (derive: DeriveRoadmap, workshop: Workshop, today: string): LiveRoadmap => {
  const known = derivations.get(workshop)
  if (known?.today === today) return known
  const planStart = workshop.settings.planStart ?? nextQuarter(today)
  const live = { ...derive(workshop, { planStart, today }), workshop, planStart, today }
  derivations.set(workshop, live)
  return live
}

const useDerived = (derive: DeriveRoadmap, workshop: Workshop): LiveRoadmap => {
  const today = useToday()
  return useMemo(() => derived(derive, workshop, today), [derive, workshop, today])
}

/** The roadmap of a state of the workshop; of its later states, only what changed is derived again. */
export const useRoadmapOf = (workshop: Workshop): LiveRoadmap => {
  const [derive] = useState(createDerivation)
  return useDerived(derive, workshop)
}

/** One memory of what was derived last per open workshop, shared by every screen. */
const derivationByStore = new WeakMap<object, DeriveRoadmap>()

const derivationOf = (store: object): DeriveRoadmap => {
  const known = derivationByStore.get(store)
  if (known) return known
  const derive = createDerivation()
  derivationByStore.set(store, derive)
  return derive
}

/** The roadmap of a state of an open workshop, for what is drawn outside of a component. */
export const liveRoadmap = (store: object, workshop: Workshop, today: string): LiveRoadmap =>
  derived(derivationOf(store), workshop, today)

/** The roadmap of the workshop as it stands now. */
export const useLiveRoadmap = (): LiveRoadmap => {
  const { store } = useWorkshopContext()
  const workshop = useWorkshop((whole) => whole)
  return useDerived(derivationOf(store), workshop)
}
