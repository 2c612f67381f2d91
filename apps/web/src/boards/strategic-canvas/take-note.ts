import { addRecord, readWorkshop, type WorkshopDoc } from '@filrouge/document'
import type { DroppedNote } from '../board-definition.ts'

const nameLength = 120

/** A note becomes a factor, right after the one it was dropped on; what does not fit in a name goes to the description. */
export const takeNote = (doc: WorkshopDoc, { text, target }: DroppedNote): boolean => {
  const written = text.trim()
  if (written === '') return false
  const name = (written.split('\n')[0] ?? written).slice(0, nameLength)
  const draft = name === written ? { name } : { name, description: written }
  const after = readWorkshop(doc).workshop.factors.find((factor) => target === `factor:${factor.id}`)
  addRecord(doc, 'factors', draft, after ? { afterId: after.id } : {})
  return true
}
