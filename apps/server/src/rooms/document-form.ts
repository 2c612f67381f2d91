import { createHash } from 'node:crypto'
import { migrate, schemaVersion, type WorkshopDoc } from '@filrouge/document'
import { drawingSchema, migrateDrawing } from '@filrouge/drawing'
import * as Y from 'yjs'

const drawingForm = createHash('sha256').update(JSON.stringify(drawingSchema.serialize())).digest('base64url').slice(0, 16)

/** Names what this release makes of a document: another name when any of its schemas is another. */
export const documentForm = `${schemaVersion}.${drawingForm}`

/** Brings a document of an earlier release to this one's form. Returns false when it has that already. */
export const bringToForm = (doc: WorkshopDoc): boolean => [migrate, migrateDrawing].map((run) => run(doc)).includes(true)

/** The edit that brings a document to this release's form; null when it has that already. */
export const migrationOf = (updates: Iterable<Uint8Array>): Uint8Array | null => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  const migration = bringToForm(doc) ? Y.encodeStateAsUpdate(doc, before) : null
  doc.destroy()
  return migration
}
