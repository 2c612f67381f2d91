import { type ScoreBy, scoreOf } from './score.ts'

/**
 * Benefit index / likely effort x 100: benefit per hundred person-days. Both come from the boards; the method of this
 * product, and its default.
 */
export const benefitEffort: ScoreBy = ({ benefitIndex, effortDays, decision }) =>
  scoreOf(
    {
      benefit: { value: benefitIndex, isProposed: true },
      effortDays: { value: effortDays.likely, isProposed: decision?.effortDays === undefined },
    },
    ({ benefit, effortDays: days }) => (100 * benefit) / Math.max(1, days),
  )
