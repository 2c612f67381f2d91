// @vitest-environment happy-dom
import { drawingMapName } from '@filrouge/document'
import { decodeRecord } from '@filrouge/drawing'
import fc from 'fast-check'
import { createShapeId, type TLPageId, type TLShape, type TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { drawingOrigin } from './bind-drawing.ts'
import { boardArea, exchange, frame, geo, person, tell } from './testing/two-people.ts'

const people = 3
const by = fc.nat(people - 1)
const pick = fc.nat(30)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('box' as const, 'frame' as const, 'board' as const), by }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), by, pick, x: fc.nat(500) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('colour' as const), by, pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('into' as const), by, pick, parent: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), by, pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'tidy' as const), by }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hear' as const), by, from: by }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const newcomer = (index: number) => {
  const one = person(new Y.Doc())
  one.doc.clientID = 100 + index
  const undo = new Y.UndoManager(one.doc.getMap(drawingMapName), {
    trackedOrigins: new Set([drawingOrigin]),
    captureTimeout: 0,
  })
  return { ...one, undo, made: 0, index }
}
type Someone = ReturnType<typeof newcomer>

const shapes = ({ store }: Someone): TLShape[] =>
  store
    .allRecords()
    .filter((record) => record.typeName === 'shape')
    .sort((a, b) => (a.id < b.id ? -1 : 1))

const add = (one: Someone, kind: 'box' | 'frame' | 'board'): void => {
  const id = createShapeId(`${one.index}-${one.made++}`)
  if (kind === 'board') one.store.put([boardArea(one.store, id, one.made % 2 ? 'roadmap' : 'journey')])
  else one.store.put([kind === 'box' ? geo(one.store, id) : frame(one.store, id)])
}

/** What the editor does when shapes are deleted or put into each other: children go with their parent, cycles are refused. */
const withDescendants = (one: Someone, id: TLShapeId): TLShapeId[] => [
  id,
  ...shapes(one).flatMap((shape) => (shape.parentId === id ? withDescendants(one, shape.id) : [])),
]

const change = (one: Someone, taken: Extract<Step, { pick: number }>): void => {
  const all = shapes(one)
  const shape = all[taken.pick % Math.max(1, all.length)]
  if (!shape) return
  if (taken.do === 'move') one.store.update(shape.id, (now) => ({ ...now, x: taken.x }))
  else if (taken.do === 'colour') {
    if (shape.type === 'geo') one.store.update(shape.id, (now) => ({ ...now, props: { ...now.props, color: 'red' } as never }))
  } else if (taken.do === 'remove') one.store.remove(withDescendants(one, shape.id))
  else {
    const parent = all[taken.parent % all.length]
    const isCycle = parent && withDescendants(one, shape.id).includes(parent.id)
    const parentId = !parent || isCycle ? ('page:page' as TLPageId) : parent.id
    one.store.update(shape.id, (now) => ({ ...now, parentId }))
  }
}

const run = (all: readonly Someone[], taken: Step): void => {
  const one = all[taken.by] as Someone
  if ('pick' in taken) change(one, taken)
  else if (taken.do === 'hear') {
    const from = all[taken.from] as Someone
    from.binding.flush()
    tell(from.doc, one.doc, 'remote')
    one.binding.receive()
  } else if (taken.do === 'tidy') one.binding.tidy()
  else if (taken.do === 'undo' || taken.do === 'redo') {
    one.binding.flush()
    one.undo[taken.do]()
    one.binding.receive()
  } else add(one, taken.do)
}

const drawingOf = ({ doc }: Someone) =>
  Object.fromEntries([...doc.getMap(drawingMapName).entries()].map(([id, inner]) => [id, decodeRecord(id, inner)]))

/** What the shape stands on in the end; null in a circle, or where a parent is missing. */
const rootOf = (id: string, parents: ReadonlyMap<string, string>): string | null => {
  let current = id
  for (let steps = 0; steps <= parents.size; steps++) {
    const parent = parents.get(current)
    if (parent === undefined) return current.startsWith('page:') ? current : null
    current = parent
  }
  return null
}

test('three people who draw, nest, delete and undo at once end with one drawing, sound and the same in store and document', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 120, size: 'max' }), (steps) => {
      const all = Array.from({ length: people }, (_, index) => newcomer(index))
      for (const taken of steps) run(all, taken)
      // Repairs of one person may meet those of another: a few rounds are as long as it ever takes.
      for (let round = 0; round < 4; round++) {
        exchange(...all)
        for (const each of all) each.binding.tidy()
      }
      exchange(...all)
      const [first, ...others] = all as [Someone, ...Someone[]]
      const drawing = drawingOf(first)
      for (const other of others) expect(drawingOf(other)).toEqual(drawing)
      for (const each of all) {
        expect(each.store.serialize('document')).toEqual(drawing)
        expect([...each.binding.quarantined()]).toEqual([])
      }
      const parents = new Map(shapes(first).map(({ id, parentId }) => [id as string, parentId as string]))
      for (const id of parents.keys()) expect(rootOf(id, parents)).toBe('page:page')
    }),
    { numRuns: 300 },
  )
}, 60_000)
