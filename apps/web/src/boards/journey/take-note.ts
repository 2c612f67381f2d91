import { addRecord, readWorkshop, type WorkshopDoc } from '@filrouge/document'
import { type ObservationKind, observationKinds } from '@filrouge/domain'
import type { DroppedNote } from '../board-definition.ts'

const nameLength = 120

const isKind = (word: string | undefined): word is ObservationKind => observationKinds.some((kind) => kind === word)

/** A note on a lane becomes an observation of its kind, on a moment's column a fact, elsewhere on a phase a new moment. */
export const takeNote = (doc: WorkshopDoc, { text, author, target }: DroppedNote): boolean => {
  const written = text.trim()
  const [scope, id, kind] = target?.split(':') ?? []
  if (!written || !id) return false
  const { moments, phases } = readWorkshop(doc).workshop
  if (scope === 'moment') {
    const moment = moments.find((candidate) => candidate.id === id)
    if (!moment) return false
    const by = author ? { author: author.slice(0, 200) } : {}
    addRecord(doc, 'observations', { kind: isKind(kind) ? kind : 'fact', text: written, momentId: moment.id, ...by })
    return true
  }
  const phase = scope === 'phase' ? phases.find((candidate) => candidate.id === id) : undefined
  if (!phase) return false
  const firstLine = written.split('\n')[0] ?? written
  const name = firstLine.slice(0, nameLength)
  addRecord(doc, 'moments', { phaseId: phase.id, name, ...(name === written ? {} : { customerAction: written }) })
  return true
}
