import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addRecord,
  collectionNames,
  moveRecord,
  readWorkshop,
  removeRecord,
  seedUpdate,
  settingsMapName,
  updateRecord,
  updateSettings,
} from './index.ts'

const openDoc = (): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedUpdate())
  return doc
}
const field = (doc: Y.Doc, collection: string, id: string, key: string, value: unknown): void => {
  ;(doc.getMap(collection).get(id) as Y.Map<unknown>).set(key, value)
}

const key = fc.oneof(
  fc.constantFrom(
    'name',
    'order',
    'id',
    'levels',
    'levels/a',
    'description',
    '__proto__',
    'levels/__proto__',
    'a|raci',
    'a|raci/b',
  ),
  fc.constantFrom(
    'text',
    'momentByColumn',
    'touchpoints',
    'planQuarters',
    'themeWeights',
    'themeWeights/x',
    'constructor',
    '|',
    '/',
  ),
  fc.string({ maxLength: 6 }),
)
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined))

test('whatever stands in a document, reading it never throws and gives valid records only', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...collectionNames, settingsMapName), key, fc.array(fc.tuple(key, value)), value), {
        maxLength: 20,
      }),
      (writes) => {
        const doc = openDoc()
        for (const [collection, id, fields, bare] of writes) {
          const nested = new Y.Map<unknown>()
          doc.getMap<unknown>(collection).set(id, fields.length > 0 ? nested : bare)
          for (const [name, content] of fields) nested.set(name, content)
        }
        const { workshop } = readWorkshop(doc)
        for (const name of collectionNames) expect(Array.isArray(workshop[name])).toBe(true)
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      },
    ),
    { numRuns: 200 },
  )
})

test('a map written under its bare name is set aside, its entries and its record stay', () => {
  const doc = openDoc()
  const id = addRecord(doc, 'factors', { name: 'Wifi', levels: { us: 4 } })
  field(doc, 'factors', id, 'levels', 42)
  field(doc, 'factors', id, 'description', 12)
  expect(readWorkshop(doc).workshop.factors).toMatchObject([{ name: 'Wifi', description: '', levels: { us: 4 } }])
})

test('one bad weight leaves the others', () => {
  const doc = openDoc()
  updateSettings(doc, { name: 'Workshop', themeWeights: { 'factor:a': 2, 'factor:b': 3 } })
  doc.getMap(settingsMapName).set('themeWeights/factor:a', 'heavy')
  expect(readWorkshop(doc).workshop.settings.themeWeights).toEqual({ 'factor:b': 3 })
})

test('a corrupt place among siblings does not keep others from being added or moved', () => {
  const doc = openDoc()
  const a = addRecord(doc, 'players', { name: 'A', kind: 'today' })
  const b = addRecord(doc, 'players', { name: 'B', kind: 'target' })
  field(doc, 'players', b, 'order', 'not an order')
  addRecord(doc, 'players', { name: 'C', kind: 'competitor' }, { afterId: b })
  expect(moveRecord(doc, 'players', a, b)).toBe(true)
  expect(readWorkshop(doc).workshop.players).toHaveLength(3)
})

test('a record that could not be read back is refused, and nothing of it is written', () => {
  const doc = openDoc()
  expect(() => addRecord(doc, 'journeys', { name: 'Departure' })).toThrow()
  expect(doc.getMap('journeys').size).toBe(0)
  const id = addRecord(doc, 'journeys', { name: 'Departure', state: 'today' })
  expect(() => updateRecord(doc, 'journeys', id, { state: undefined })).toThrow()
  expect(() => updateSettings(doc, { planQuarters: 0 })).toThrow()
  expect(readWorkshop(doc).unreadable).toEqual([])
})

test('a survey column with a slash in its name stays whole', () => {
  const doc = openDoc()
  const counts = { rowCount: 0, keptCount: 0, refused: [], invalidAnswers: [], touchpoints: [] }
  const momentByColumn = { 'food/drink': 'moment' as never }
  addRecord(doc, 'surveys', { name: 'S', importedAt: '2026-01-01T00:00:00.000Z', ...counts, momentByColumn })
  expect(readWorkshop(doc).workshop.surveys[0]?.momentByColumn).toEqual(momentByColumn)
})

test('removing a function takes its levels and its part in decisions, and nobody else’s', () => {
  const doc = openDoc()
  const [it, hr] = ['IT', 'HR'].map((name) => addRecord(doc, 'functions', { name }))
  if (!it || !hr) throw new Error('two functions were added')
  addRecord(doc, 'competencies', { name: 'Data', kind: 'capability', current: { [it]: 1, [hr]: 2 } })
  const id = 'people:factor:a' as never
  updateRecord(doc, 'workstreamDecisions', id, { ownerFunctionId: it, raci: { [it]: 'accountable', [hr]: 'informed' } })
  removeRecord(doc, 'functions', it)
  const { competencies, workstreamDecisions } = readWorkshop(doc).workshop
  expect(competencies[0]?.current).toEqual({ [hr]: 2 })
  expect(workstreamDecisions[0]?.raci).toEqual({ [hr]: 'informed' })
  expect(workstreamDecisions[0]).not.toHaveProperty('ownerFunctionId')
})
