import { addRecord, type WorkshopDoc } from '@filrouge/document'
import { pillars } from '@filrouge/domain'
import type { DroppedNote } from '../board-definition.ts'

const nameLength = 200

/** A note becomes a statement of the pillar that it was dropped on, or a promise among promises. */
export const takeNote = (doc: WorkshopDoc, { text, target }: DroppedNote): boolean => {
  const written = text.trim()
  if (written === '') return false
  if (target === 'promises') {
    addRecord(doc, 'promises', { name: written.slice(0, nameLength) })
    return true
  }
  const pillar = pillars.find((candidate) => target === `pillar:${candidate}`) ?? 'customerOrientation'
  addRecord(doc, 'statements', { pillar, text: written })
  return true
}
