import { inputOf, type ScoreBy, scoreOf } from './score.ts'

/** Person-days that one point of effort stands for. */
const daysPerPoint = 10

const pointsOf = (days: number): number => Math.min(10, Math.max(1, Math.round(days / daysPerPoint)))

/** Value / effort, each 1 to 10 as people see them; without a word on effort, a point for every ten likely person-days. */
export const valueEffort: ScoreBy = ({ effortDays, decision }) =>
  scoreOf(
    {
      value: inputOf(decision?.valuePoints, null),
      effort: inputOf(decision?.effortPoints, pointsOf(effortDays.likely)),
    },
    ({ value, effort }) => value / effort,
  )
