import * as Y from 'yjs'

/** Merges updates through a document, which drops the content of what was deleted: merging their bytes would keep it. */
export const mergeInDocument = (updates: Iterable<Uint8Array>): Uint8Array => {
  const doc = new Y.Doc()
  // One transaction, so that the document cleans up once.
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return Y.encodeStateAsUpdate(doc)
}
