import { migrate, readWorkshop } from '@filrouge/document'
import type { Workshop } from '@filrouge/domain'
import { applyUpdate, Doc } from 'yjs'

/** A workshop as it was, from a snapshot's document, in the terms of this release. */
export const readSnapshot = (document: Uint8Array): Workshop => {
  const doc = new Doc()
  try {
    applyUpdate(doc, document)
    migrate(doc)
    return readWorkshop(doc).workshop
  } finally {
    doc.destroy()
  }
}
