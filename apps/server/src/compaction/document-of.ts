import * as Y from 'yjs'

/** The document of these updates. */
export const documentOf = (updates: Iterable<Uint8Array>): Y.Doc => {
  const doc = new Y.Doc()
  // One transaction, so that the document cleans up once.
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}
