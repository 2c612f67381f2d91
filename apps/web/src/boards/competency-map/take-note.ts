import { addRecord, type WorkshopDoc } from '@filrouge/document'
import { competencyKinds } from '@filrouge/domain'
import type { DroppedNote } from '../board-definition.ts'

const nameLength = 120

/** A note becomes a competency of the kind it falls on; a long text is kept whole as its description. */
export const takeNote = (doc: WorkshopDoc, { text, target }: DroppedNote): boolean => {
  const written = text.trim()
  if (!written) return false
  const kind = competencyKinds.find((candidate) => target === `kind:${candidate}`) ?? 'competency'
  const name = (written.split('\n')[0] ?? written).slice(0, nameLength)
  addRecord(doc, 'competencies', { name, kind, ...(name === written ? {} : { description: written.slice(0, 20_000) }) })
  return true
}
