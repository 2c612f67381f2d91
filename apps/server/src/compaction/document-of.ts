import * as Y from 'yjs'
import { UpdateStore } from '../updates/update-store.ts'

/** The document of these updates. They are joined before: Yjs may throw where parts of one struct come from several. */
export const documentOf = (updates: Iterable<Uint8Array>): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, UpdateStore.of([...updates]).whole())
  return doc
}
