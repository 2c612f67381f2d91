import { inScenario, type Scenario, type Workshop } from '@filrouge/domain'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addRecord,
  adoptScenario,
  createUndoManager,
  decideInScenario,
  duplicateScenario,
  migrate,
  readWorkshop,
  removeRecord,
  seedUpdate,
  updateRecord,
  updateSettings,
} from './index.ts'

const signs = 'process:factor:signs' as never
const fly = 'process:journey:fly' as never

let doc: Y.Doc
let ops: Workshop['functions'][number]['id']
let id: Scenario['id']
const read = () => readWorkshop(doc).workshop
const imagined = () => inScenario(read(), read().scenarios.find((scenario) => scenario.id === id)!)
const decisionOf = ({ workstreamDecisions }: Workshop, workstream: string) =>
  workstreamDecisions.find((decision) => decision.id === workstream)

beforeEach(() => {
  doc = new Y.Doc()
  Y.applyUpdate(doc, seedUpdate())
  ops = addRecord(doc, 'functions', { name: 'Operations', capacityDays: 50 })
  updateRecord(doc, 'workstreamDecisions', signs, { name: 'Signs', startQuarter: '2027-Q1', dependsOn: { [fly]: true } })
  id = addRecord(doc, 'scenarios', { name: 'Two more people' })
})

test('what a scenario decides changes nothing of the present', () => {
  const before = read()
  decideInScenario(doc, id, signs, { startQuarter: '2027-Q3', dependsOn: { [fly]: undefined } })
  updateRecord(doc, 'scenarios', id, { capacityDays: { [ops]: 90 }, themeWeights: { 'factor:signs': 3 } })
  const { scenarios: _scenarios, scenarioDecisions: _decisions, ...present } = read()
  expect({ ...present, scenarios: before.scenarios, scenarioDecisions: [] }).toEqual(before)
  expect(decisionOf(imagined(), signs)).toMatchObject({ name: 'Signs', startQuarter: '2027-Q3', dependsOn: {} })
  expect(imagined()).toMatchObject({ functions: [{ capacityDays: 90 }], settings: { themeWeights: { 'factor:signs': 3 } } })
})

test('a scenario follows what people decide meanwhile, except where it says otherwise', () => {
  decideInScenario(doc, id, signs, { startQuarter: undefined })
  updateRecord(doc, 'workstreamDecisions', signs, { name: 'New signs', startQuarter: '2028-Q1' })
  expect(decisionOf(imagined(), signs)?.name).toBe('New signs')
  expect(decisionOf(imagined(), signs)).not.toHaveProperty('startQuarter')
  decideInScenario(doc, id, signs, { startQuarter: '2027-Q2' })
  expect(decisionOf(imagined(), signs)?.startQuarter).toBe('2027-Q2')
})

test('an adopted scenario gives the plan that it showed, in one step that undo takes back whole', () => {
  decideInScenario(doc, id, signs, { startQuarter: undefined, effortDays: { low: 1, likely: 2, high: 3 }, pinnedRank: 1 })
  decideInScenario(doc, id, fly, { ownerFunctionId: ops, dependsOn: { [signs]: true } })
  decideInScenario(doc, id, signs, { dependsOn: { [fly]: undefined } })
  updateRecord(doc, 'scenarios', id, { capacityByQuarter: { [`${ops}/2027-Q2`]: 10 }, rankingMethod: 'rice' })
  const shown = imagined()
  const before = read()
  const undo = createUndoManager(doc)
  expect(adoptScenario(doc, id)).toBe(true)
  expect(read()).toEqual({ ...shown, scenarios: [], scenarioDecisions: [] })
  expect(undo.undoStack).toHaveLength(1)
  undo.undo()
  expect(read()).toEqual(before)
})

test('adopting never takes back what others decided meanwhile', () => {
  decideInScenario(doc, id, signs, { startQuarter: '2027-Q3' })
  updateRecord(doc, 'workstreamDecisions', signs, { name: 'New signs', status: 'accepted' })
  adoptScenario(doc, id)
  expect(decisionOf(read(), signs)).toMatchObject({ name: 'New signs', status: 'accepted', startQuarter: '2027-Q3' })
  expect(adoptScenario(doc, id)).toBe(false)
})

test('two people work in one scenario without overwriting each other', () => {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  decideInScenario(doc, id, signs, { startQuarter: '2027-Q3' })
  decideInScenario(other, id, signs, { durationQuarters: 4 })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(decisionOf(imagined(), signs)).toMatchObject({ startQuarter: '2027-Q3', durationQuarters: 4 })
})

test('a copy of a scenario starts the same and goes its own way; a discarded one leaves nothing behind', () => {
  decideInScenario(doc, id, signs, { durationQuarters: 4 })
  const copy = duplicateScenario(doc, id, 'Copy')!
  decideInScenario(doc, copy, signs, { durationQuarters: 6 })
  expect(decisionOf(imagined(), signs)?.durationQuarters).toBe(4)
  removeRecord(doc, 'scenarios', id)
  expect(read().scenarios.map(({ name }) => name)).toEqual(['Copy'])
  expect(read().scenarioDecisions.map((decision) => decision.id)).toEqual([`${copy}/${signs}`])
})

test('what is removed from the boards is forgotten by decisions and scenarios', () => {
  const factor = addRecord(doc, 'factors', { name: 'Signs' })
  const theme = `factor:${factor}`
  updateSettings(doc, { themeWeights: { [theme]: 2 } })
  updateRecord(doc, 'workstreamDecisions', fly, { intents: { [theme]: true } })
  updateRecord(doc, 'scenarios', id, {
    themeWeights: { [theme]: 2 },
    capacityDays: { [ops]: 1 },
    capacityByQuarter: { [`${ops}/2027-Q1`]: 1 },
  })
  decideInScenario(doc, id, fly, { ownerFunctionId: ops, effortByFunction: { [ops]: 5 } })
  removeRecord(doc, 'factors', factor)
  removeRecord(doc, 'functions', ops)
  const { scenarios, scenarioDecisions, workstreamDecisions, settings } = read()
  expect(scenarios).toMatchObject([{ themeWeights: {}, capacityDays: {}, capacityByQuarter: {} }])
  expect(scenarioDecisions).toEqual([])
  expect(workstreamDecisions.flatMap(({ intents }) => Object.keys(intents))).toEqual([])
  expect(settings.themeWeights).toEqual({})
})

test('a document of version 3 gains scenarios by its number alone', () => {
  doc.getMap('meta').set('schemaVersion', 3)
  const before = read()
  expect([migrate(doc), migrate(doc)]).toEqual([true, false])
  expect(read()).toEqual(before)
})
