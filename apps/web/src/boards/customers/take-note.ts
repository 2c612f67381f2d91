import { addRecord, readWorkshop, type WorkshopDoc } from '@filrouge/document'
import type { DroppedNote } from '../board-definition.ts'

const labelLength = 500

/** A note on a profile becomes an expectation when it fits in a line; elsewhere, or when it does not, a verbatim. */
export const takeNote = (doc: WorkshopDoc, { text, author, target }: DroppedNote): boolean => {
  const written = text.trim()
  if (written === '') return false
  const profile = readWorkshop(doc).workshop.profiles.find(({ id }) => target === `profile:${id}`)
  if (profile && !written.includes('\n') && written.length <= labelLength) {
    addRecord(doc, 'expectations', { profileId: profile.id, text: written, evidence: 'assumption' })
    return true
  }
  addRecord(doc, 'observations', {
    kind: 'verbatim',
    text: written,
    source: 'field',
    evidence: 'anecdote',
    ...(profile && { profileId: profile.id }),
    ...(author && { author: author.slice(0, 200) }),
  })
  return true
}
