// @vitest-environment happy-dom
import { drawingMapName } from '@filrouge/document'
import { createShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { boardArea, exchange, frame, geo, shapeId, two } from './testing/two-people.ts'

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

test('two areas of one board, put back by two people at once, end up as one, the same for both', () => {
  const { ada, ben } = two()
  const [first, second] = [createShapeId('board-a'), createShapeId('board-b')]
  ada.store.put([boardArea(ada.store, second, 'roadmap')])
  ben.store.put([boardArea(ben.store, first, 'roadmap'), boardArea(ben.store, createShapeId('other'), 'journey')])
  exchange(ada, ben)
  for (const each of [ada, ben]) each.binding.tidy()
  exchange(ada, ben)
  for (const each of [ada, ben]) {
    expect(each.store.has(first)).toBe(true)
    expect(each.store.has(second)).toBe(false)
    expect(each.store.has(createShapeId('other'))).toBe(true)
    expect(each.doc.getMap(drawingMapName).has(second)).toBe(false)
  }
})
