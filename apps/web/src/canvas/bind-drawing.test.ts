// @vitest-environment happy-dom
import { drawingMapName, metaMapName } from '@filrouge/document'
import { drawingAge, drawingSchema, recordDrawingSchema, watchDrawingSchema } from '@filrouge/drawing'
import { createShapeId, createTLStore, defaultShapeUtils, type TLAnyShapeUtilConstructor, type TLPageId } from 'tldraw'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { drawingOrigin } from './bind-drawing.ts'
import { BoardShapeUtil } from './board-shape.tsx'
import { exchange, geo, person, shapeId, two } from './testing/two-people.ts'

test('what one person draws reaches the other', () => {
  const { ben } = two()
  expect(ben.shape()?.props.geo).toBe('rectangle')
})

test('a move and a recolour made at once both survive', () => {
  const { ada, ben } = two()
  ada.store.update(shapeId, (shape) => ({ ...shape, x: 300, y: 40 }))
  ben.store.update(shapeId, (shape) => ({ ...shape, props: { ...shape.props, color: 'red' } as never }))
  exchange(ada, ben)
  for (const each of [ada, ben]) {
    expect(each.shape()).toMatchObject({ x: 300, y: 40 })
    expect(each.shape()?.props.color).toBe('red')
  }
})

test('a shape deleted by one is gone for both, even if the other moves it meanwhile', () => {
  const { ada, ben } = two()
  ada.store.remove([shapeId])
  ben.store.update(shapeId, (shape) => ({ ...shape, x: 9 }))
  exchange(ada, ben)
  expect(ada.shape()).toBeUndefined()
  expect(ben.shape()).toBeUndefined()
})

test('a late joiner sees the drawing as it stands', () => {
  const { ada } = two()
  ada.store.update(shapeId, (shape) => ({ ...shape, x: 77 }))
  ada.binding.flush()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada.doc))
  expect(person(doc).shape()?.x).toBe(77)
})

test('a record that makes no sense is set aside and the others still arrive', () => {
  const { ada, ben } = two()
  const records = ada.doc.getMap<unknown>(drawingMapName)
  records.set('shape:bad', new Y.Map([['_', { typeName: 'shape', type: 'geo', x: 'left' }]]))
  records.set('shape:worse', 'not a record')
  ada.store.update(shapeId, (shape) => ({ ...shape, x: 5 }))
  exchange(ada, ben)
  expect(ben.shape()?.x).toBe(5)
  expect([...ben.binding.quarantined()].sort()).toEqual(['shape:bad', 'shape:worse'])
})

test('a record that makes no sense does not keep a late joiner from opening the drawing, and comes back when it is mended', () => {
  const { ada } = two()
  const records = ada.doc.getMap<unknown>(drawingMapName)
  const bad = createShapeId('bad')
  records.set(bad, new Y.Map([['_', { ...geo(ada.store, bad), x: 'left' }]]))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada.doc))
  const late = person(doc)
  expect(late.shape()).toBeDefined()
  expect([...late.binding.quarantined()]).toEqual([bad])
  ;(records.get(bad) as Y.Map<unknown>).set('pos', [4, 0, 0, 'page:page'])
  exchange(ada, late)
  expect(late.shape(bad)?.x).toBe(4)
  expect([...late.binding.quarantined()]).toEqual([])
})

test('a person who may not edit sees what others draw and sends nothing', () => {
  const { ada } = two()
  const observer = person(new Y.Doc(), false)
  exchange(ada, observer)
  observer.store.update(shapeId, (shape) => ({ ...shape, x: 99 }))
  exchange(ada, observer)
  expect(ada.shape()?.x).toBe(0)
})

test('undo takes back own edits only', () => {
  const { ada, ben } = two()
  const undo = new Y.UndoManager(ada.doc.getMap(drawingMapName), { trackedOrigins: new Set([drawingOrigin]) })
  ada.store.update(shapeId, (shape) => ({ ...shape, x: 300 }))
  exchange(ada, ben)
  ben.store.update(shapeId, (shape) => ({ ...shape, props: { ...shape.props, color: 'red' } as never }))
  exchange(ada, ben)
  undo.undo()
  exchange(ada, ben)
  for (const each of [ada, ben]) {
    expect(each.shape()?.x).toBe(0)
    expect(each.shape()?.props.color).toBe('red')
  }
})

test('undoing a deletion brings the shape back as it was', () => {
  const { ada, ben } = two()
  ada.store.update(shapeId, (shape) => ({ ...shape, x: 12 }))
  ada.binding.flush()
  const undo = new Y.UndoManager(ada.doc.getMap(drawingMapName), { trackedOrigins: new Set([drawingOrigin]) })
  ada.store.remove([shapeId])
  ada.binding.flush()
  undo.undo()
  exchange(ada, ben)
  expect(ada.shape()?.x).toBe(12)
  expect(ben.shape()?.x).toBe(12)
})

test('people who open a new whiteboard at once write the same page', () => {
  const ada = person()
  const ben = person()
  ada.store.update('page:page' as TLPageId, (page) => ({ ...page, name: 'Atelier' }))
  exchange(ada, ben)
  expect(ben.store.get('page:page' as TLPageId)).toMatchObject({ name: 'Atelier' })
  expect(ben.doc.getMap(drawingMapName).size).toBe(2)
})

test('the schema that drawings are noted in is the one that the editor writes', () => {
  const store = createTLStore({ shapeUtils: [...defaultShapeUtils, BoardShapeUtil] as readonly TLAnyShapeUtilConstructor[] })
  expect(drawingSchema.serialize()).toEqual(store.schema.serialize())
})

test('a drawing written by a newer release is recognised, at any time', () => {
  const { ada } = two()
  recordDrawingSchema(ada.doc)
  expect(drawingAge(ada.doc)).toBe('same')
  const seen: string[] = []
  onTestFinished(watchDrawingSchema(ada.doc, () => seen.push(drawingAge(ada.doc))))
  const ours = drawingSchema.serialize()
  if (ours.schemaVersion !== 2) throw new Error('unexpected schema')
  const newer = { ...ours, sequences: { ...ours.sequences, 'com.tldraw.shape.note': 999 } }
  ada.doc.getMap(metaMapName).set('drawingSchema', newer)
  recordDrawingSchema(ada.doc)
  expect(seen).toEqual(['newer'])
  expect(ada.doc.getMap(metaMapName).get('drawingSchema')).toEqual(newer)
})
