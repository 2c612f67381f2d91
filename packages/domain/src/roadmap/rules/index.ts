import type { Rule } from '../rule.ts'
import { canvasMove } from './canvas-move.ts'
import { competencyGapRule } from './competency-gap.ts'
import { dataGap } from './data-gap.ts'
import { divergence } from './divergence.ts'
import { governanceGap } from './governance-gap.ts'
import { handOver } from './hand-over.ts'
import { maturityGap } from './maturity-gap.ts'
import { painPoint } from './pain-point.ts'
import { platformGap } from './platform-gap.ts'
import { promiseGap } from './promise-gap.ts'
import { satisfactionGap } from './satisfaction-gap.ts'
import { toolGap } from './tool-gap.ts'

/** Every rule, in the order of the method. */
export const rules: readonly Rule[] = [
  canvasMove,
  promiseGap,
  painPoint,
  satisfactionGap,
  handOver,
  platformGap,
  competencyGapRule,
  toolGap,
  dataGap,
  maturityGap,
  divergence,
  governanceGap,
]
