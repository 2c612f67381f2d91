import type { CompanyFunction } from './competency.ts'
import type { WorkstreamId } from './id.ts'
import { byOrder } from './record-order.ts'
import type { Scenario, ScenarioDecision, ScenarioDecisionId } from './scenario.ts'
import type { Workshop } from './workshop.ts'
import { type WorkstreamDecision, workstreamDecision } from './workstream-decision.ts'

/** Key of what a scenario decides on a workstream. */
export const scenarioDecisionKey = (scenario: Scenario['id'], workstream: WorkstreamId): ScenarioDecisionId =>
  `${scenario}/${workstream}` as ScenarioDecisionId

/** The workstream that a scenario's decision speaks of. */
export const workstreamOfScenarioDecision = (id: ScenarioDecisionId): WorkstreamId =>
  id.slice(id.indexOf('/') + 1) as WorkstreamId

/** What one scenario decides otherwise. */
export const decisionsOfScenario = (workshop: Workshop, id: Scenario['id']): readonly ScenarioDecision[] =>
  workshop.scenarioDecisions.filter((decision) => decision.id.startsWith(`${id}/`))

/** How a function's capacity for one quarter is keyed in a scenario. */
export const quarterCapacityKey = (functionId: CompanyFunction['id'], quarter: string): string => `${functionId}/${quarter}`

const undecided = (id: WorkstreamId): WorkstreamDecision =>
  workstreamDecision.parse({ id, raci: {}, effortByFunction: {}, intents: {}, dependsOn: {}, refusedDependencies: {} })

type Fields = Record<string, unknown>
const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !('likely' in value)

/** The present decision with the scenario's changes on it. */
const overlay = (present: WorkstreamDecision | undefined, changes: ScenarioDecision): WorkstreamDecision => {
  const id = workstreamOfScenarioDecision(changes.id)
  const result: Fields = { ...(present ?? undecided(id)) }
  for (const [field, value] of Object.entries(changes)) {
    if (field === 'id' || field === 'emptied' || value === undefined) continue
    result[field] = isMap(value) ? { ...(result[field] as Fields | undefined), ...value } : value
  }
  for (const path of Object.keys(changes.emptied)) {
    const slash = path.indexOf('/')
    const field = slash < 0 ? path : path.slice(0, slash)
    if (slash < 0) delete result[field]
    else {
      const { [path.slice(slash + 1)]: _emptied, ...kept } = result[field] as Fields
      result[field] = kept
    }
  }
  return result as unknown as WorkstreamDecision
}

const withDecisions = (workshop: Workshop, changes: readonly ScenarioDecision[]): readonly WorkstreamDecision[] => {
  if (changes.length === 0) return workshop.workstreamDecisions
  const byId = new Map(workshop.workstreamDecisions.map((decision) => [decision.id, decision]))
  for (const change of changes) {
    const id = workstreamOfScenarioDecision(change.id)
    byId.set(id, overlay(byId.get(id), change))
  }
  return [...byId.values()].sort(byOrder)
}

const withCapacity = (functions: readonly CompanyFunction[], scenario: Scenario): readonly CompanyFunction[] => {
  const { capacityDays, capacityByQuarter } = scenario
  if (Object.keys(capacityDays).length + Object.keys(capacityByQuarter).length === 0) return functions
  return functions.map((companyFunction) => {
    const prefix = quarterCapacityKey(companyFunction.id, '')
    const quarters = Object.entries(capacityByQuarter).flatMap(([key, days]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), days] as const] : [],
    )
    const days = capacityDays[companyFunction.id] ?? companyFunction.capacityDays
    return {
      ...companyFunction,
      ...(days === undefined ? {} : { capacityDays: days }),
      capacityByQuarter: { ...companyFunction.capacityByQuarter, ...Object.fromEntries(quarters) },
    }
  })
}

/** The workshop as it would be if the scenario were adopted; what the scenario leaves alone keeps its identity. */
export const inScenario = (workshop: Workshop, scenario: Scenario): Workshop => {
  const { themeWeights, rankingMethod } = scenario
  const changesSettings = rankingMethod !== undefined || Object.keys(themeWeights).length > 0
  return {
    ...workshop,
    functions: withCapacity(workshop.functions, scenario),
    workstreamDecisions: withDecisions(workshop, decisionsOfScenario(workshop, scenario.id)),
    settings: changesSettings
      ? {
          ...workshop.settings,
          themeWeights: { ...workshop.settings.themeWeights, ...themeWeights },
          ...(rankingMethod === undefined ? {} : { rankingMethod }),
        }
      : workshop.settings,
  }
}
