import { addRecord } from '@filrouge/document'
import type { BoardDefinition } from '../board-definition.ts'
import { CompetencyMapBoard } from './competency-map-board.tsx'

/** What each function can do and must be able to do. */
export const competencyMapBoard: BoardDefinition = {
  kind: 'competencyMap',
  size: { w: 1400, h: 1000 },
  Component: CompetencyMapBoard,
  takeNote: (doc, { text }) => {
    const name = text.trim().slice(0, 500)
    if (name === '') return false
    addRecord(doc, 'competencies', { name, kind: 'competency' })
    return true
  },
}
