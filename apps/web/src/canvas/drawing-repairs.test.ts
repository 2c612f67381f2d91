// @vitest-environment happy-dom
import { drawingMapName } from '@filrouge/document'
import { createShapeId } from 'tldraw'
import { expect, onTestFinished, test, vi } from 'vitest'
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

/** Two people who each drew a shape at the height of the one that both had. */
const threeAtOneHeight = () => {
  const { ada, ben } = two()
  const second = createShapeId('second')
  const third = createShapeId('third')
  ada.store.put([geo(ada.store, second)])
  ben.store.put([geo(ben.store, third)])
  exchange(ada, ben)
  const heights = (each: typeof ada) => [shapeId, second, third].map((id) => each.shape(id)?.index)
  return { ada, ben, second, heights }
}

test('shapes put at the same height at once are apart before anyone can put another between them', () => {
  const { ada, ben, heights } = threeAtOneHeight()
  for (const each of [ada, ben]) expect(new Set(heights(each)).size).toBe(3)
})

test('a shape that stood apart for one person goes back to its height once it is alone there', () => {
  const { ada, ben, second, heights } = threeAtOneHeight()
  ben.store.remove([shapeId, createShapeId('third')])
  exchange(ada, ben)
  for (const each of [ada, ben]) each.binding.tidy()
  expect(ada.shape(second)?.index).toBe('a1')
  expect(heights(ben)).toEqual(heights(ada))
})

test('in a crowd that never pauses, what merging left behind is repaired all the same', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { ada, ben } = two()
  const frameId = createShapeId('frame')
  ada.store.put([frame(ada.store, frameId), geo(ada.store, createShapeId('busy'))])
  exchange(ada, ben)
  ada.store.remove([frameId])
  ben.store.update(shapeId, (shape) => ({ ...shape, parentId: frameId }))
  for (let x = 1; x <= 20; x++) {
    ben.store.update(createShapeId('busy'), (shape) => ({ ...shape, x }))
    exchange(ada, ben)
    vi.advanceTimersByTime(500)
  }
  expect(ada.shape()?.parentId).toBe('page:page')
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
