import { drawingMapName, metaMapName, schemaVersion } from '@filrouge/document'
import { decodeRecord, drawingSchema } from '@filrouge/drawing'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { UpdateLog } from '../storage/port/update-log.ts'
import { GroupCommit } from './group-commit.ts'
import { Room } from './room.ts'

/** A log in memory that starts with what an older release wrote. */
const logOf = (first: Uint8Array): UpdateLog => {
  const updates = [first]
  return {
    append: async (entries) => entries.map(({ update }) => updates.push(update)),
    load: async () => ({ updates: [...updates], upTo: updates.length }),
    lastSequence: async () => updates.length,
    lastSequences: async () => [updates.length],
    compact: async () => {},
  }
}

const servicesOf = (log: UpdateLog, commit: GroupCommit) => ({
  log,
  commit,
  lockedBoards: async () => [],
  documentBytes: 1_000_000,
})

const read = async (log: UpdateLog): Promise<Y.Doc> => {
  const doc = new Y.Doc()
  for (const update of (await log.load('w')).updates) Y.applyUpdate(doc, update)
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

test('a room of an older release is on disk in this release’s version once it is opened', async () => {
  const log = logOf(older())
  const commit = new GroupCommit(log, () => {})
  const room = await Room.load('w', servicesOf(log, commit))
  await commit.flush()
  room.close()
  const doc = await read(log)
  expect(doc.getMap(metaMapName).toJSON()).toEqual({ schemaVersion, drawingSchema: drawingSchema.serialize() })
  const note = decodeRecord('shape:a', doc.getMap(drawingMapName).get('shape:a'))
  expect(note?.['props']).toEqual({
    richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bonjour' }] }] },
  })
})

test('a room that is up to date writes nothing when it is opened', async () => {
  const log = logOf(older())
  const commit = new GroupCommit(log, () => {})
  for (let times = 0; times < 2; times++) {
    const room = await Room.load('w', servicesOf(log, commit))
    await commit.flush()
    room.close()
  }
  expect((await log.load('w')).updates).toHaveLength(2)
})
