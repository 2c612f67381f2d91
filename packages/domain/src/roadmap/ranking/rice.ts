import { inputOf, type ScoreBy, scoreOf } from './score.ts'

/** Working days in a month of one person. */
const daysPerPersonMonth = 20

/**
 * RICE = reach x impact x confidence / effort (Sean McBride, Intercom, 2018). Reach: customers in a quarter; impact: 0.25
 * minimal, 0.5 low, 1 medium, 2 high, 3 massive; confidence: a share; effort: person-months.
 */
export const rice: ScoreBy = ({ effortDays, confidence, decision }) =>
  scoreOf(
    {
      reach: inputOf(decision?.riceReach, null),
      impact: inputOf(decision?.riceImpact, null),
      confidence: inputOf(decision?.riceConfidence, confidence === 0 ? null : 100 * confidence),
      personMonths: { value: effortDays.likely / daysPerPersonMonth, isProposed: decision?.effortDays === undefined },
    },
    ({ reach, impact, confidence: percent, personMonths }) =>
      (reach * impact * (percent / 100)) / Math.max(1 / daysPerPersonMonth, personMonths),
  )
