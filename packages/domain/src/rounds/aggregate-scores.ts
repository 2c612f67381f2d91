import { compareText } from '../record-order.ts'
import { type Level, levels } from '../role.ts'
import { publishableGroups } from './masking.ts'
import type { ScoreResult } from './score-result.ts'
import { type ScoreSummary, summariseScores } from './score-summary.ts'

/** What counts of one ballot on one item: a score or null for "don't know", and the group of who gave it. */
export interface Ballot {
  score: number | null
  companyFunction: string
  level: Level
}

export type ScoreAggregates = Pick<ScoreResult, 'unknown' | 'all' | 'byLevel' | 'functions'>

/** Leadership and field are compared with each other: where one level must stay masked, it is management. */
const levelsByUse: readonly Level[] = ['leadership', 'field', 'management']

const maxNameLength = 200

/** Two spellings of one function that differ in case or spaces are one group. */
const functionKey = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

interface FunctionBallots {
  name: string
  scores: Record<Level, number[]>
  /** Levels that answered, be it "don't know": a small group whose only answer that was is masked, not left out. */
  answered: Set<Level>
}

/** Groups in an order of their own, so that nothing tells who voted first. */
const groupByFunction = (ballots: readonly Ballot[]): FunctionBallots[] => {
  const byKey = new Map<string, FunctionBallots>()
  for (const { score, companyFunction, level } of ballots) {
    const key = functionKey(companyFunction)
    const name = companyFunction.trim().slice(0, maxNameLength)
    const group = byKey.get(key) ?? { name, scores: { leadership: [], management: [], field: [] }, answered: new Set() }
    if (compareText(name, group.name) < 0) group.name = name
    if (score !== null) group.scores[level].push(score)
    group.answered.add(level)
    byKey.set(key, group)
  }
  return [...byKey.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, group]) => group)
}

/**
 * Aggregates the ballots on one item by function and level: number of scores, median and quartiles. A group smaller than
 * the threshold is masked (null), and so is every group from which one could be computed. "Don't know" counts in no group.
 */
export const aggregateScores = (ballots: readonly Ballot[], threshold: number): ScoreAggregates => {
  const functions = groupByFunction(ballots)
  const counts = functions.map(({ scores }) => levels.map((level) => scores[level].length))
  const order = levelsByUse.map((level) => levels.indexOf(level))
  const published = publishableGroups({ counts, columns: levels.length }, threshold, order)
  const summary = (scores: readonly number[], isPublished: boolean | undefined): ScoreSummary | null =>
    isPublished ? summariseScores(scores) : null
  const overLevels = (
    answered: (level: Level) => boolean,
    scoresOf: (level: Level) => readonly number[],
    publishedOf: readonly boolean[],
  ): ScoreResult['byLevel'] =>
    Object.fromEntries(
      levels.flatMap((level, column) =>
        answered(level) ? [[level, summary(scoresOf(level), publishedOf[column])] as const] : [],
      ),
    )
  const everyone = functions.flatMap(({ scores }) => levels.flatMap((level) => scores[level]))
  return {
    unknown: ballots.filter(({ score }) => score === null).length,
    all: summary(everyone, published.all),
    byLevel: overLevels(
      (level) => functions.some(({ answered }) => answered.has(level)),
      (level) => functions.flatMap(({ scores }) => scores[level]),
      published.columns,
    ),
    functions: functions.map(({ name, scores, answered }, row) => ({
      name,
      all: summary(
        levels.flatMap((level) => scores[level]),
        published.rows[row],
      ),
      byLevel: overLevels(
        (level) => answered.has(level),
        (level) => scores[level],
        published.cells[row] ?? [],
      ),
    })),
  }
}
