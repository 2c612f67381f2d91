import { benefitEffort } from './benefit-effort.ts'
import { rice } from './rice.ts'
import type { ScoreByMethod } from './score.ts'
import { valueEffort } from './value-effort.ts'
import { wsjf } from './wsjf.ts'

/** Each ranking method's score of a workstream, with the inputs of its published formula. */
export const scoreBy: ScoreByMethod = { benefitEffort, valueEffort, rice, wsjf }
