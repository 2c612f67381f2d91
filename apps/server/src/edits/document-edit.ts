import { type RevealedItem, type RevealFacts, restore, type WorkshopDoc, writeScoreResults } from '@filrouge/document'
import * as Y from 'yjs'
import { documentOf } from '../compaction/document-of.ts'
import { bringToForm } from '../rooms/document-form.ts'

/** An edit of the server's own, as a thread is told it. */
export type DocumentEdit =
  /** Brings the document to this release's form. */
  | { kind: 'migrate' }
  /** Turns it into what another one was, given as one update. */
  | { kind: 'restore'; past: Uint8Array }
  | { kind: 'scoreResults'; facts: RevealFacts; revealed: readonly RevealedItem[] }

/** The update that an edit makes in the document of these updates; null when that has this release's form already. */
export type UpdateOf = (updates: readonly Uint8Array[], edit: DocumentEdit) => Promise<Uint8Array | null>

const restoreInForm = (doc: WorkshopDoc, past: WorkshopDoc): void => {
  bringToForm(past)
  // A client of an earlier release may have been the first to draw since the workshop was opened.
  bringToForm(doc)
  restore(doc, past)
}

/** Makes the edit; false when the document had this release's form already. */
export const makeEdit = (doc: WorkshopDoc, edit: DocumentEdit): boolean => {
  switch (edit.kind) {
    case 'migrate':
      return bringToForm(doc)
    case 'restore':
      restoreInForm(doc, documentOf([edit.past]))
      return true
    case 'scoreResults':
      writeScoreResults(doc, edit.facts, edit.revealed)
      return true
  }
}

/** What an `UpdateOf` tells, on this thread. */
export const updateOf = (updates: Iterable<Uint8Array>, edit: DocumentEdit): Uint8Array | null => {
  const doc = documentOf(updates)
  const before = Y.encodeStateVector(doc)
  return makeEdit(doc, edit) ? Y.encodeStateAsUpdate(doc, before) : null
}
