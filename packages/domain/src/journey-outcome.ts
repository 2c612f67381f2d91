import type { JourneyId, MomentId } from './id.ts'
import type { Journey, Moment } from './journey.ts'
import { momentsInOrder } from './journey-order.ts'
import { byOrder } from './record-order.ts'
import type { Survey } from './survey-record.ts'
import type { Workshop } from './workshop.ts'

/** What one survey measured of a moment: its part of what explains the outcome, and how well it is lived. */
export interface MeasuredMoment {
  /** Sum of the shares of R2 of the columns tied to the moment, 0..1. */
  readonly importance: number
  /** Mean rating of those columns, each brought to 0..10; undefined without answers. */
  readonly satisfaction: number | undefined
}

const latestFirst = (surveys: readonly Survey[]): Survey[] =>
  surveys.toSorted((a, b) => (a.importedAt < b.importedAt ? 1 : a.importedAt > b.importedAt ? -1 : byOrder(a, b)))

/** The latest survey that has key drivers with at least one column tied to a moment of the workshop. */
export const outcomeSurvey = ({ surveys, moments }: Pick<Workshop, 'surveys' | 'moments'>): Survey | undefined => {
  const known = new Set<string>(moments.map(({ id }) => id))
  return latestFirst(surveys).find(
    ({ drivers, momentByColumn }) =>
      drivers?.status === 'ok' && drivers.shares.some(({ column }) => known.has(momentByColumn[column] ?? '')),
  )
}

/** What a survey measured, by moment; empty when it has no key drivers. Dangling moments are kept out by the caller. */
export const measuredMoments = ({ drivers, momentByColumn, touchpoints }: Survey): ReadonlyMap<MomentId, MeasuredMoment> => {
  if (drivers?.status !== 'ok') return new Map()
  const touchpointByColumn = new Map(touchpoints.map((touchpoint) => [touchpoint.column, touchpoint]))
  const found = new Map<MomentId, { importance: number; ratings: number[] }>()
  for (const { column, share } of drivers.shares) {
    const momentId = momentByColumn[column]
    if (momentId === undefined) continue
    const entry = found.get(momentId) ?? { importance: 0, ratings: [] }
    entry.importance += share
    const touchpoint = touchpointByColumn.get(column)
    if (touchpoint && touchpoint.mean !== null && touchpoint.scaleMax > touchpoint.scaleMin)
      entry.ratings.push((10 * (touchpoint.mean - touchpoint.scaleMin)) / (touchpoint.scaleMax - touchpoint.scaleMin))
    found.set(momentId, entry)
  }
  return new Map(
    [...found].map(([id, { importance, ratings }]) => [
      id,
      {
        importance: Math.min(1, importance),
        satisfaction: ratings.length === 0 ? undefined : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length,
      },
    ]),
  )
}

export interface JourneyWeight {
  readonly journey: Journey
  /** Part of what the ratings explain of the outcome, 0..1. */
  readonly share: number
  readonly moments: readonly { readonly moment: Moment; readonly share: number }[]
}

/** How the outcome explained by a survey's ratings is shared among journeys; the parts and `untied` sum to 1. */
export interface JourneyWeights {
  readonly survey: Survey
  /** Heaviest first. Journeys that no column is tied to weigh nothing that is known, and are left out. */
  readonly journeys: readonly JourneyWeight[]
  /** Share of columns tied to no moment. */
  readonly untied: number
}

type Parts = Pick<Workshop, 'journeys' | 'phases' | 'moments'>

/** Which journeys go with the outcome, and through which moments: an association, not a cause. */
export const journeyWeights = (workshop: Parts, survey: Survey): JourneyWeights => {
  const measured = measuredMoments(survey)
  const weights = workshop.journeys.flatMap((journey): JourneyWeight[] => {
    const moments = momentsInOrder(workshop, journey.id)
      .flatMap((moment) => {
        const share = measured.get(moment.id)?.importance
        return share === undefined ? [] : [{ moment, share }]
      })
      .sort((a, b) => b.share - a.share)
    return moments.length === 0 ? [] : [{ journey, share: moments.reduce((sum, { share }) => sum + share, 0), moments }]
  })
  const tied = weights.reduce((sum, { share }) => sum + share, 0)
  return { survey, journeys: weights.sort((a, b) => b.share - a.share), untied: Math.max(0, 1 - tied) }
}

/** Ranks apart by this many places or more are a disagreement. */
const telling = 2

export interface ImportanceComparison {
  readonly moment: Moment
  readonly journeyId: JourneyId
  /** 0-10, as the team states it. */
  readonly stated: number
  /** Share of R2, 0..1. */
  readonly derived: number
  /** 1 for the most important; equals share a rank. */
  readonly statedRank: number
  readonly derivedRank: number
  /** The team ranks it lower (underestimated) or higher (overestimated) than what goes with the outcome. */
  readonly verdict: 'underestimated' | 'overestimated' | 'agreed'
}

/** Stated against derived importance of the moments that have both, the highest derived first. */
export const compareImportance = (workshop: Parts, survey: Survey): ImportanceComparison[] => {
  const measured = measuredMoments(survey)
  const both = workshop.journeys.flatMap((journey) =>
    momentsInOrder(workshop, journey.id).flatMap((moment) => {
      const derived = measured.get(moment.id)?.importance
      return derived === undefined || moment.importance === undefined
        ? []
        : [{ moment, journeyId: journey.id, stated: moment.importance, derived }]
    }),
  )
  const ranked = both.map((one) => ({
    ...one,
    statedRank: 1 + both.filter(({ stated }) => stated > one.stated).length,
    derivedRank: 1 + both.filter(({ derived }) => derived > one.derived).length,
  }))
  const verdict = ({ statedRank, derivedRank }: (typeof ranked)[number]): ImportanceComparison['verdict'] => {
    if (statedRank - derivedRank >= telling) return 'underestimated'
    return derivedRank - statedRank >= telling ? 'overestimated' : 'agreed'
  }
  return ranked.map((one) => ({ ...one, verdict: verdict(one) })).sort((a, b) => b.derived - a.derived)
}
