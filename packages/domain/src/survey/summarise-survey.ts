import type { Survey, SurveyTouchpoint } from '../survey-record.ts'
import { type Answers, meanOf } from './answers.ts'
import type { DriverCase } from './correlations.ts'
import { findKeyDrivers, type KeyDriversInput } from './key-drivers.ts'
import { isOutcomeRole, type SurveyMapping } from './mapping.ts'
import { readOutcome } from './outcome.ts'
import { answersOf, type Place, type RowsRead, readRows } from './read-rows.ts'
import { customerSatisfaction } from './scores.ts'
import { readSegments } from './segment-results.ts'

/** The read-outs of a survey, as the fields of its record that come from its rows. */
export type SurveySummary = Pick<
  Survey,
  'rowCount' | 'keptCount' | 'refused' | 'invalidAnswers' | 'outcome' | 'weightColumn' | 'touchpoints' | 'drivers' | 'segments'
> & {
  /** At most as many texts as asked for, spread evenly over the file, and how many there were. */
  readonly verbatims: readonly string[]
  readonly verbatimCount: number
}

export interface SummaryOptions {
  readonly method?: 'lmg' | 'johnson'
  /** Groups of respondents below this are not shown. */
  readonly maskingThreshold?: number
  readonly verbatimLimit?: number
}
export const defaultVerbatimLimit = 50
const defaultMaskingThreshold = 3

const spread = (texts: readonly string[], limit: number): string[] =>
  Array.from({ length: Math.min(limit, texts.length) }, (_, i) =>
    texts.length <= limit ? texts[i]! : texts[Math.floor((i * texts.length) / limit)]!,
  )

const readTouchpoint = (
  { column, label, scaleMin, scaleMax }: Place,
  answers: Answers,
  asked: { answers: Answers; scaleMax: number } | undefined,
): SurveyTouchpoint => ({
  column,
  label,
  scaleMin,
  scaleMax,
  n: answers.values.length,
  mean: meanOf(answers),
  csat: customerSatisfaction(answers, scaleMax),
  ...(asked && { importance: customerSatisfaction(asked.answers, asked.scaleMax) }),
})

const indexesOf = (scales: readonly Place[], isWanted: (place: Place) => boolean): number[] =>
  scales.flatMap((place, index) => (isWanted(place) ? [index] : []))

const driversInput = ({ kept, scales }: RowsRead): Pick<KeyDriversInput, 'columns' | 'cases'> => {
  const outcomeIndex = scales.findIndex(({ role }) => isOutcomeRole(role))
  const ratings = indexesOf(scales, ({ role }) => role === 'rating')
  return {
    columns: ratings.map((index) => scales[index]!.column),
    cases: kept.map(
      ({ answers, weight }): DriverCase => ({
        ratings: ratings.map((index) => answers[index] ?? null),
        outcome: answers[outcomeIndex] ?? null,
        weight,
      }),
    ),
  }
}

/** What key drivers are computed from, out of a survey's rows: the same cases as its summary uses. */
export const readDriverCases = (
  rows: Iterable<readonly string[]>,
  mapping: SurveyMapping,
): Pick<KeyDriversInput, 'columns' | 'cases'> => driversInput(readRows(rows, mapping))

/**
 * Reads a survey's rows (texts, one per column of the mapping) into the fields of its record.
 * A row is refused when it has not as many cells as the mapping, no positive weight where one is mapped, or neither a
 * valid answer nor a text. An answer outside its column's range is set aside and counted; the row stays.
 */
export const summariseSurvey = (
  rows: Iterable<readonly string[]>,
  mapping: SurveyMapping,
  { method, maskingThreshold = defaultMaskingThreshold, verbatimLimit = defaultVerbatimLimit }: SummaryOptions = {},
): SurveySummary => {
  const read = readRows(rows, mapping)
  const { rowCount, kept, refused, invalid, verbatims, scales, weightColumn } = read
  const isWeighted = weightColumn !== undefined
  const answersAt = (index: number) => answersOf(kept, index, isWeighted)
  const outcomeIndex = scales.findIndex(({ role }) => isOutcomeRole(role))
  const outcomePlace = scales[outcomeIndex]
  const outcome = outcomePlace && readOutcome(outcomePlace, answersAt(outcomeIndex))
  const touchpoints = indexesOf(scales, ({ role }) => role === 'rating').map((index) => {
    const place = scales[index]!
    const [asked] = indexesOf(scales, ({ role, ratingColumn }) => role === 'importance' && ratingColumn === place.column)
    const question = asked === undefined ? undefined : { answers: answersAt(asked), scaleMax: scales[asked]!.scaleMax }
    return readTouchpoint(place, answersAt(index), question)
  })
  const segments = readSegments(read, maskingThreshold)
  return {
    rowCount,
    keptCount: kept.length,
    refused: [...refused].map(([reason, count]) => ({ reason, count })),
    invalidAnswers: [...invalid].map(([column, count]) => ({ column, count })),
    ...(outcome && { outcome }),
    ...(isWeighted && { weightColumn }),
    touchpoints,
    ...(touchpoints.length > 0 && { drivers: findKeyDrivers({ ...driversInput(read), method }) }),
    ...(segments && { segments }),
    verbatims: spread(verbatims, verbatimLimit),
    verbatimCount: verbatims.length,
  }
}
