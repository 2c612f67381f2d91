import { restore, seedUpdate, takeVersionOf, updateSettings } from '@filrouge/document'
import { moveImages, takeDrawingSchemaOf } from '@filrouge/drawing'
import * as Y from 'yjs'
import { documentOf } from '../compaction/document-of.ts'
import { bringToForm } from '../rooms/document-form.ts'

/** What a new workshop's document is to hold, as a thread is told it. */
export interface Beginning {
  /** The document that it begins with, as one update, and whose it was. */
  past: Uint8Array
  pastWorkshopId: string
  workshopId: string
  /** The new workshop's. */
  name: string
}

export interface NewDocument {
  /** The whole document as one update. */
  seed: Uint8Array
  /** The images that its drawing shows, where they lie in the past workshop. */
  imageIds: string[]
}

/**
 * A document with the content of a past one, written anew by one client: nothing is in it of who wrote there before, of what
 * they deleted, nor of edits that wait for others.
 */
export const newDocument = ({ past, pastWorkshopId, workshopId, name }: Beginning): NewDocument => {
  const before = documentOf([past])
  bringToForm(before)
  updateSettings(before, { name })
  const imageIds = moveImages(before, pastWorkshopId, workshopId)
  const doc = documentOf([seedUpdate()])
  takeVersionOf(doc, before)
  takeDrawingSchemaOf(doc, before)
  restore(doc, before)
  return { seed: Y.encodeStateAsUpdate(doc), imageIds }
}
