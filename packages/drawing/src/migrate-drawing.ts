import { drawingMapName, migrationOrigin } from '@filrouge/document'
import type { SerializedSchema } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import { type Doc, Map as YMap } from 'yjs'
import { drawingAge, drawingSchema, writeDrawingSchema, writtenSchema } from './drawing-schema.ts'
import { decodeRecord, encodeRecord, writeChanges } from './record-codec.ts'

type Records = Record<string, TLRecord>

const readRecords = (doc: Doc): Records => {
  const records: Records = {}
  for (const [id, inner] of doc.getMap<unknown>(drawingMapName).entries()) {
    const record = decodeRecord(id, inner)
    if (record) records[id] = record as unknown as TLRecord
  }
  return records
}

const migrated = (records: Records, schema: SerializedSchema): Records | null => {
  const result = drawingSchema.migrateStoreSnapshot({ store: records as never, schema })
  return result.type === 'success' ? (result.value as unknown as Records) : null
}

/** Without the records that break a migration on their own: they stay as they are, and clients set them aside. */
const soundOnes = (records: Records, schema: SerializedSchema): Records =>
  Object.fromEntries(Object.entries(records).filter(([id, record]) => migrated({ [id]: record }, schema) !== null))

/**
 * Brings a drawing of an earlier release to this one's schema, in one transaction that only sets and deletes keys:
 * what did not change is not written, so that edits on their way still merge. Returns false when nothing had to
 * change, or when the drawing is newer than this release.
 */
export const migrateDrawing = (doc: Doc): boolean => {
  const schema = writtenSchema(doc)
  if (!schema || drawingAge(doc) !== 'older') return false
  let before = readRecords(doc)
  let after = migrated(before, schema)
  if (!after) {
    before = soundOnes(before, schema)
    after = migrated(before, schema) ?? before
  }
  const written = after
  doc.transact(() => {
    const drawing = doc.getMap<unknown>(drawingMapName)
    for (const id of Object.keys(before)) if (!(id in written)) drawing.delete(id)
    for (const [id, record] of Object.entries(written)) {
      const was = before[id]
      const inner = drawing.get(id)
      if (was && inner instanceof YMap) writeChanges(inner, was, record)
      else drawing.set(id, encodeRecord(record))
    }
    writeDrawingSchema(doc)
  }, migrationOrigin)
  return true
}
