import type { Statement } from './diagnostic.ts'
import { indexResults, resultOf, type StatementField } from './diagnostic-profile.ts'
import { compareText } from './record-order.ts'
import { spreadOf } from './rounds/score-summary.ts'
import type { Workshop } from './workshop.ts'

/** What the leadership's own scores say on one question; masked when too few gave one to show it. */
export type LeadershipView =
  | { state: 'unscored' }
  | { state: 'masked' }
  /** `spread`: interquartile range, in levels of maturity. */
  | { state: 'shown'; n: number; median: number; q1: number; q3: number; spread: number }

export interface StatementAlignment {
  statement: Statement
  today: LeadershipView
  aspiration: LeadershipView
}

export interface LeadershipAlignment {
  /** Statements with a shown view, the widest spread first. */
  statements: readonly StatementAlignment[]
  /** Mean spread over the statements shown; null where none is. */
  todaySpread: number | null
  aspirationSpread: number | null
  /** Something was revealed, yet every group of leaders is too small to be shown. */
  isMasked: boolean
}

/** From this spread on, a leadership does not say the same thing: half of it is two levels apart. */
export const apartSpread = 2

const meanSpread = (views: readonly LeadershipView[]): number | null => {
  const spreads = views.flatMap((view) => (view.state === 'shown' ? [view.spread] : []))
  return spreads.length === 0 ? null : spreads.reduce((sum, spread) => sum + spread, 0) / spreads.length
}

const widest = ({ today, aspiration }: StatementAlignment): number =>
  Math.max(...[today, aspiration].map((view) => (view.state === 'shown' ? view.spread : 0)))

/** Whether leaders, scoring blind and each alone, say the same of today and of where to go. */
export const leadershipAlignment = ({
  statements,
  scoreResults,
}: Pick<Workshop, 'statements' | 'scoreResults'>): LeadershipAlignment => {
  const results = indexResults(scoreResults)
  const viewOf = (statement: Statement, field: StatementField): LeadershipView => {
    const result = resultOf(results, statement, field)
    if (!result || !Object.hasOwn(result.byLevel, 'leadership')) return { state: 'unscored' }
    const group = result.byLevel.leadership
    return group ? { state: 'shown', ...group, spread: spreadOf(group) } : { state: 'masked' }
  }
  const views = statements.map((statement) => ({
    statement,
    today: viewOf(statement, 'current'),
    aspiration: viewOf(statement, 'aspired'),
  }))
  const has = ({ today, aspiration }: StatementAlignment, state: LeadershipView['state']): boolean =>
    today.state === state || aspiration.state === state
  const shown = views.filter((view) => has(view, 'shown'))
  return {
    statements: shown.sort((a, b) => widest(b) - widest(a) || compareText(a.statement.id, b.statement.id)),
    todaySpread: meanSpread(views.map(({ today }) => today)),
    aspirationSpread: meanSpread(views.map(({ aspiration }) => aspiration)),
    isMasked: shown.length === 0 && views.some((view) => has(view, 'masked')),
  }
}
