import { decideInScenario, type Patch, transact, updateRecord, updateSettings, type WorkshopDoc } from '@filrouge/document'
import { type FunctionId, quarterCapacityKey, type RankingMethod, type Scenario, type Workstream } from '@filrouge/domain'

export type DecisionPatch = Patch<'workstreamDecisions'>
export type Decision = readonly [Workstream['id'], DecisionPatch]
type Weights = { [theme: string]: number | undefined }

/** Everything that people decide about the plan, each as one step of undo; within a scenario, the present does not change. */
export interface PlanEdits {
  decide: (id: Workstream['id'], patch: DecisionPatch) => void
  /** Several decisions as one step. */
  decideAll: (decisions: readonly Decision[]) => void
  weigh: (weights: Weights) => void
  rankBy: (method: RankingMethod) => void
  /** Person-days a quarter. */
  setCapacity: (id: FunctionId, days: number | undefined) => void
  /** Person-days in one quarter; undefined: as usual. */
  setQuarterCapacity: (id: FunctionId, quarter: string, days: number | undefined) => void
}

type Step = (edit: () => void) => void

/** Edits of the present plan. */
const presentEdits = (doc: WorkshopDoc, step: Step): PlanEdits => ({
  decide: (id, patch) => step(() => updateRecord(doc, 'workstreamDecisions', id, patch)),
  decideAll: (decisions) =>
    step(() =>
      transact(doc, () => {
        for (const [id, patch] of decisions) updateRecord(doc, 'workstreamDecisions', id, patch)
      }),
    ),
  weigh: (weights) =>
    step(() =>
      updateSettings(doc, {
        themeWeights: Object.fromEntries(
          Object.entries(weights).map(([theme, weight]) => [theme, weight === 1 ? undefined : weight]),
        ),
      }),
    ),
  rankBy: (rankingMethod) => step(() => updateSettings(doc, { rankingMethod })),
  setCapacity: (id, capacityDays) => step(() => updateRecord(doc, 'functions', id, { capacityDays })),
  setQuarterCapacity: (id, quarter, days) =>
    step(() => updateRecord(doc, 'functions', id, { capacityByQuarter: { [quarter]: days } })),
})

/** The same edits within a scenario. */
const scenarioEdits = (doc: WorkshopDoc, step: Step, scenario: Scenario['id']): PlanEdits => ({
  decide: (id, patch) => step(() => decideInScenario(doc, scenario, id, patch)),
  decideAll: (decisions) =>
    step(() =>
      transact(doc, () => {
        for (const [id, patch] of decisions) decideInScenario(doc, scenario, id, patch)
      }),
    ),
  weigh: (themeWeights) => step(() => updateRecord(doc, 'scenarios', scenario, { themeWeights })),
  rankBy: (rankingMethod) => step(() => updateRecord(doc, 'scenarios', scenario, { rankingMethod })),
  setCapacity: (id, days) => step(() => updateRecord(doc, 'scenarios', scenario, { capacityDays: { [id]: days } })),
  setQuarterCapacity: (id, quarter, days) =>
    step(() => updateRecord(doc, 'scenarios', scenario, { capacityByQuarter: { [quarterCapacityKey(id, quarter)]: days } })),
})

export const planEdits = (doc: WorkshopDoc, step: Step, scenario: Scenario | null): PlanEdits =>
  scenario ? scenarioEdits(doc, step, scenario.id) : presentEdits(doc, step)
