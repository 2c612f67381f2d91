import {
  decisionsOfScenario,
  type RecordOf,
  type Scenario,
  type ScenarioDecision,
  scenarioDecisionKey,
  type Workshop,
  workstreamOfScenarioDecision,
} from '@filrouge/domain'
import type * as Y from 'yjs'
import { addRecord, type Patch, transact, updateRecord, updateSettings } from './edit.ts'
import { layout } from './layout.ts'
import { readWorkshop } from './read-workshop.ts'
import { removeRecord } from './remove.ts'

type DecisionPatch = Patch<'workstreamDecisions'>
type WorkstreamId = RecordOf<'workstreamDecisions'>['id']
type Entries = Record<string, unknown>

const isMapField = (field: string): boolean => layout.workstreamDecisions.maps.includes(field)

/** What the change empties is written as emptied, so that the present's value does not show through. */
const emptiedBy = (patch: DecisionPatch): Record<string, true | undefined> => {
  const emptied: Record<string, true | undefined> = {}
  for (const [field, value] of Object.entries(patch)) {
    const paths: [string, unknown][] = isMapField(field)
      ? Object.entries((value ?? {}) as Entries).map(([entry, entryValue]) => [`${field}/${entry}`, entryValue])
      : [[field, value]]
    for (const [path, next] of paths) emptied[path] = next === undefined ? true : undefined
  }
  return emptied
}

/** Decides something on a workstream within a scenario; the present plan does not change. */
export const decideInScenario = (doc: Y.Doc, scenario: Scenario['id'], workstream: WorkstreamId, patch: DecisionPatch): void => {
  updateRecord(doc, 'scenarioDecisions', scenarioDecisionKey(scenario, workstream), { ...patch, emptied: emptiedBy(patch) })
}

/** The change as an edit of the present decision. */
const asPatch = ({ id: _id, emptied, ...fields }: ScenarioDecision): DecisionPatch => {
  const patch: Entries = { ...fields }
  for (const path of Object.keys(emptied)) {
    const slash = path.indexOf('/')
    if (slash < 0) patch[path] = undefined
    else {
      const field = path.slice(0, slash)
      patch[field] = { ...(patch[field] as Entries | undefined), [path.slice(slash + 1)]: undefined }
    }
  }
  return patch as DecisionPatch
}

const adoptCapacity = (doc: Y.Doc, { functions }: Workshop, { capacityDays, capacityByQuarter }: Scenario): void => {
  for (const { id } of functions) {
    const days = capacityDays[id]
    if (days !== undefined) updateRecord(doc, 'functions', id, { capacityDays: days })
    for (const [key, quarterDays] of Object.entries(capacityByQuarter)) {
      if (!key.startsWith(`${id}/`)) continue
      updateRecord(doc, 'functions', id, { capacityByQuarter: { [key.slice(id.length + 1)]: quarterDays } })
    }
  }
}

/** Makes a scenario the plan: writes its changes over the present and removes it, as one step. False when it is gone. */
export const adoptScenario = (doc: Y.Doc, id: Scenario['id']): boolean =>
  transact(doc, () => {
    const { workshop } = readWorkshop(doc)
    const scenario = workshop.scenarios.find((candidate) => candidate.id === id)
    if (!scenario) return false
    for (const change of decisionsOfScenario(workshop, id))
      updateRecord(doc, 'workstreamDecisions', workstreamOfScenarioDecision(change.id), asPatch(change))
    adoptCapacity(doc, workshop, scenario)
    const weights = Object.entries(scenario.themeWeights).map(([theme, weight]) => [theme, weight === 1 ? undefined : weight])
    updateSettings(doc, {
      themeWeights: Object.fromEntries(weights) as Record<string, number | undefined>,
      ...(scenario.rankingMethod ? { rankingMethod: scenario.rankingMethod } : {}),
    })
    removeRecord(doc, 'scenarios', id)
    return true
  })

/** Adds a scenario with the same changes as another. Returns its id, or null when the other is gone. */
export const duplicateScenario = (doc: Y.Doc, id: Scenario['id'], name: string): Scenario['id'] | null =>
  transact(doc, () => {
    const { workshop } = readWorkshop(doc)
    const scenario = workshop.scenarios.find((candidate) => candidate.id === id)
    if (!scenario) return null
    const { id: _id, order: _order, ...changes } = scenario
    const copy = addRecord(doc, 'scenarios', { ...changes, name }, { afterId: id })
    for (const { id: key, ...change } of decisionsOfScenario(workshop, id))
      updateRecord(doc, 'scenarioDecisions', scenarioDecisionKey(copy, workstreamOfScenarioDecision(key)), change)
    return copy
  })
