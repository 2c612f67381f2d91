import type { JourneyId, MomentId } from './id.ts'
import type { Moment } from './journey.ts'
import { momentsInOrder } from './journey-order.ts'
import type { MeasuredMoment } from './journey-outcome.ts'
import { type ImportancePerformance, importancePerformance, type Quadrant } from './survey/importance-performance.ts'
import type { Survey } from './survey-record.ts'
import type { Workshop } from './workshop.ts'

/** The indicators of a moment, each on its own scale: NPS -100..100, CES 1..7, CSAT 0..100 %. */
export const journeyMeasures = ['nps', 'ces', 'csat'] as const
export type JourneyMeasure = (typeof journeyMeasures)[number]

export interface MomentResult {
  readonly moment: Moment
  readonly nps: number | undefined
  readonly ces: number | undefined
  readonly csat: number | undefined
  /** Answers behind the CSAT where a survey measured it; undefined where people entered it. */
  readonly csatAnswers: number | undefined
}

export interface MeasureMean {
  /** On the measure's own scale; every moment counts once. */
  readonly mean: number
  /** Moments that have it. */
  readonly moments: number
}

export interface JourneyResults {
  readonly moments: readonly MomentResult[]
  readonly means: { readonly [Measure in JourneyMeasure]: MeasureMean | undefined }
}

/**
 * Satisfied share 0..100 % of a moment from the latest survey with columns tied to it, weighted by answers. Undefined
 * when its columns do not share one scale: top two boxes of different scales are not the same thing.
 */
const measuredCsat = (surveys: readonly Survey[], id: MomentId): { csat: number; answers: number } | undefined => {
  let latest: { importedAt: string; csat: { csat: number; answers: number } | undefined } | undefined
  for (const { touchpoints, momentByColumn, importedAt } of surveys) {
    if (latest && latest.importedAt >= importedAt) continue
    const tied = touchpoints.filter(({ column, csat }) => momentByColumn[column] === id && csat !== null)
    const first = tied[0]
    if (!first) continue
    const isOneScale = tied.every(({ scaleMin, scaleMax }) => scaleMin === first.scaleMin && scaleMax === first.scaleMax)
    const answers = tied.reduce((sum, { n }) => sum + n, 0)
    const satisfied = tied.reduce((sum, { n, csat }) => sum + n * (csat ?? 0), 0)
    latest = { importedAt, csat: isOneScale && answers > 0 ? { csat: (100 * satisfied) / answers, answers } : undefined }
  }
  return latest?.csat
}

const meanOf = (values: readonly (number | undefined)[]): MeasureMean | undefined => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0
    ? undefined
    : { mean: known.reduce((sum, value) => sum + value, 0) / known.length, moments: known.length }
}

/** NPS, CES and CSAT of a journey's moments and their means over the journey, never mixed with one another. */
export const journeyResults = (
  workshop: Pick<Workshop, 'phases' | 'moments' | 'surveys'>,
  journeyId: JourneyId,
): JourneyResults => {
  const moments = momentsInOrder(workshop, journeyId).map((moment): MomentResult => {
    const measured = measuredCsat(workshop.surveys, moment.id)
    return {
      moment,
      nps: moment.nps,
      ces: moment.ces,
      csat: measured?.csat ?? moment.csat,
      csatAnswers: measured?.answers,
    }
  })
  const mean = (measure: JourneyMeasure) => meanOf(moments.map((result) => result[measure]))
  return { moments, means: { nps: mean('nps'), ces: mean('ces'), csat: mean('csat') } }
}

/** The importance and performance that moments are placed by: what the team states, or what a survey measured. */
export type QuadrantBasis = 'stated' | 'measured'

/**
 * Importance and performance of moments on one basis, crosshairs at the means; `column` is the moment's id. Moments
 * that miss one of the two are left out. Null with fewer than two moments: a mean of one compares nothing.
 */
export const momentPerformance = (
  moments: readonly Moment[],
  basis: QuadrantBasis,
  measured: ReadonlyMap<MomentId, MeasuredMoment>,
): ImportancePerformance | null => {
  const items = moments.flatMap((moment) => {
    const { importance, satisfaction } = basis === 'stated' ? moment : (measured.get(moment.id) ?? {})
    return importance === undefined || satisfaction === undefined
      ? []
      : [{ column: moment.id as string, importance, performance: satisfaction }]
  })
  return items.length < 2 ? null : importancePerformance(items)
}

/** The quadrant of each moment on one basis; empty with fewer than two moments. */
export const momentQuadrants = (...parts: Parameters<typeof momentPerformance>): ReadonlyMap<string, Quadrant> =>
  new Map(momentPerformance(...parts)?.items.map(({ column, quadrant }) => [column, quadrant]) ?? [])
