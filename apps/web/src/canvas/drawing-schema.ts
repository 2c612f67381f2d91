import { metaMapName } from '@filrouge/document'
import type { SerializedSchema, TLStore } from 'tldraw'
import type { Doc } from 'yjs'

const schemaKey = 'drawingSchema'
const schemaOrigin = 'drawing-seed'

/** Versions by sequence, or null when what stands there is no schema. */
const sequencesOf = (value: unknown): Record<string, unknown> | null => {
  if (typeof value !== 'object' || value === null || !('sequences' in value)) return null
  const { sequences } = value
  return typeof sequences === 'object' && sequences !== null ? (sequences as Record<string, unknown>) : null
}

/** Whether `theirs` has a sequence, or a version of one, that `ours` does not know. */
const hasNewer = (theirs: Record<string, unknown>, ours: Record<string, unknown>): boolean =>
  Object.entries(theirs).some(([sequence, version]) => {
    const known = ours[sequence]
    return typeof version === 'number' && (typeof known !== 'number' || known < version)
  })

const ownSequences = (store: TLStore): Record<string, unknown> => sequencesOf(store.schema.serialize() as SerializedSchema) ?? {}

/** Whether the drawing was written by a newer release: this one could misread it and must not write into it. */
export const isDrawingNewer = (doc: Doc, store: TLStore): boolean => {
  const written = sequencesOf(doc.getMap<unknown>(metaMapName).get(schemaKey))
  return written !== null && hasNewer(written, ownSequences(store))
}

/** Notes in the document which versions of the drawing's records this release writes, unless it is known already. */
export const recordDrawingSchema = (doc: Doc, store: TLStore): void => {
  const meta = doc.getMap<unknown>(metaMapName)
  const written = sequencesOf(meta.get(schemaKey))
  if (written && !hasNewer(ownSequences(store), written)) return
  doc.transact(() => meta.set(schemaKey, store.schema.serialize()), schemaOrigin)
}

/** Calls back whenever the document's meta data change, for a newer release may arrive mid-workshop. Returns how to stop. */
export const watchDrawingSchema = (doc: Doc, changed: () => void): (() => void) => {
  const meta = doc.getMap<unknown>(metaMapName)
  meta.observe(changed)
  return () => meta.unobserve(changed)
}
