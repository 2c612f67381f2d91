import { z } from 'zod'
import { functionId, scenarioId } from './id.ts'
import { rankingMethod } from './ranking-inputs.ts'
import { idSet, label, ordered } from './scale.ts'
import { workstreamDecision } from './workstream-decision.ts'

const days = z.number().min(0).max(1_000_000)

/**
 * A "what if" on the roadmap. It starts as the present plan and records only what is changed in it: it follows the boards
 * and what people decide meanwhile, changes nothing of the present, and adopting it writes those changes alone.
 */
export const scenario = z.object({
  id: scenarioId,
  ...ordered,
  name: label,
  rankingMethod: rankingMethod.optional(),
  /** Strategic weight by theme, where it differs. */
  themeWeights: z.record(z.string(), z.number().min(0).max(5)),
  /** Person-days a quarter by function, and by "FUNCTION/QUARTER" for one quarter, where they differ. */
  capacityDays: z.record(functionId, days),
  capacityByQuarter: z.record(z.string().max(80), days),
})
export type Scenario = z.infer<typeof scenario>

/** "SCENARIO/WORKSTREAM". */
const scenarioDecisionId = z.string().min(3).max(300).brand<'ScenarioDecisionId'>()
export type ScenarioDecisionId = z.infer<typeof scenarioDecisionId>

/** What one scenario decides otherwise on one workstream. */
export const scenarioDecision = workstreamDecision.extend({
  id: scenarioDecisionId,
  /** Fields ("startQuarter") and entries ("dependsOn/ID") of the present decision that the scenario does without. */
  emptied: idSet(z.string().min(1).max(300)),
})
export type ScenarioDecision = z.infer<typeof scenarioDecision>
