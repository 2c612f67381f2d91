import type { BoardDefinition } from '../board-definition.ts'
import { CompetencyMapBoard } from './competency-map-board.tsx'
import { takeNote } from './take-note.ts'

/** What each function can do and must be able to do. */
export const competencyMapBoard: BoardDefinition = {
  kind: 'competencyMap',
  size: { w: 1400, h: 900 },
  Component: CompetencyMapBoard,
  takeNote,
}
