import { drawingMapName } from '@filrouge/document'
import { type BoardShape, encodeRecord } from '@filrouge/drawing'
import {
  createShapeId,
  DocumentRecordType,
  getIndices,
  type IndexKey,
  PageRecordType,
  TLDOCUMENT_ID,
  type TLPageId,
  type TLRecord,
  type TLShape,
  type TLTextShape,
  toRichText,
} from 'tldraw'
import * as Y from 'yjs'
import type { BoardDefinition, BoardKind } from '../boards/board-definition.ts'
import { boardPlan, type PlanRow } from './board-plan.ts'

const firstPageId = 'page:page' as TLPageId

/** One area for each board: everyone who puts it back means the same shape. */
export const boardShapeId = (kind: BoardKind) => createShapeId(`board-${kind}`)
export const rowTitleId = (row: PlanRow) => createShapeId(`title-${row}`)

/** What every shape of the seed has alike. */
const onFirstPage = (index: IndexKey | undefined) => ({
  typeName: 'shape' as const,
  rotation: 0,
  index: index ?? ('a1' as IndexKey),
  parentId: firstPageId,
  isLocked: false,
  opacity: 1 as const,
  meta: {},
})

/** A row's title as text that people may change like any other. */
export const rowTitleProps = (title: string): TLTextShape['props'] => ({
  color: 'black',
  size: 'xl',
  font: 'sans',
  textAlign: 'start',
  w: 8,
  richText: toRichText(title),
  scale: 3,
  autoSize: true,
})

const seedRecords = (boards: readonly BoardDefinition[], rowTitle: (row: PlanRow) => string): TLRecord[] => {
  const { places, titles } = boardPlan(boards)
  const indices = getIndices(places.length + titles.length)
  const boardShapes = places.map(
    ({ board, x, y }, position): BoardShape => ({
      ...onFirstPage(indices[position]),
      id: boardShapeId(board.kind),
      type: 'board',
      x,
      y,
      props: { w: board.size.w, h: board.size.h, kind: board.kind },
    }),
  )
  const titleShapes = titles.map(
    ({ row, x, y }, position): TLTextShape => ({
      ...onFirstPage(indices[places.length + position]),
      id: rowTitleId(row),
      type: 'text',
      x,
      y,
      props: rowTitleProps(rowTitle(row)),
    }),
  )
  return [
    DocumentRecordType.create({ id: TLDOCUMENT_ID }),
    PageRecordType.create({ id: firstPageId, name: 'Page 1', index: 'a1' as IndexKey, meta: {} }),
    ...([...boardShapes, ...titleShapes] as unknown as TLShape[]),
  ]
}

/** Same records, same writer; others, another: two versions of the seed merge like two people's edits. */
const clientIdFor = (records: readonly TLRecord[]): number => {
  let hash = 2_166_136_261
  for (const character of JSON.stringify(records)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return hash
}

/** Lays out a whiteboard that was never opened: one constant update, so that people who open it at once agree. */
export const seedDrawing = (doc: Y.Doc, boards: readonly BoardDefinition[], rowTitle: (row: PlanRow) => string): void => {
  if (doc.getMap(drawingMapName).has(TLDOCUMENT_ID)) return
  const records = seedRecords(boards, rowTitle)
  const seed = new Y.Doc()
  seed.clientID = clientIdFor(records)
  seed.transact(() => {
    for (const record of records) seed.getMap(drawingMapName).set(record.id, encodeRecord(record))
  })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed), 'drawing-seed')
}
