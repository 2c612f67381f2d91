import { metaMapName } from '@filrouge/document'
import type { SerializedSchema } from '@tldraw/store'
import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas } from '@tldraw/tlschema'
import type { Doc } from 'yjs'
import { boardShapeMigrations, boardShapeProps } from './board-shape.ts'

const schemaKey = 'drawingSchema'
const schemaOrigin = 'drawing-seed'

/** How the records of a drawing look in this release, and how those of earlier ones become so. */
export const drawingSchema = createTLSchema({
  shapes: { ...defaultShapeSchemas, board: { props: boardShapeProps, migrations: boardShapeMigrations } },
  bindings: defaultBindingSchemas,
})

type Sequences = Readonly<Record<string, number>>

const isSequences = (value: unknown): value is Sequences =>
  typeof value === 'object' && value !== null && Object.values(value).every((version) => Number.isInteger(version))

const ownSequences = (): Sequences => {
  const own = drawingSchema.serialize()
  return own.schemaVersion === 2 ? own.sequences : {}
}

/** The schema that the drawing's records are written in; null when none is noted, or what is noted makes no sense. */
export const writtenSchema = (doc: Doc): (SerializedSchema & { sequences: Sequences }) | null => {
  const written = doc.getMap<unknown>(metaMapName).get(schemaKey)
  if (typeof written !== 'object' || written === null || !('sequences' in written)) return null
  return isSequences(written.sequences) ? { schemaVersion: 2, sequences: { ...written.sequences } } : null
}

/** Whether `theirs` has a sequence, or a version of one, that `ours` does not know. */
const hasNewer = (theirs: Sequences, ours: Sequences): boolean =>
  Object.entries(theirs).some(([sequence, version]) => (ours[sequence] ?? -1) < version)

/**
 * How the drawing stands to this release. Only a drawing of the same age may be written into: a newer one would be
 * misread, an older one waits for the server to migrate it.
 */
export type DrawingAge = 'older' | 'same' | 'newer'

/** How this document’s drawing stands to this release; one that has no drawing yet is of the same age. */
export const drawingAge = (doc: Doc): DrawingAge => {
  const written = writtenSchema(doc)
  if (!written) return 'same'
  if (hasNewer(written.sequences, ownSequences())) return 'newer'
  return hasNewer(ownSequences(), written.sequences) ? 'older' : 'same'
}

/** Notes that the drawing’s records are written in this release’s schema. */
export const writeDrawingSchema = (doc: Doc): void => {
  doc.getMap<unknown>(metaMapName).set(schemaKey, drawingSchema.serialize())
}

/** Notes in a new drawing which schema its records are written in; what is noted already is the server's to change. */
export const recordDrawingSchema = (doc: Doc): void => {
  if (!writtenSchema(doc)) doc.transact(() => writeDrawingSchema(doc), schemaOrigin)
}

/** Notes in a document the schema of another one's drawing, whose records it is to hold. */
export const takeDrawingSchemaOf = (doc: Doc, other: Doc): void => {
  const schema = writtenSchema(other)
  if (schema) doc.getMap<unknown>(metaMapName).set(schemaKey, schema)
}

/** Calls back whenever the document's meta data change, for a release may come mid-workshop. Returns how to stop. */
export const watchDrawingSchema = (doc: Doc, changed: () => void): (() => void) => {
  const meta = doc.getMap<unknown>(metaMapName)
  meta.observe(changed)
  return () => meta.unobserve(changed)
}
