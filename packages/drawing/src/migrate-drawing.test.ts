import { drawingMapName, metaMapName } from '@filrouge/document'
import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeRecord, drawingAge, drawingSchema, encodeRecord, migrateDrawing, recordDrawingSchema } from './index.ts'
import { olderNote, olderSchema } from './testing/older-note.ts'

const olderDrawing = (notes: Readonly<Record<string, unknown>>): Y.Doc => {
  const doc = new Y.Doc()
  doc.getMap(metaMapName).set('drawingSchema', olderSchema())
  for (const [id, text] of Object.entries(notes)) doc.getMap(drawingMapName).set(id, encodeRecord(olderNote(id, text)))
  return doc
}

const inner = (doc: Y.Doc, id: string) => doc.getMap<Y.Map<unknown>>(drawingMapName).get(id) as Y.Map<unknown>
const read = (doc: Y.Doc, id: string) => decodeRecord(id, inner(doc, id)) as unknown as TLRecord
const richText = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
const accepts = (record: TLRecord): boolean => {
  try {
    drawingSchema.types[record.typeName].validate(record as never)
    return true
  } catch {
    return false
  }
}

test('notes of an older release become notes of this one, with what was changed on them since', () => {
  const doc = olderDrawing({ 'shape:a': 'Bonjour' })
  inner(doc, 'shape:a').set('pos', [300, 40, 0, 'page:page'])
  inner(doc, 'shape:a').set('p.text', 'Bonsoir')
  expect(accepts(read(doc, 'shape:a'))).toBe(false)
  expect(drawingAge(doc)).toBe('older')

  expect(migrateDrawing(doc)).toBe(true)
  expect(drawingAge(doc)).toBe('same')
  const note = read(doc, 'shape:a')
  expect(accepts(note)).toBe(true)
  expect(note).toMatchObject({
    x: 300,
    y: 40,
    meta: { author: 'Ada' },
    props: { color: 'yellow', richText: richText('Bonsoir') },
  })
  expect(note).not.toHaveProperty('props.text')
})

test('migrating again changes nothing, and two servers that migrate at once agree', () => {
  const doc = olderDrawing({ 'shape:a': 'Bonjour', 'shape:b': '' })
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  migrateDrawing(doc)
  migrateDrawing(other)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  for (const id of ['shape:a', 'shape:b']) {
    expect(read(doc, id)).toEqual(read(other, id))
    expect(accepts(read(doc, id))).toBe(true)
  }
  const state = Y.encodeStateVector(doc)
  expect(migrateDrawing(doc)).toBe(false)
  expect(Y.encodeStateVector(doc)).toEqual(state)
})

test('a move on its way while the server migrates still arrives', () => {
  const doc = olderDrawing({ 'shape:a': 'Bonjour' })
  const offline = new Y.Doc()
  Y.applyUpdate(offline, Y.encodeStateAsUpdate(doc))
  inner(offline, 'shape:a').set('pos', [77, 0, 0, 'page:page'])
  migrateDrawing(doc)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline))
  expect(read(doc, 'shape:a')).toMatchObject({ x: 77, props: { richText: richText('Bonjour') } })
})

test('a record that no migration can read stays as it is, and the others are migrated', () => {
  const doc = olderDrawing({ 'shape:a': 'Bonjour', 'shape:broken': 42 })
  doc.getMap(drawingMapName).set('shape:nothing', 'not a record')
  expect(migrateDrawing(doc)).toBe(true)
  expect(accepts(read(doc, 'shape:a'))).toBe(true)
  expect(doc.getMap(drawingMapName).get('shape:nothing')).toBe('not a record')
  expect(doc.getMap(drawingMapName).has('shape:broken')).toBe(true)
})

test('a drawing of a newer release, and one whose schema nobody noted, are left alone', () => {
  const newer = olderDrawing({ 'shape:a': 'Bonjour' })
  const { sequences } = olderSchema()
  newer.getMap(metaMapName).set('drawingSchema', { schemaVersion: 2, sequences: { ...sequences, 'com.tldraw.shape.note': 999 } })
  expect(drawingAge(newer)).toBe('newer')
  expect(migrateDrawing(newer)).toBe(false)
  const unmarked = new Y.Doc()
  expect(migrateDrawing(unmarked)).toBe(false)
  recordDrawingSchema(unmarked)
  expect(drawingAge(unmarked)).toBe('same')
})

test('the schema of an older drawing is not overwritten by a client that opens it', () => {
  const doc = olderDrawing({})
  recordDrawingSchema(doc)
  expect(drawingAge(doc)).toBe('older')
})
