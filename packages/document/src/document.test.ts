import { emptyWorkshop } from '@filrouge/domain'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addRecord,
  createUndoManager,
  documentVersion,
  migrate,
  moveRecord,
  readWorkshop,
  removeRecord,
  seedUpdate,
  updateRecord,
  updateSettings,
} from './index.ts'

const openDoc = (clientId = 10): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, seedUpdate())
  return doc
}
const sync = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
}

test('a new document reads as an empty workshop', () => {
  const { workshop, unreadable } = readWorkshop(openDoc())
  expect(workshop).toEqual(emptyWorkshop('', 'fr'))
  expect(unreadable).toEqual([])
})

test('two people who score the same factor for different players both keep their score', () => {
  const [a, b] = [openDoc(1001), openDoc(1002)]
  const us = addRecord(a, 'players', { name: 'Us', kind: 'today' })
  const them = addRecord(a, 'players', { name: 'Them', kind: 'competitor' })
  const factor = addRecord(a, 'factors', { name: 'Wayfinding' })
  sync(a, b)
  updateRecord(a, 'factors', factor, { levels: { [us]: 4 } })
  updateRecord(b, 'factors', factor, { levels: { [them]: 7 }, name: 'Finding one’s way' })
  sync(a, b)
  expect(readWorkshop(a).workshop.factors).toEqual(readWorkshop(b).workshop.factors)
  expect(readWorkshop(a).workshop.factors[0]).toMatchObject({ name: 'Finding one’s way', levels: { [us]: 4, [them]: 7 } })
})

test('two people who write in the same long text both keep their words', () => {
  const [a, b] = [openDoc(1001), openDoc(1002)]
  const factor = addRecord(a, 'factors', { name: 'Wifi', description: 'fast' })
  sync(a, b)
  updateRecord(a, 'factors', factor, { description: 'very fast' })
  updateRecord(b, 'factors', factor, { description: 'fast and free' })
  sync(a, b)
  expect(readWorkshop(a).workshop.factors[0]?.description).toBe('very fast and free')
})

test('a bad value is left out and reported, its record stays', () => {
  const doc = openDoc()
  const factor = addRecord(doc, 'factors', { name: 'Wifi', importance: 4 })
  ;(doc.getMap('factors').get(factor) as Y.Map<unknown>).set('importance', 'very')
  const { workshop, unreadable } = readWorkshop(doc)
  expect(workshop.factors).toMatchObject([{ id: factor, name: 'Wifi' }])
  expect(workshop.factors[0]).not.toHaveProperty('importance')
  expect(unreadable).toMatchObject([{ collection: 'factors', id: factor }])
})

test('a record that is no record is left out and reported', () => {
  const doc = openDoc()
  doc.getMap('factors').set('broken', 42)
  const { workshop, unreadable } = readWorkshop(doc)
  expect(workshop.factors).toEqual([])
  expect(unreadable).toMatchObject([{ collection: 'factors', id: 'broken' }])
})

test('a value out of range is refused when written', () => {
  expect(() => addRecord(openDoc(), 'factors', { name: 'Wifi', importance: 11 })).toThrow()
})

test('a moved record stands where it was put', () => {
  const doc = openDoc()
  const [a, b, c] = ['A', 'B', 'C'].map((name) => addRecord(doc, 'players', { name, kind: 'competitor' }))
  if (!a || !b || !c) throw new Error('three players were added')
  moveRecord(doc, 'players', c, null)
  moveRecord(doc, 'players', a, b)
  expect(readWorkshop(doc).workshop.players.map(({ name }) => name)).toEqual(['C', 'B', 'A'])
})

test('removing a journey takes its phases, moments and observations, and one undo brings all back', () => {
  const doc = openDoc()
  const undo = createUndoManager(doc)
  const journey = addRecord(doc, 'journeys', { name: 'Departure', state: 'today' })
  const phase = addRecord(doc, 'phases', { journeyId: journey, period: 'before', name: 'Plan' })
  const moment = addRecord(doc, 'moments', { phaseId: phase, name: 'Book' })
  addRecord(doc, 'observations', { momentId: moment, kind: 'pain', text: 'Too many pages' })
  const before = readWorkshop(doc).workshop
  undo.stopCapturing()
  removeRecord(doc, 'journeys', journey)
  const gone = readWorkshop(doc).workshop
  expect([gone.journeys, gone.phases, gone.moments, gone.observations]).toEqual([[], [], [], []])
  undo.undo()
  expect(readWorkshop(doc).workshop).toEqual(before)
})

test('decisions on one workstream started by two people merge field by field', () => {
  const [a, b] = [openDoc(1001), openDoc(1002)]
  const id = 'process:factor:wifi' as never
  updateRecord(a, 'workstreamDecisions', id, { name: 'Wifi for all' })
  updateRecord(b, 'workstreamDecisions', id, { status: 'accepted' })
  sync(a, b)
  expect(readWorkshop(b).workshop.workstreamDecisions).toMatchObject([{ id, name: 'Wifi for all', status: 'accepted' }])
})

test('a document of version 1 keeps its targets when migrated, and migrating again changes nothing', () => {
  const doc = new Y.Doc()
  const moment = addRecord(doc, 'moments', { phaseId: 'phase' as never, name: 'Book' })
  ;(doc.getMap('moments').get(moment) as Y.Map<unknown>).set('target', 8)
  expect(documentVersion(doc)).toBe(1)
  expect(migrate(doc)).toBe(true)
  expect(readWorkshop(doc).workshop.moments[0]).toMatchObject({ targetSatisfaction: 8 })
  expect(migrate(doc)).toBe(false)
})

test('a document of version 2 keeps what its indicators read, and migrating again changes nothing', () => {
  const doc = new Y.Doc()
  doc.getMap<unknown>('meta').set('schemaVersion', 2)
  const indicator = addRecord(doc, 'indicators', { name: 'Wait', measures: 'delivered' })
  ;(doc.getMap('indicators').get(indicator) as Y.Map<unknown>).set('current', 32)
  expect(migrate(doc)).toBe(true)
  expect(readWorkshop(doc).workshop.indicators[0]).toMatchObject({ readings: { '2026-01-01': 32 } })
  expect(migrate(doc)).toBe(false)
})

test('two people who note readings of one indicator for different days both keep theirs', () => {
  const [a, b] = [openDoc(1001), openDoc(1002)]
  const indicator = addRecord(a, 'indicators', { name: 'Wait', measures: 'delivered' })
  sync(a, b)
  updateRecord(a, 'indicators', indicator, { readings: { '2027-01-31': 30 } })
  updateRecord(b, 'indicators', indicator, { readings: { '2027-02-28': 26 } })
  sync(a, b)
  expect(readWorkshop(a).workshop.indicators).toEqual(readWorkshop(b).workshop.indicators)
  expect(readWorkshop(a).workshop.indicators[0]?.readings).toEqual({ '2027-01-31': 30, '2027-02-28': 26 })
  expect(() => updateRecord(a, 'indicators', indicator, { readings: { 'last week': 26 } })).toThrow()
})

test('two people who skip different stages both see theirs skipped, and an unknown stage is left out', () => {
  const [a, b] = [openDoc(1001), openDoc(1002)]
  updateSettings(a, { skippedStages: { diagnostic: true } })
  updateSettings(b, { skippedStages: { governance: true }, stageOrder: ['roadmap', 'diagnostic'] })
  sync(a, b)
  a.getMap<unknown>('settings').set('skippedStages/nowhere', true)
  const { workshop, unreadable } = readWorkshop(a)
  expect(workshop.settings).toMatchObject({
    skippedStages: { diagnostic: true, governance: true },
    stageOrder: ['roadmap', 'diagnostic'],
  })
  expect(unreadable).toMatchObject([{ collection: 'settings', id: 'skippedStages' }])
  updateSettings(a, { skippedStages: { diagnostic: undefined } })
  expect(readWorkshop(a).workshop.settings.skippedStages).toEqual({ governance: true })
})
