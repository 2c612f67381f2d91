import * as Y from 'yjs'
import { editOrigin } from './edit.ts'
import { collectionNames, settingsMapName } from './layout.ts'

/** Edits closer than this are one step of undo, in milliseconds. */
const captureTimeoutMs = 500

/** One history of this person's own edits over every collection; drawings join it with addToScope. */
export const createUndoManager = (doc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(
    [...collectionNames, settingsMapName].map((name) => doc.getMap(name)),
    { trackedOrigins: new Set([editOrigin]), captureTimeout: captureTimeoutMs, doc },
  )
