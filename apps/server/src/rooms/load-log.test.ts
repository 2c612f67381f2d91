import { drawingMapName, metaMapName, schemaVersion } from '@filrouge/document'
import { decodeRecord, drawingSchema } from '@filrouge/drawing'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fakeStorage } from '../testing/fake-storage.ts'
import { loadLog } from './load-log.ts'

const documentOf = (updates: Iterable<Uint8Array>): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const older = (): Uint8Array => {
  const doc = new Y.Doc()
  const { sequences } = drawingSchema.serialize() as { sequences: Record<string, number> }
  const meta = doc.getMap<unknown>(metaMapName)
  meta.set('drawingSchema', { schemaVersion: 2, sequences: { ...sequences, 'com.tldraw.shape.note': 8 } })
  const note = { id: 'shape:a', typeName: 'shape', type: 'note', x: 1, y: 2, props: { text: 'Bonjour' } }
  doc.getMap(drawingMapName).set('shape:a', new Y.Map([['_', note]]))
  return Y.encodeStateAsUpdate(doc)
}

test('a workshop of an older release is on disk in this release’s form once it is opened', async () => {
  const { storage } = fakeStorage({ w: [older()] })
  const { updates } = await loadLog('w', storage)
  expect(updates).toEqual((await storage.load('w')).updates)
  const doc = documentOf(updates)
  expect(doc.getMap(metaMapName).toJSON()).toEqual({ schemaVersion, drawingSchema: drawingSchema.serialize() })
  const note = decodeRecord('shape:a', doc.getMap(drawingMapName).get('shape:a'))
  expect(note?.['props']).toEqual({
    richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bonjour' }] }] },
  })
})

test('a workshop that has this release’s form is opened without anything written', async () => {
  const { storage } = fakeStorage({ w: [older()] })
  for (let times = 0; times < 2; times++) expect((await loadLog('w', storage)).upTo).toBe(2)
})

test('a workshop whose form cannot be written is not opened', async () => {
  const { storage, disk } = fakeStorage({ w: [older()] })
  disk.refuses = true
  await expect(loadLog('w', storage)).rejects.toThrow()
  disk.refuses = false
  expect((await loadLog('w', storage)).upTo).toBe(2)
})
