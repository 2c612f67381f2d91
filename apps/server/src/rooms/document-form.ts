import { createHash } from 'node:crypto'
import { migrate, schemaVersion, type WorkshopDoc } from '@filrouge/document'
import { drawingSchema, migrateDrawing } from '@filrouge/drawing'

const drawingForm = createHash('sha256').update(JSON.stringify(drawingSchema.serialize())).digest('base64url').slice(0, 16)

/** Names what this release makes of a document: another name when any of its schemas is another. */
export const documentForm = `${schemaVersion}.${drawingForm}`

/** Brings a document of an earlier release to this one's form. Returns false when it has that already. */
export const bringToForm = (doc: WorkshopDoc): boolean => [migrate, migrateDrawing].map((run) => run(doc)).includes(true)
