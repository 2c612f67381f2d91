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
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { bindDrawing } from '../bind-drawing.ts'
import { BoardShapeUtil } from '../board-shape.tsx'
import { seedDrawing } from '../seed-drawing.ts'

/** The shape that both have from the start. */
export const shapeId = createShapeId('one')

const geoProps = defaultShapeUtils.find((util) => util.type === 'geo')?.prototype.getDefaultProps.call({})

export const geo = (store: TLStore, id = shapeId): TLRecord =>
  store.schema.types.shape.create({
    id,
    type: 'geo',
    x: 0,
    y: 0,
    index: 'a1' as IndexKey,
    parentId: 'page:page' as TLPageId,
    props: geoProps as TLShape['props'],
  })

/** One person with a document and a store of their own; what others did waits until it is asked for. */
export const person = (doc = new Y.Doc(), canEdit = true) => {
  seedDrawing(doc, [], () => '')
  const store = createTLStore({
    shapeUtils: [...defaultShapeUtils, BoardShapeUtil] as readonly TLAnyShapeUtilConstructor[],
    bindingUtils: defaultBindingUtils,
  })
  // Received changes wait until the test asks for them.
  const binding = bindDrawing({ doc, store, canEdit: () => canEdit, schedule: () => () => {} })
  onTestFinished(binding.dispose)
  const shape = (id = shapeId) => store.get(id) as TLGeoShape | undefined
  return { doc, store, binding, shape }
}

/** What one lacks of the other's, as the server answers it: never a part of what is here already, at which Yjs 13 may throw. */
export const tell = (from: Y.Doc, to: Y.Doc, origin?: string): void =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), origin)

/** Everyone gets everything that the others did. */
export const exchange = (...people: ReturnType<typeof person>[]): void => {
  for (const each of people) each.binding.flush()
  for (const from of people) for (const to of people) if (from !== to) tell(from.doc, to.doc)
  for (const each of people) each.binding.receive()
}

/** Two people who both see one rectangle. */
export const two = () => {
  const ada = person()
  const ben = person()
  ada.store.put([geo(ada.store)])
  exchange(ada, ben)
  return { ada, ben }
}

export const frame = (store: TLStore, id: ReturnType<typeof createShapeId>): TLRecord =>
  store.schema.types.shape.create({
    id,
    type: 'frame',
    index: 'a5' as IndexKey,
    parentId: 'page:page' as TLPageId,
    props: { w: 100, h: 100, name: '', color: 'black' } as TLShape['props'],
  })

export const boardArea = (store: TLStore, id: ReturnType<typeof createShapeId>, kind: string): TLRecord =>
  store.schema.types.shape.create({
    id,
    type: 'board',
    index: 'a7' as IndexKey,
    parentId: 'page:page' as TLPageId,
    props: { w: 100, h: 100, kind } as unknown as TLShape['props'],
  })
