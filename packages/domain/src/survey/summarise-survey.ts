import type { Survey, SurveyTouchpoint } from '../survey-record.ts'
import { type Answer, type Answers, meanOf, parseNumber } from './answers.ts'
import type { DriverCase } from './correlations.ts'
import { findKeyDrivers } from './key-drivers.ts'
import { type ColumnMapping, isOutcomeRole, isScaleRole, type OutcomeRole, type SurveyMapping } from './mapping.ts'
import { customerEffortScore, customerSatisfaction, netPromoterScore } from './scores.ts'

/** The read-outs of a survey, as the fields of its record that come from its rows. */
export type SurveySummary = Pick<
  Survey,
  'rowCount' | 'keptCount' | 'refused' | 'invalidAnswers' | 'outcome' | 'weightColumn' | 'touchpoints' | 'drivers'
> & {
  /** At most verbatimLimit texts, spread evenly over the file, and how many there were. */
  readonly verbatims: readonly string[]
  readonly verbatimCount: number
}
export const verbatimLimit = 50
const verbatimLength = 2000

type Reason = Survey['refused'][number]['reason']
interface Place extends ColumnMapping {
  readonly index: number
}
interface KeptRow {
  /** In the order of the scale columns. */
  readonly answers: readonly Answer[]
  readonly weight: number
}

const readWeight = (text: string): number | null => {
  const weight = parseNumber(text)
  return weight !== null && weight > 0 ? weight : null
}

/** Reads rows one by one, counting what it sets aside and why. */
const readRows = (rows: Iterable<readonly string[]>, mapping: SurveyMapping) => {
  const places: Place[] = mapping.map((column, index) => ({ ...column, index }))
  const scales = places.filter(({ role }) => isScaleRole(role))
  const texts = places.filter(({ role }) => role === 'verbatim')
  const weightPlace = places.find(({ role }) => role === 'weight')
  const refused = new Map<Reason, number>()
  const invalid = new Map<string, number>()
  const kept: KeptRow[] = []
  const verbatims: string[] = []
  let rowCount = 0

  const readRow = (row: readonly string[]): Reason | null => {
    if (row.length !== mapping.length) return 'malformed'
    const weight = weightPlace ? readWeight(row[weightPlace.index]!) : 1
    if (weight === null) return 'invalidWeight'
    const written = texts.map(({ index }) => row[index]!.trim().slice(0, verbatimLength)).filter((text) => text !== '')
    const setAside: string[] = []
    const answers = scales.map(({ column, index, scaleMin, scaleMax }): Answer => {
      const text = row[index]!
      const value = parseNumber(text)
      if (value !== null && value >= scaleMin && value <= scaleMax) return value
      if (text.trim() !== '') setAside.push(column)
      return null
    })
    if (written.length === 0 && answers.every((answer) => answer === null)) return 'noValidAnswer'
    for (const column of setAside) invalid.set(column, (invalid.get(column) ?? 0) + 1)
    kept.push({ answers, weight })
    verbatims.push(...written)
    return null
  }

  for (const row of rows) {
    rowCount++
    const reason = readRow(row)
    if (reason) refused.set(reason, (refused.get(reason) ?? 0) + 1)
  }
  return { rowCount, kept, refused, invalid, verbatims, scales, weightColumn: weightPlace?.column }
}

const answersOf = (kept: readonly KeptRow[], scaleIndex: number, isWeighted: boolean): Answers => {
  const values: number[] = []
  const weights: number[] = []
  for (const { answers, weight } of kept) {
    const value = answers[scaleIndex]
    if (value === null || value === undefined) continue
    values.push(value)
    weights.push(weight)
  }
  return isWeighted ? { values, weights } : { values }
}

const readTouchpoint = ({ column, label, scaleMin, scaleMax }: Place, answers: Answers): SurveyTouchpoint => ({
  column,
  label,
  scaleMin,
  scaleMax,
  n: answers.values.length,
  mean: meanOf(answers),
  csat: customerSatisfaction(answers, scaleMax),
})

const readOutcome = (kind: OutcomeRole, { column, scaleMax }: Place, answers: Answers): NonNullable<Survey['outcome']> => {
  const base = { column, kind, n: answers.values.length, mean: meanOf(answers) }
  const nps = kind === 'recommend' ? netPromoterScore(answers) : null
  const ces = kind === 'effort' ? customerEffortScore(answers) : null
  const csat = kind === 'satisfaction' ? customerSatisfaction(answers, scaleMax) : null
  return { ...base, ...(nps && { nps }), ...(ces !== null && { ces }), ...(csat !== null && { csat }) }
}

const spread = (texts: readonly string[]): string[] =>
  Array.from({ length: Math.min(verbatimLimit, texts.length) }, (_, i) =>
    texts.length <= verbatimLimit ? texts[i]! : texts[Math.floor((i * texts.length) / verbatimLimit)]!,
  )

/**
 * Reads a survey's rows (texts, one per column of the mapping) into the fields of its record.
 * A row is refused when it has not as many cells as the mapping, no positive weight where one is mapped, or neither a
 * valid answer nor a text. An answer outside its column's range is set aside and counted; the row stays.
 */
export const summariseSurvey = (
  rows: Iterable<readonly string[]>,
  mapping: SurveyMapping,
  options: { method?: 'lmg' | 'johnson' } = {},
): SurveySummary => {
  const { rowCount, kept, refused, invalid, verbatims, scales, weightColumn } = readRows(rows, mapping)
  const isWeighted = weightColumn !== undefined
  const outcomeIndex = scales.findIndex(({ role }) => isOutcomeRole(role))
  const outcomePlace = scales[outcomeIndex]
  const ratingIndexes = scales.flatMap(({ role }, index) => (role === 'rating' ? [index] : []))
  const columns = ratingIndexes.map((index) => scales[index]!.column)
  const cases = (): DriverCase[] =>
    kept.map(({ answers, weight }) => ({
      ratings: ratingIndexes.map((index) => answers[index] ?? null),
      outcome: answers[outcomeIndex] ?? null,
      weight,
    }))
  return {
    rowCount,
    keptCount: kept.length,
    refused: [...refused].map(([reason, count]) => ({ reason, count })),
    invalidAnswers: [...invalid].map(([column, count]) => ({ column, count })),
    ...(outcomePlace &&
      isOutcomeRole(outcomePlace.role) && {
        outcome: readOutcome(outcomePlace.role, outcomePlace, answersOf(kept, outcomeIndex, isWeighted)),
      }),
    ...(isWeighted && { weightColumn }),
    touchpoints: ratingIndexes.map((index) => readTouchpoint(scales[index]!, answersOf(kept, index, isWeighted))),
    ...(columns.length > 0 && { drivers: findKeyDrivers({ columns, cases: cases(), method: options.method }) }),
    verbatims: spread(verbatims),
    verbatimCount: verbatims.length,
  }
}
