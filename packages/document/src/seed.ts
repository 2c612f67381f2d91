import * as Y from 'yjs'
import { metaMapName } from './layout.ts'
import { schemaVersion } from './migrate.ts'

/** Every seed is written by the same client, so that two sides that seed one document write the same operations. */
const seedClientId = 1

/** The constant first update of every document. */
export const seedUpdate = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = seedClientId
  doc.getMap<unknown>(metaMapName).set('schemaVersion', schemaVersion)
  return Y.encodeStateAsUpdate(doc)
}
