import { IndexeddbPersistence } from 'y-indexeddb'
import type { Doc } from 'yjs'
import { localCopyName } from './local-copy.ts'

/** A browser that does not open its database, as some do when they are private, is not waited for any longer, in milliseconds. */
const patienceMs = 3000

/** Resolves once a copy was read, or cannot be. */
export const whenRead = (copy: IndexeddbPersistence): Promise<void> =>
  new Promise((resolve) => {
    void copy.whenSynced.then(() => resolve())
    copy._db.catch(() => resolve())
    setTimeout(resolve, patienceMs)
  })

/**
 * Keeps a workshop's copy in this browser. It is good from when it was read until it is closed, by another tab that deletes
 * it or by the browser, or until a write fails. A failure never reaches the document: what listens after the copy sends
 * the edits.
 */
export const keepLocalCopy = (workshopId: string, doc: Doc, onChange: (isGood: boolean) => void): IndexeddbPersistence => {
  const copy = new IndexeddbPersistence(localCopyName(workshopId), doc)
  let isLost = false
  const lose = (): void => {
    isLost = true
    onChange(false)
  }
  void copy.whenSynced.then(() => onChange(!isLost))
  void copy._db.then((database) => {
    for (const event of ['abort', 'close', 'versionchange']) database.addEventListener(event, lose)
  }, lose)

  doc.off('update', copy._storeUpdate)
  const store = copy._storeUpdate
  // The copy's own clean-up takes off this very property.
  copy._storeUpdate = (update, origin) => {
    try {
      store(update, origin)
    } catch {
      lose()
    }
  }
  doc.on('update', copy._storeUpdate)
  return copy
}
