import { addRecord, type WorkshopDoc } from '@filrouge/document'
import type { Workstream } from '@filrouge/domain'
import type { DroppedNote } from '../board-definition.ts'

const barrierTarget = 'barrier:'

/** The drop target of a workstream's line: a note let go there becomes a barrier of it. */
export const barrierDropTarget = (workstreamId: Workstream['id']): string => barrierTarget + workstreamId

/** A note on the roadmap says what stands in the way: it becomes a barrier, of the workstream under it if any. */
export const takeNote = (doc: WorkshopDoc, note: DroppedNote): boolean => {
  const text = note.text.trim()
  if (text === '') return false
  const workstreamId = note.target?.startsWith(barrierTarget) ? note.target.slice(barrierTarget.length) : ''
  addRecord(doc, 'barriers', workstreamId === '' ? { text } : { text, workstreamId: workstreamId as Workstream['id'] })
  return true
}
