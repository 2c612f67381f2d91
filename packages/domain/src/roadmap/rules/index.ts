import type { Rule } from '../rule.ts'
import { canvasMove } from './canvas-move.ts'
import { competencyGapRule } from './competency-gap.ts'
import { handOver } from './hand-over.ts'
import { painPoint } from './pain-point.ts'
import { satisfactionGap } from './satisfaction-gap.ts'

/** Every rule, in the order of the method. */
export const rules: readonly Rule[] = [canvasMove, painPoint, satisfactionGap, handOver, competencyGapRule]
