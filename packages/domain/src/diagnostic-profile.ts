import { type Pillar, pillars, type Statement } from './diagnostic.ts'
import { compareText } from './record-order.ts'
import { type Level, levels } from './role.ts'
import { itemKey } from './rounds/score-item.ts'
import type { ScoreResult } from './rounds/score-result.ts'
import type { ScoreSummary } from './rounds/score-summary.ts'

export type StatementField = 'current' | 'aspired'

/** The revealed results by item key. */
export type ResultByItem = ReadonlyMap<string, ScoreResult>

/** The revealed results of all rounds by the key of the item that was scored. */
export const indexResults = (results: readonly ScoreResult[]): ResultByItem =>
  new Map(results.map((result) => [itemKey(result), result]))

/** What a round revealed on a statement's present or aspired maturity; undefined before that. */
export const resultOf = (results: ResultByItem, statement: Pick<Statement, 'id'>, field: StatementField) =>
  results.get(itemKey({ collection: 'statements', recordId: statement.id, field }))

export interface PillarProfile {
  pillar: Pillar
  statements: readonly Statement[]
  /** How many of them have a revealed present maturity. */
  revealed: number
  /** Means of the statements' medians, 1..5 (medians of whole levels would hardly differ); null while none is revealed. */
  current: number | null
  aspired: number | null
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

const meanOfKnown = (numbers: readonly (number | undefined)[]): number | null => {
  const known = numbers.filter((number) => number !== undefined)
  return known.length === 0 ? null : mean(known)
}

/** The pillars that have statements, in the order of the method. */
export const pillarProfiles = (statements: readonly Statement[]): PillarProfile[] =>
  pillars
    .map((pillar) => {
      const own = statements.filter((statement) => statement.pillar === pillar)
      return {
        pillar,
        statements: own,
        revealed: own.filter(({ current }) => current !== undefined).length,
        current: meanOfKnown(own.map(({ current }) => current)),
        aspired: meanOfKnown(own.map(({ aspired }) => aspired)),
      }
    })
    .filter(({ statements: own }) => own.length > 0)

export interface StatementDivergence {
  statement: Statement
  leadership: number
  field: number
  /** Leadership median - field median: above zero, leadership sees the company as more mature than the field does. */
  distance: number
}

/** Where leadership and field see the present differently, the widest first; statements with a masked side are left out. */
export const divergences = (statements: readonly Statement[]): StatementDivergence[] =>
  statements
    .flatMap((statement) => {
      const { leadershipMedian: leadership, fieldMedian: field } = statement
      return leadership === undefined || field === undefined
        ? []
        : [{ statement, leadership, field, distance: leadership - field }]
    })
    .toSorted(
      (a, b) =>
        Math.abs(b.distance) - Math.abs(a.distance) || b.distance - a.distance || compareText(a.statement.id, b.statement.id),
    )

/** One cell of the heat map: masked where people answered and nothing may be shown. */
export type HeatCell =
  | { state: 'empty' }
  | { state: 'masked' }
  /**
   * The median; over several statements the mean of the medians that are shown, of how many that were answered, and the
   * fewest scores that one of them had. Where less than half may be shown, the mean would mislead: the cell is masked.
   */
  | { state: 'shown'; score: number; n: number; summary: ScoreSummary | null; shown: number; answered: number }

export interface HeatRow {
  name: string
  all: HeatCell
  byLevel: Readonly<Record<Level, HeatCell>>
}

export interface HeatMap {
  all: HeatCell
  byLevel: Readonly<Record<Level, HeatCell>>
  functions: readonly HeatRow[]
}

/** The same group over one statement or several. */
const cellOver = (groups: readonly (ScoreSummary | null | undefined)[]): HeatCell => {
  const answered = groups.filter((group) => group !== undefined)
  const shown = answered.filter((group) => group !== null)
  if (shown.length * 2 < answered.length || shown.length === 0) return { state: answered.length === 0 ? 'empty' : 'masked' }
  return {
    state: 'shown',
    score: mean(shown.map(({ median }) => median)),
    n: Math.min(...shown.map(({ n }) => n)),
    summary: groups.length === 1 ? (shown[0] ?? null) : null,
    shown: shown.length,
    answered: answered.length,
  }
}

const cellsByLevel = (of: (level: Level) => readonly (ScoreSummary | null | undefined)[]): Record<Level, HeatCell> =>
  Object.fromEntries(levels.map((level) => [level, cellOver(of(level))])) as Record<Level, HeatCell>

/** Function x level over the given results, from what was published alone. */
export const heatMapOf = (results: readonly ScoreResult[]): HeatMap => {
  const names = [...new Set(results.flatMap(({ functions }) => functions.map(({ name }) => name)))].sort(compareText)
  const inFunction = (name: string) => results.map(({ functions }) => functions.find((candidate) => candidate.name === name))
  return {
    all: cellOver(results.map(({ all }) => all)),
    byLevel: cellsByLevel((level) => results.map(({ byLevel }) => byLevel[level])),
    functions: names.map((name) => ({
      name,
      all: cellOver(inFunction(name).map((scores) => scores?.all)),
      byLevel: cellsByLevel((level) => inFunction(name).map((scores) => scores?.byLevel[level])),
    })),
  }
}
