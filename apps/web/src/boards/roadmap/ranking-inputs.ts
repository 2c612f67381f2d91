import { type RankingMethod, riceImpacts, wsjfPoints } from '@filrouge/domain'
import type { DecisionPatch } from './plan-edits.ts'

type InputField = Extract<keyof DecisionPatch, `rice${string}` | `wsjf${string}` | 'valuePoints' | 'effortPoints'>

/** One number of a method's formula, as people enter it. */
export interface RankingInput {
  /** Its name in the score's inputs and in the message catalogues. */
  name: string
  /** Null: the benefit, which comes from the boards alone; the effort is entered as its likely value. */
  field: InputField | 'effortDays' | null
  min: number
  max: number
  /** The only values that the published method knows. */
  steps?: readonly number[]
}

export const inputsByMethod: Readonly<Record<RankingMethod, readonly RankingInput[]>> = {
  benefitEffort: [
    { name: 'benefit', field: null, min: 0, max: 100 },
    { name: 'effortDays', field: 'effortDays', min: 0, max: 1e6 },
  ],
  valueEffort: [
    { name: 'value', field: 'valuePoints', min: 1, max: 10 },
    { name: 'effort', field: 'effortPoints', min: 1, max: 10 },
  ],
  rice: [
    { name: 'reach', field: 'riceReach', min: 0, max: 1e12 },
    { name: 'impact', field: 'riceImpact', min: 0.25, max: 3, steps: riceImpacts },
    { name: 'confidence', field: 'riceConfidence', min: 0, max: 100 },
    { name: 'personMonths', field: 'effortDays', min: 0, max: 1e6 },
  ],
  wsjf: [
    { name: 'value', field: 'wsjfValue', min: 1, max: 20, steps: wsjfPoints },
    { name: 'urgency', field: 'wsjfUrgency', min: 1, max: 20, steps: wsjfPoints },
    { name: 'risk', field: 'wsjfRisk', min: 1, max: 20, steps: wsjfPoints },
    { name: 'size', field: 'wsjfSize', min: 1, max: 20, steps: wsjfPoints },
  ],
}

/** Working days in a month of one person, as RICE counts effort. */
export const daysPerPersonMonth = 20
