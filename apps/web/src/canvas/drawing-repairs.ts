import type { BoardShape } from '@filrouge/drawing'
import {
  getIndicesBetween,
  type IndexKey,
  type TLBinding,
  type TLPage,
  type TLRecord,
  type TLShape,
  type TLShapeId,
} from 'tldraw'

export interface Repairs {
  /** Shapes as they should stand. */
  shapes: TLShape[]
  /** To take away: bindings from or to a shape that is no more, second areas of one board. */
  removed: (TLBinding['id'] | TLShapeId)[]
}

const byIndexThenId = (a: TLShape, b: TLShape): number =>
  a.index === b.index ? (a.id < b.id ? -1 : 1) : a.index < b.index ? -1 : 1

/** New indices for siblings that share one; the smallest id keeps it, and the order of the others stays. */
const spreadIndices = (siblings: readonly TLShape[]): TLShape[] => {
  const sorted = [...siblings].sort(byIndexThenId)
  const changed: TLShape[] = []
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start]
    let end = start + 1
    while (first && sorted[end]?.index === first.index) end++
    const twins = sorted.slice(start + 1, end)
    if (first && twins.length > 0) {
      const indices: IndexKey[] = getIndicesBetween(first.index, sorted[end]?.index ?? null, twins.length)
      twins.forEach((twin, position) => {
        const index = indices[position]
        if (index) changed.push({ ...twin, index })
      })
    }
    start = end
  }
  return changed
}

/** The parents among whose children a shape is new, or stands elsewhere than it did. */
export const restackedParents = (
  shapes: readonly TLRecord[],
  before: (id: string) => TLRecord | undefined,
): ReadonlySet<string> =>
  new Set(
    shapes.flatMap((shape) => {
      if (shape.typeName !== 'shape') return []
      const was = before(shape.id)
      const isInPlace = was?.typeName === 'shape' && was.parentId === shape.parentId && was.index === shape.index
      return isInPlace ? [] : [shape.parentId]
    }),
  )

/** The children of these parents that must move for all to have heights of their own, at their new heights. */
export const partSiblings = (records: readonly TLRecord[], parents: ReadonlySet<string>): TLShape[] => {
  const children = records.filter((record) => record.typeName === 'shape' && parents.has(record.parentId)) as TLShape[]
  return [...Map.groupBy(children, ({ parentId }) => parentId).values()].flatMap(spreadIndices)
}

/** Areas of a board that has another one: two people may put it back or paste it at once. The smallest id stays. */
const twinBoards = (shapes: Iterable<TLShape>): TLShapeId[] => {
  const boards = [...shapes].filter((shape): shape is BoardShape & TLShape => (shape.type as string) === 'board')
  return [...Map.groupBy(boards, ({ props }) => props.kind).values()].flatMap((twins) =>
    twins
      .map(({ id }) => id)
      .sort()
      .slice(1),
  )
}

/**
 * What merging can leave behind in a drawing: shapes put into one that someone else deleted meanwhile, bindings whose
 * shape is gone, siblings at the same height, two areas of one board. A shape without parent is lifted to the first page, for what someone
 * wrote on it must not vanish with a frame.
 *
 * @param exists whether the document holds a record, readable or not
 */
export const findRepairs = (records: Iterable<TLRecord>, exists: (id: string) => boolean): Repairs => {
  const shapes = new Map<TLShapeId, TLShape>()
  const bindings: TLBinding[] = []
  const pages: TLPage[] = []
  for (const record of records) {
    if (record.typeName === 'shape') shapes.set(record.id, record)
    else if (record.typeName === 'binding') bindings.push(record)
    else if (record.typeName === 'page') pages.push(record)
  }
  const twins = twinBoards(shapes.values())
  for (const id of twins) shapes.delete(id)
  const changed = new Map<TLShapeId, TLShape>()
  const firstPage = pages.map(({ id }) => id).sort()[0]
  for (const shape of shapes.values())
    if (firstPage && !exists(shape.parentId)) changed.set(shape.id, { ...shape, parentId: firstPage })
  const families = Map.groupBy([...shapes.values()], ({ id, parentId }) => changed.get(id)?.parentId ?? parentId)
  for (const family of families.values())
    for (const { id, index } of spreadIndices(family)) {
      const shape = changed.get(id) ?? shapes.get(id)
      if (shape) changed.set(id, { ...shape, index })
    }
  return {
    shapes: [...changed.values()],
    removed: [...bindings.filter(({ fromId, toId }) => !exists(fromId) || !exists(toId)).map(({ id }) => id), ...twins],
  }
}
