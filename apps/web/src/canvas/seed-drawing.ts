import { drawingMapName } from '@filrouge/document'
import { type BoardShape, encodeRecord } from '@filrouge/drawing'
import {
  createShapeId,
  DocumentRecordType,
  type IndexKey,
  PageRecordType,
  TLDOCUMENT_ID,
  type TLPageId,
  type TLRecord,
} from 'tldraw'
import * as Y from 'yjs'
import type { BoardDefinition, BoardKind } from '../boards/board-definition.ts'

const firstPageId = 'page:page' as TLPageId
const gap = 120

/** One area for each board: everyone who puts it back means the same shape. */
export const boardShapeId = (kind: BoardKind) => createShapeId(`board-${kind}`)

/** Where each board stands on a new whiteboard: side by side, in the order of the method. */
export const boardPlaces = (boards: readonly BoardDefinition[]): { board: BoardDefinition; x: number; y: number }[] => {
  let x = 0
  return boards.map((board) => {
    const place = { board, x, y: 0 }
    x += board.size.w + gap
    return place
  })
}

const seedRecords = (boards: readonly BoardDefinition[]): TLRecord[] => {
  const indices = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'] as IndexKey[]
  const shapes = boardPlaces(boards).map(
    ({ board, x, y }, position): BoardShape => ({
      id: boardShapeId(board.kind),
      typeName: 'shape',
      type: 'board',
      x,
      y,
      rotation: 0,
      index: indices[position] ?? ('a9' as IndexKey),
      parentId: firstPageId,
      isLocked: false,
      opacity: 1,
      meta: {},
      props: { w: board.size.w, h: board.size.h, kind: board.kind },
    }),
  )
  return [
    DocumentRecordType.create({ id: TLDOCUMENT_ID }),
    PageRecordType.create({ id: firstPageId, name: 'Page 1', index: 'a1' as IndexKey, meta: {} }),
    ...(shapes as unknown as TLRecord[]),
  ]
}

/** Same records, same writer; others, another: two versions of the seed merge like two people's edits. */
const clientIdFor = (records: readonly TLRecord[]): number => {
  let hash = 2_166_136_261
  for (const character of JSON.stringify(records)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return hash
}

/** Lays out a whiteboard that was never opened: one constant update, so that people who open it at once agree. */
export const seedDrawing = (doc: Y.Doc, boards: readonly BoardDefinition[]): void => {
  if (doc.getMap(drawingMapName).has(TLDOCUMENT_ID)) return
  const records = seedRecords(boards)
  const seed = new Y.Doc()
  seed.clientID = clientIdFor(records)
  seed.transact(() => {
    for (const record of records) seed.getMap(drawingMapName).set(record.id, encodeRecord(record))
  })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed), 'drawing-seed')
}
