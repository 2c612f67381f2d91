import type { FunctionId, JourneyId, PhaseId } from './id.ts'
import { type Moment, type Phase, periods } from './journey.ts'
import { byOrder } from './record-order.ts'
import type { Workshop } from './workshop.ts'

type JourneyParts = Pick<Workshop, 'phases' | 'moments'>

/** A journey's phases: by period, then order, then id. */
export const phasesInOrder = ({ phases }: Pick<Workshop, 'phases'>, journeyId: JourneyId): Phase[] =>
  phases
    .filter((phase) => phase.journeyId === journeyId)
    .sort((a, b) => periods.indexOf(a.period) - periods.indexOf(b.period) || byOrder(a, b))

/** A phase’s moments: by order, then id. */
export const momentsOfPhase = ({ moments }: Pick<Workshop, 'moments'>, phaseId: PhaseId): Moment[] =>
  moments.filter((moment) => moment.phaseId === phaseId).sort(byOrder)

/** A journey's moments in the order customers live them. */
export const momentsInOrder = (workshop: JourneyParts, journeyId: JourneyId): Moment[] =>
  phasesInOrder(workshop, journeyId).flatMap((phase) => momentsOfPhase(workshop, phase.id))

/** The customer passes from one function to another between two moments. */
export interface HandOver {
  from: Moment
  to: Moment
  fromFunctionId: FunctionId
  toFunctionId: FunctionId
}

/** Consecutive moments owned by different functions: a possible break for the customer. */
export const handOvers = (workshop: JourneyParts, journeyId: JourneyId): HandOver[] => {
  const moments = momentsInOrder(workshop, journeyId)
  return moments.flatMap((to, index) => {
    const from = moments[index - 1]
    if (!from?.ownerFunctionId || !to.ownerFunctionId || from.ownerFunctionId === to.ownerFunctionId) return []
    return [{ from, to, fromFunctionId: from.ownerFunctionId, toFunctionId: to.ownerFunctionId }]
  })
}
