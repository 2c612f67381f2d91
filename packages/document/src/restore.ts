import * as Y from 'yjs'
import { transact, writeText } from './edit.ts'
import { collectionNames, drawingMapName, settingsMapName } from './layout.ts'

const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

const restoreMap = (now: Y.Map<unknown>, past: Y.Map<unknown>): void => {
  for (const key of [...now.keys()]) if (!past.has(key)) now.delete(key)
  for (const [key, was] of past.entries()) {
    const is = now.get(key)
    if (was instanceof Y.Map && is instanceof Y.Map) restoreMap(is, was)
    else if (was instanceof Y.Text && is instanceof Y.Text) writeText(is, was.toString())
    else if (was instanceof Y.AbstractType) now.set(key, was.clone())
    else if (is instanceof Y.AbstractType || !isSame(is, was)) now.set(key, was)
  }
}

/**
 * Turns a document into what another one is, by edits: only what differs is written, so that it merges with what people
 * do meanwhile and reaches those who are away. Bytes put back would be undone by the next of them who returns. Both
 * documents must be of this release's form, that of the drawing's records included: which form it is is not carried over.
 */
export const restore = (doc: Y.Doc, past: Y.Doc): void =>
  transact(doc, () => {
    for (const name of [...collectionNames, settingsMapName, drawingMapName])
      restoreMap(doc.getMap<unknown>(name), past.getMap<unknown>(name))
  })
