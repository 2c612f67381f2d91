import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addRecord, updateRecord, updateSettings } from './edit.ts'
import { drawingMapName } from './layout.ts'
import { readWorkshop } from './read-workshop.ts'
import { removeRecord } from './remove.ts'
import { restore } from './restore.ts'
import { seedUpdate } from './seed.ts'

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const exchange = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}
const everything = (doc: Y.Doc) => ({
  ...readWorkshop(doc).workshop,
  drawing: doc.getMap(drawingMapName).toJSON(),
})

const fill = () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedUpdate())
  updateSettings(doc, { name: 'Aéroport', themeWeights: { 'factor:a': 2 } })
  const today = addRecord(doc, 'players', { name: 'Nous', kind: 'today' })
  const factor = addRecord(doc, 'factors', { name: 'Attente', description: 'La file', importance: 8, levels: { [today]: 3 } })
  const journey = addRecord(doc, 'journeys', { name: 'Départ', state: 'today' })
  doc.getMap(drawingMapName).set('shape:1', new Y.Map([['pos', [1, 2, 0, 'page:page']]]))
  return { doc, today, factor, journey }
}

test('whatever was added, changed or removed since, the document is what it was', () => {
  const { doc, today, factor, journey } = fill()
  const past = copyOf(doc)
  updateSettings(doc, { name: 'Gare', themeWeights: { 'factor:a': undefined, 'factor:b': 3 } })
  updateRecord(doc, 'factors', factor, { description: 'La longue file', importance: undefined, levels: { [today]: 9 } })
  addRecord(doc, 'factors', { name: 'Calme' })
  removeRecord(doc, 'journeys', journey)
  const shapes = doc.getMap<Y.Map<unknown>>(drawingMapName)
  shapes.get('shape:1')?.set('pos', [5, 5, 0, 'page:page'])
  shapes.set('shape:2', new Y.Map([['pos', [0, 0, 0, 'page:page']]]))
  restore(doc, past)
  expect(everything(doc)).toEqual(everything(past))
})

test('what did not change is not written again', () => {
  const { doc } = fill()
  const past = copyOf(doc)
  const before = Y.encodeStateVector(doc)
  restore(doc, past)
  expect(Y.encodeStateVector(doc)).toEqual(before)
})

test('somebody who was away keeps what they wrote meanwhile, and sees the rest restored', () => {
  const { doc, factor } = fill()
  const past = copyOf(doc)
  updateRecord(doc, 'factors', factor, { name: 'Autre nom' })
  const away = copyOf(doc)
  const written = addRecord(away, 'factors', { name: 'Écrit dans le train' })
  restore(doc, past)
  exchange(doc, away)
  expect(everything(doc)).toEqual(everything(away))
  expect(readWorkshop(away).workshop.factors.map(({ id, name }) => [id, name])).toEqual([
    [factor, 'Attente'],
    [written, 'Écrit dans le train'],
  ])
})
