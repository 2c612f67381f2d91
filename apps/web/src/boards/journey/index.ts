import type { BoardDefinition } from '../board-definition.ts'
import { JourneyBoard } from './journey-board.tsx'
import { takeNote } from './take-note.ts'

/** What customers live before, during and after, moment by moment. */
export const journeyBoard: BoardDefinition = {
  kind: 'journey',
  size: { w: 1800, h: 1300 },
  Component: JourneyBoard,
  takeNote,
}
