import { addRecord, moveRecord, transact, updateRecord, type WorkshopDoc } from '@filrouge/document'
import {
  type JourneyId,
  type Moment,
  type MomentId,
  momentsOfPhase,
  type Phase,
  periods,
  phasesInOrder,
  type Workshop,
} from '@filrouge/domain'

export type Direction = -1 | 1

/** A copy of a journey with its phases, moments and observations; returns its id, or null when the journey is gone. */
export const duplicateJourney = (doc: WorkshopDoc, workshop: Workshop, id: JourneyId, name: string): JourneyId | null => {
  const source = workshop.journeys.find((journey) => journey.id === id)
  if (!source) return null
  return transact(doc, () => {
    const { id: _id, order: _order, ...rest } = source
    const journeyId = addRecord(doc, 'journeys', { ...rest, name }, { afterId: id })
    for (const phase of phasesInOrder(workshop, id)) {
      const { id: _phaseId, order: _phaseOrder, ...fields } = phase
      const phaseId = addRecord(doc, 'phases', { ...fields, journeyId })
      for (const moment of momentsOfPhase(workshop, phase.id)) copyMoment(doc, workshop, moment, phaseId)
    }
    return journeyId
  })
}

const copyMoment = (doc: WorkshopDoc, workshop: Workshop, moment: Moment, phaseId: Phase['id']): void => {
  const { id, order: _order, ...fields } = moment
  const momentId = addRecord(doc, 'moments', { ...fields, phaseId })
  for (const observation of workshop.observations) {
    if (observation.momentId !== id) continue
    const { id: _id, order: _place, ...copied } = observation
    addRecord(doc, 'observations', { ...copied, momentId })
  }
}

/** Moves a phase among those of its period; past the edge it joins the neighbouring period. False when it is at the end. */
export const shiftPhase = (doc: WorkshopDoc, workshop: Workshop, phase: Phase, by: Direction): boolean => {
  const all = phasesInOrder(workshop, phase.journeyId)
  const siblings = all.filter(({ period }) => period === phase.period)
  const index = siblings.findIndex(({ id }) => id === phase.id)
  const neighbour = siblings[index + by]
  if (neighbour) {
    const afterId = by === 1 ? neighbour.id : (siblings[index - 2]?.id ?? null)
    return moveRecord(doc, 'phases', phase.id, afterId)
  }
  const period = periods[periods.indexOf(phase.period) + by]
  if (!period) return false
  const there = all.filter((other) => other.period === period)
  return transact(doc, () => {
    updateRecord(doc, 'phases', phase.id, { period })
    const last = there.at(-1)
    return moveRecord(doc, 'phases', phase.id, by === 1 || !last ? null : last.id)
  })
}

/** Moves a moment one place; past the edge of its phase it joins the neighbouring phase. False when it is at the end. */
export const shiftMoment = (doc: WorkshopDoc, workshop: Workshop, moment: Moment, by: Direction): boolean => {
  const siblings = momentsOfPhase(workshop, moment.phaseId)
  const index = siblings.findIndex(({ id }) => id === moment.id)
  const neighbour = siblings[index + by]
  if (neighbour) return moveRecord(doc, 'moments', moment.id, by === 1 ? neighbour.id : (siblings[index - 2]?.id ?? null))
  const phase = workshop.phases.find(({ id }) => id === moment.phaseId)
  if (!phase) return false
  const phases = phasesInOrder(workshop, phase.journeyId)
  const next = phases[phases.findIndex(({ id }) => id === phase.id) + by]
  return next ? putMoment(doc, workshop, moment.id, next.id, by === 1 ? 'first' : 'last') : false
}

/** Puts a moment at one end of a phase. */
const putMoment = (doc: WorkshopDoc, workshop: Workshop, id: MomentId, phaseId: Phase['id'], end: 'first' | 'last'): boolean =>
  transact(doc, () => {
    const last = momentsOfPhase(workshop, phaseId).at(-1)
    updateRecord(doc, 'moments', id, { phaseId })
    return moveRecord(doc, 'moments', id, end === 'first' || !last ? null : last.id)
  })

type Side = 'before' | 'after' | 'into'

/** After which of its siblings something goes to stand before or after one of them; null: first. */
const predecessor = <Item extends { id: string }>(siblings: readonly Item[], targetId: string, side: Side): Item['id'] | null => {
  const index = siblings.findIndex(({ id }) => id === targetId)
  return siblings[side === 'before' ? index - 1 : index]?.id ?? null
}

/** Puts a moment before or after another, or into a phase at its end. False when one of them is gone. */
export const placeMoment = (doc: WorkshopDoc, workshop: Workshop, id: string, targetId: string, side: Side): boolean => {
  const moment = workshop.moments.find((candidate) => candidate.id === id)
  if (!moment || id === targetId) return false
  const phase = side === 'into' ? workshop.phases.find((candidate) => candidate.id === targetId) : undefined
  if (side === 'into') return phase ? putMoment(doc, workshop, moment.id, phase.id, 'last') : false
  const target = workshop.moments.find((candidate) => candidate.id === targetId)
  if (!target) return false
  const siblings = momentsOfPhase(workshop, target.phaseId).filter((sibling) => sibling.id !== id)
  return transact(doc, () => {
    updateRecord(doc, 'moments', moment.id, { phaseId: target.phaseId })
    return moveRecord(doc, 'moments', moment.id, predecessor(siblings, targetId, side))
  })
}

/** Puts a phase before or after another of its journey, in that one's period. False when one of them is gone. */
export const placePhase = (doc: WorkshopDoc, workshop: Workshop, id: string, targetId: string, side: Side): boolean => {
  const phase = workshop.phases.find((candidate) => candidate.id === id)
  const target = workshop.phases.find((candidate) => candidate.id === targetId)
  if (!phase || !target || phase.id === target.id || phase.journeyId !== target.journeyId) return false
  const siblings = phasesInOrder(workshop, phase.journeyId).filter(
    (sibling) => sibling.period === target.period && sibling.id !== id,
  )
  return transact(doc, () => {
    updateRecord(doc, 'phases', phase.id, { period: target.period })
    return moveRecord(doc, 'phases', phase.id, predecessor(siblings, targetId, side))
  })
}
