import type { CompanyFunction } from '../competency.ts'
import type { Journey, Moment, Observation, Phase } from '../journey.ts'
import { periods } from '../journey.ts'
import { byOrder } from '../record-order.ts'
import type { Evidence } from '../scale.ts'
import type { Factor, Player } from '../strategic-canvas.ts'
import type { Workshop } from '../workshop.ts'
import type { Theme } from './model.ts'

/** Confidence in what an item says, 0..1. */
export const confidenceByEvidence: Readonly<Record<Evidence, number>> = { assumption: 0.5, anecdote: 0.8, data: 1 }
export const confidenceOf = (evidence: Evidence | undefined): number => confidenceByEvidence[evidence ?? 'assumption']

/** Importance 0..1 where nobody stated one. */
export const unstatedImportance = 0.5
const momentOfTruthWeight = 1.5

/** Everything the rules look up, found once: a rule never scans a collection inside another. */
export interface WorkshopIndex {
  workshop: Workshop
  factorById: ReadonlyMap<string, Factor>
  functionById: ReadonlyMap<string, CompanyFunction>
  today: Player | undefined
  target: Player | undefined
  journeys: readonly { journey: Journey; moments: readonly Moment[] }[]
  journeyByMoment: ReadonlyMap<string, Journey>
  observationsByMoment: ReadonlyMap<string, readonly Observation[]>
  /** Measured by key drivers, 0..1 relative to the strongest driver of its survey. */
  measuredImportanceByMoment: ReadonlyMap<string, number>
  /** Mean rating of the columns tied to a moment, on 0..10. */
  measuredSatisfactionByMoment: ReadonlyMap<string, number>
}

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const inOrder = (phases: readonly Phase[], momentsByPhase: ReadonlyMap<string, Moment[]>): Moment[] =>
  phases
    .toSorted((a, b) => periods.indexOf(a.period) - periods.indexOf(b.period) || byOrder(a, b))
    .flatMap((phase) => (momentsByPhase.get(phase.id) ?? []).toSorted(byOrder))

const measured = ({ surveys }: Workshop): { importance: Map<string, number>; satisfaction: Map<string, number> } => {
  const importance = new Map<string, number>()
  const ratings = new Map<string, number[]>()
  for (const { momentByColumn, drivers, touchpoints } of surveys) {
    const shares = drivers?.status === 'ok' ? drivers.shares : []
    const strongest = Math.max(...shares.map(({ share }) => share), 0)
    for (const { column, share } of shares) {
      const momentId = momentByColumn[column]
      if (momentId && strongest > 0) importance.set(momentId, Math.max(importance.get(momentId) ?? 0, share / strongest))
    }
    for (const { column, mean, scaleMin, scaleMax } of touchpoints) {
      const momentId = momentByColumn[column]
      if (!momentId || mean === null || scaleMax <= scaleMin) continue
      const rating = (10 * (mean - scaleMin)) / (scaleMax - scaleMin)
      ratings.set(momentId, [...(ratings.get(momentId) ?? []), rating])
    }
  }
  const satisfaction = new Map(
    [...ratings].map(([id, all]) => [id, all.toSorted((a, b) => a - b).reduce((sum, rating) => sum + rating, 0) / all.length]),
  )
  return { importance, satisfaction }
}

export const indexWorkshop = (workshop: Workshop): WorkshopIndex => {
  const phasesByJourney = groupBy(workshop.phases, (phase) => phase.journeyId)
  const momentsByPhase = groupBy(workshop.moments, (moment) => moment.phaseId)
  const journeys = workshop.journeys.toSorted(byOrder).map((journey) => ({
    journey,
    moments: inOrder(phasesByJourney.get(journey.id) ?? [], momentsByPhase),
  }))
  const players = workshop.players.toSorted(byOrder)
  const { importance, satisfaction } = measured(workshop)
  return {
    workshop,
    factorById: new Map(workshop.factors.map((factor) => [factor.id, factor])),
    functionById: new Map(workshop.functions.map((companyFunction) => [companyFunction.id, companyFunction])),
    today: players.find((player) => player.kind === 'today'),
    target: players.find((player) => player.kind === 'target'),
    journeys,
    journeyByMoment: new Map(journeys.flatMap(({ journey, moments }) => moments.map((moment) => [moment.id, journey] as const))),
    observationsByMoment: groupBy(workshop.observations, (observation) => observation.momentId),
    measuredImportanceByMoment: importance,
    measuredSatisfactionByMoment: satisfaction,
  }
}

/** Stated importance of a moment, 0..1: half as much again for a moment of truth, at most 1. */
export const statedImportance = (moment: Moment): number =>
  Math.min(
    1,
    (moment.importance === undefined ? unstatedImportance : moment.importance / 10) *
      (moment.isMomentOfTruth ? momentOfTruthWeight : 1),
  )

/** The journey and the value factors that a moment traces to. */
export const themesOfMoment = (index: WorkshopIndex, moment: Moment): Theme[] => {
  const journey = index.journeyByMoment.get(moment.id)
  const factors = Object.keys(moment.factors).filter((id) => index.factorById.has(id))
  return [...(journey ? [`journey:${journey.id}` as const] : []), ...factors.map((id) => `factor:${id}` as const)].sort()
}
