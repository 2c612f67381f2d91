import type { Survey } from '../survey-record.ts'
import { type Answer, type Answers, parseNumber } from './answers.ts'
import { type ColumnMapping, isScaleRole, type SurveyMapping } from './mapping.ts'

const verbatimLength = 2000
const segmentLength = 200

export type RefusalReason = Survey['refused'][number]['reason']
/** A column with its place in the rows. */
export interface Place extends ColumnMapping {
  readonly index: number
}
export interface KeptRow {
  /** In the order of the scale columns. */
  readonly answers: readonly Answer[]
  readonly weight: number
  /** As written; empty when blank or when no segment is mapped. */
  readonly segment: string
}

export interface RowsRead {
  readonly rowCount: number
  readonly kept: readonly KeptRow[]
  readonly refused: ReadonlyMap<RefusalReason, number>
  readonly invalid: ReadonlyMap<string, number>
  readonly verbatims: readonly string[]
  /** The columns that `KeptRow.answers` follows. */
  readonly scales: readonly Place[]
  readonly weightColumn: string | undefined
  readonly segmentColumn: string | undefined
}

const readWeight = (text: string): number | null => {
  const weight = parseNumber(text)
  return weight !== null && weight > 0 ? weight : null
}

/** Reads rows one by one, counting what it sets aside and why. */
export const readRows = (rows: Iterable<readonly string[]>, mapping: SurveyMapping): RowsRead => {
  const places: Place[] = mapping.map((column, index) => ({ ...column, index }))
  const scales = places.filter(({ role }) => isScaleRole(role))
  const texts = places.filter(({ role }) => role === 'verbatim')
  const weightPlace = places.find(({ role }) => role === 'weight')
  const segmentPlace = places.find(({ role }) => role === 'segment')
  const refused = new Map<RefusalReason, number>()
  const invalid = new Map<string, number>()
  const kept: KeptRow[] = []
  const verbatims: string[] = []
  let rowCount = 0

  const readRow = (row: readonly string[]): RefusalReason | null => {
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
    kept.push({ answers, weight, segment: segmentPlace ? row[segmentPlace.index]!.trim().slice(0, segmentLength) : '' })
    verbatims.push(...written)
    return null
  }

  for (const row of rows) {
    rowCount++
    const reason = readRow(row)
    if (reason) refused.set(reason, (refused.get(reason) ?? 0) + 1)
  }
  return {
    rowCount,
    kept,
    refused,
    invalid,
    verbatims,
    scales,
    weightColumn: weightPlace?.column,
    segmentColumn: segmentPlace?.column,
  }
}

/** The valid answers that rows give to one scale column, with their weights where the survey has some. */
export const answersOf = (kept: readonly KeptRow[], scaleIndex: number, isWeighted: boolean): Answers => {
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
