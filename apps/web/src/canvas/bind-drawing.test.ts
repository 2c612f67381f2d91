// @vitest-environment happy-dom
import { drawingMapName, metaMapName } from '@filrouge/document'
import { drawingAge, drawingSchema, recordDrawingSchema, watchDrawingSchema } from '@filrouge/drawing'
import {
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type IndexKey,
  type TLAnyShapeUtilConstructor,
  type TLGeoShape,
  type TLPageId,
  type TLRecord,
  type TLShape,
  type TLStore,
} from 'tldraw'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { bindDrawing, drawingOrigin } from './bind-drawing.ts'
import { BoardShapeUtil } from './board-shape.tsx'
import { seedDrawing } from './seed-drawing.ts'

const shapeId = createShapeId('one')

const geoProps = defaultShapeUtils.find((util) => util.type === 'geo')?.prototype.getDefaultProps.call({})

const geo = (store: TLStore, id = shapeId): TLRecord =>
  store.schema.types.shape.create({
    id,
    type: 'geo',
    x: 0,
    y: 0,
    index: 'a1' as IndexKey,
    parentId: 'page:page' as TLPageId,
    props: geoProps as TLShape['props'],
  })

const person = (doc = new Y.Doc()) => {
  seedDrawing(doc, [])
  const store = createTLStore({
    shapeUtils: defaultShapeUtils as readonly TLAnyShapeUtilConstructor[],
    bindingUtils: defaultBindingUtils,
  })
  // Received changes wait until the test asks for them.
  const binding = bindDrawing({ doc, store, canEdit: () => true, schedule: () => () => {} })
  onTestFinished(binding.dispose)
  const shape = (id = shapeId) => store.get(id) as TLGeoShape | undefined
  return { doc, store, binding, shape }
}

const exchange = (...people: ReturnType<typeof person>[]): void => {
  for (const each of people) each.binding.flush()
  for (const from of people) for (const to of people) if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
  for (const each of people) each.binding.receive()
}

const two = () => {
  const ada = person()
  const ben = person()
  ada.store.put([geo(ada.store)])
  exchange(ada, ben)
  return { ada, ben }
}

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

test('two shapes put into each other at once end up apart, the same for both', () => {
  const { ada, ben } = two()
  const other = createShapeId('two')
  ada.store.put([geo(ada.store, other)])
  exchange(ada, ben)
  ada.store.update(shapeId, (shape) => ({ ...shape, parentId: other }))
  ben.store.update(other, (shape) => ({ ...shape, parentId: shapeId }))
  exchange(ada, ben)
  exchange(ada, ben)
  expect(ada.shape()?.parentId).toBe('page:page')
  expect(ada.shape(other)?.parentId).toBe(shapeId)
  expect(ben.shape()?.parentId).toBe('page:page')
})

test('people who open a new whiteboard at once write the same page', () => {
  const ada = person()
  const ben = person()
  ada.store.update('page:page' as TLPageId, (page) => ({ ...page, name: 'Atelier' }))
  exchange(ada, ben)
  expect(ben.store.get('page:page' as TLPageId)).toMatchObject({ name: 'Atelier' })
  expect(ben.doc.getMap(drawingMapName).size).toBe(2)
})

const frame = (store: TLStore, id: ReturnType<typeof createShapeId>): TLRecord =>
  store.schema.types.shape.create({
    id,
    type: 'frame',
    index: 'a5' as IndexKey,
    parentId: 'page:page' as TLPageId,
    props: { w: 100, h: 100, name: '', color: 'black' } as TLShape['props'],
  })

test('a shape put into a frame that someone deletes meanwhile stays, on the page', () => {
  const { ada, ben } = two()
  const frameId = createShapeId('frame')
  ada.store.put([frame(ada.store, frameId)])
  exchange(ada, ben)
  ada.store.remove([frameId])
  ben.store.update(shapeId, (shape) => ({ ...shape, parentId: frameId }))
  exchange(ada, ben)
  for (const each of [ada, ben]) each.binding.tidy()
  exchange(ada, ben)
  for (const each of [ada, ben]) expect(each.shape()?.parentId).toBe('page:page')
})

test('shapes put at the same height at once end up one above the other, the same for both', () => {
  const { ada, ben } = two()
  const second = createShapeId('second')
  const third = createShapeId('third')
  ada.store.put([geo(ada.store, second)])
  ben.store.put([geo(ben.store, third)])
  exchange(ada, ben)
  for (const each of [ada, ben]) each.binding.tidy()
  exchange(ada, ben)
  const indices = (each: typeof ada) => [shapeId, second, third].map((id) => each.shape(id)?.index)
  expect(new Set(indices(ada)).size).toBe(3)
  expect(indices(ben)).toEqual(indices(ada))
})

test('an arrow end tied to a shape that someone deletes meanwhile is untied in the document', () => {
  const { ada, ben } = two()
  const arrowId = createShapeId('arrow')
  const binding = ben.store.schema.types.binding.create({
    type: 'arrow',
    fromId: arrowId,
    toId: shapeId,
    props: { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  })
  ben.store.put([geo(ben.store, arrowId), binding])
  ada.store.remove([shapeId])
  exchange(ada, ben)
  ada.binding.tidy()
  exchange(ada, ben)
  for (const each of [ada, ben]) {
    expect(each.doc.getMap(drawingMapName).has(binding.id)).toBe(false)
    expect(each.store.get(binding.id)).toBeUndefined()
  }
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
