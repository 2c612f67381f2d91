import { addRecord, type WorkshopDoc } from '@filrouge/document'
import type { DroppedNote } from '../board-definition.ts'

/** Parts of the board that take notes, as `data-drop-target` says. */
export const dropTargets = { barriers: 'barriers', communications: 'communications', decisions: 'loggedDecisions' } as const

/** A note becomes a barrier or a message where it falls on those, else a decision of the log. */
export const takeNote = (doc: WorkshopDoc, { text, target }: DroppedNote): boolean => {
  const written = text.trim().slice(0, 20_000)
  if (written === '') return false
  if (target === dropTargets.barriers) addRecord(doc, 'barriers', { text: written })
  else if (target === dropTargets.communications) addRecord(doc, 'communications', { audience: '', message: written })
  else addRecord(doc, 'loggedDecisions', { text: written })
  return true
}
