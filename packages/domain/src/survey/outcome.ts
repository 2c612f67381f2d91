import type { SurveyOutcome } from '../survey-record.ts'
import { type Answers, meanOf } from './answers.ts'
import { type ColumnMapping, isOutcomeRole } from './mapping.ts'
import { customerEffortScore, customerSatisfaction, netPromoterScore } from './scores.ts'

/** NPS, CES or CSAT of the answers to an outcome column, by its role; undefined when the column is no outcome. */
export const readOutcome = ({ column, role, scaleMax }: ColumnMapping, answers: Answers): SurveyOutcome | undefined => {
  if (!isOutcomeRole(role)) return undefined
  const nps = role === 'recommend' ? netPromoterScore(answers) : null
  const ces = role === 'effort' ? customerEffortScore(answers) : null
  const csat = role === 'satisfaction' ? customerSatisfaction(answers, scaleMax) : null
  return {
    column,
    kind: role,
    n: answers.values.length,
    mean: meanOf(answers),
    ...(nps && { nps }),
    ...(ces !== null && { ces }),
    ...(csat !== null && { csat }),
  }
}
