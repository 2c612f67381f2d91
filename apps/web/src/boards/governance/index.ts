import type { BoardDefinition } from '../board-definition.ts'
import { GovernanceBoard } from './governance-board.tsx'
import { takeNote } from './take-note.ts'

/** Who decides, how we know that we succeed, and when we look again. */
export const governanceBoard: BoardDefinition = {
  kind: 'governance',
  size: { w: 1500, h: 1300 },
  Component: GovernanceBoard,
  takeNote,
}
