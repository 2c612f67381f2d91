import { addRecord, type WorkshopDoc } from '@filrouge/document'
import type { DroppedNote } from '../board-definition.ts'

const nameLength = 120
export const dataDropTarget = 'dataDomains'

/** A note becomes a domain of master data where it falls on their table, else a tool; a long text is kept as its description. */
export const takeNote = (doc: WorkshopDoc, { text, target }: DroppedNote): boolean => {
  const written = text.trim()
  if (written === '') return false
  if (target === dataDropTarget) {
    addRecord(doc, 'dataDomains', { name: written.replaceAll(/\s+/g, ' ').slice(0, 500) })
    return true
  }
  const name = (written.split('\n')[0] ?? written).slice(0, nameLength)
  addRecord(doc, 'tools', { name, status: 'exists', ...(name === written ? {} : { description: written.slice(0, 20_000) }) })
  return true
}
