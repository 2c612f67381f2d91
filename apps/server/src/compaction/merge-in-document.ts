import * as Y from 'yjs'
import { documentOf } from './document-of.ts'

/** Merges updates through a document, which drops the content of what was deleted: merging their bytes would keep it. */
export const mergeInDocument = (updates: Iterable<Uint8Array>): Uint8Array => Y.encodeStateAsUpdate(documentOf(updates))
