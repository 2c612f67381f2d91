import type { CompanyFunction } from '../competency.ts'
import type { Journey, Moment, Observation, Phase } from '../journey.ts'
import { periods } from '../journey.ts'
import { byOrder } from '../record-order.ts'
import type { Evidence } from '../scale.ts'
import type { Factor, Player } from '../strategic-canvas.ts'
import type { Workshop } from '../workshop.ts'
import { type Measures, measuresOf } from './measures.ts'
import { memoLast } from './memo-last.ts'
import type { Theme } from './model.ts'

/** Confidence in what an item says, 0..1. */
export const confidenceByEvidence: Readonly<Record<Evidence, number>> = { assumption: 0.5, anecdote: 0.8, data: 1 }
/** Confidence 0..1 in an item; without evidence it is an assumption. */
export const confidenceOf = (evidence: Evidence | undefined): number => confidenceByEvidence[evidence ?? 'assumption']

/** Importance 0..1 where nobody stated one. */
export const unstatedImportance = 0.5
const momentOfTruthWeight = 1.5

/** A moment that a journey holds, with what its needs inherit. */
export interface PlacedMoment {
  moment: Moment
  /** Stated importance, 0..1. */
  importance: number
  /** The journey and the value factors that it traces to. */
  themes: readonly Theme[]
}

/** Everything the rules look up, found once: a rule never scans a collection inside another. */
export interface WorkshopIndex extends Measures {
  workshop: Workshop
  functionById: ReadonlyMap<string, CompanyFunction>
  today: Player | undefined
  target: Player | undefined
  /** In the order in which customers live them. */
  journeys: readonly { journey: Journey; moments: readonly PlacedMoment[] }[]
  observationsByMoment: ReadonlyMap<string, readonly Observation[]>
  momentsByTool: ReadonlyMap<string, readonly PlacedMoment[]>
  momentsByCompetency: ReadonlyMap<string, readonly PlacedMoment[]>
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

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

/** Stated importance of a moment, 0..1: half as much again for a moment of truth, at most 1. */
const statedImportance = (moment: Moment): number =>
  Math.min(
    1,
    (moment.importance === undefined ? unstatedImportance : moment.importance / 10) *
      (moment.isMomentOfTruth ? momentOfTruthWeight : 1),
  )

/** One string per theme, however many moments trace to it: looking themes up is most of the work of grouping. */
const placeMoment = (moment: Moment, journeyTheme: Theme, themeByFactor: ReadonlyMap<string, Theme>): PlacedMoment => {
  const themes = [journeyTheme, ...Object.keys(moment.factors).flatMap((id) => themeByFactor.get(id) ?? [])]
  return { moment, importance: statedImportance(moment), themes: themes.length > 1 ? themes.sort() : themes }
}

const byPeriod = (a: Phase, b: Phase): number => periods.indexOf(a.period) - periods.indexOf(b.period) || byOrder(a, b)

/** Collections come in canonical order, so that moments already stand in order within their phase. */
const placeMoments = (
  journeys: readonly Journey[],
  phases: readonly Phase[],
  moments: readonly Moment[],
  factors: readonly Factor[],
): WorkshopIndex['journeys'] => {
  const themeByFactor = new Map<string, Theme>(factors.map(({ id }) => [id, `factor:${id}`]))
  const phasesByJourney = groupBy(phases, (phase) => phase.journeyId)
  const momentsByPhase = groupBy(moments, (moment) => moment.phaseId)
  return journeys.map((journey) => {
    const theme: Theme = `journey:${journey.id}`
    const own = (phasesByJourney.get(journey.id) ?? []).toSorted(byPeriod).flatMap(({ id }) => momentsByPhase.get(id) ?? [])
    return { journey, moments: own.map((moment) => placeMoment(moment, theme, themeByFactor)) }
  })
}

const momentsCallingFor = (journeys: WorkshopIndex['journeys'], field: 'tools' | 'competencies'): Map<string, PlacedMoment[]> => {
  const callers = new Map<string, PlacedMoment[]>()
  for (const { moments } of journeys) {
    for (const placed of moments) {
      for (const id of Object.keys(placed.moment[field])) {
        const known = callers.get(id)
        if (known) known.push(placed)
        else callers.set(id, [placed])
      }
    }
  }
  return callers
}

/** Indexes workshops one after the other; what did not change is not indexed again. */
export const createIndexer = (): ((workshop: Workshop) => WorkshopIndex) => {
  const functionsById = memoLast(byId<CompanyFunction>)
  const journeysOf = memoLast(placeMoments)
  const observationsOf = memoLast((observations: readonly Observation[]) => groupBy(observations, ({ momentId }) => momentId))
  const toolCallers = memoLast((journeys: WorkshopIndex['journeys']) => momentsCallingFor(journeys, 'tools'))
  const competencyCallers = memoLast((journeys: WorkshopIndex['journeys']) => momentsCallingFor(journeys, 'competencies'))
  const measures = memoLast(measuresOf)
  return (workshop) => {
    const journeys = journeysOf(workshop.journeys, workshop.phases, workshop.moments, workshop.factors)
    return {
      workshop,
      functionById: functionsById(workshop.functions),
      today: workshop.players.find((player) => player.kind === 'today'),
      target: workshop.players.find((player) => player.kind === 'target'),
      journeys,
      observationsByMoment: observationsOf(workshop.observations),
      momentsByTool: toolCallers(journeys),
      momentsByCompetency: competencyCallers(journeys),
      ...measures(workshop.surveys),
    }
  }
}
