import type { BoardDefinition } from '../board-definition.ts'
import { takeNote } from './take-note.ts'
import { ToolsAndDataBoard } from './tools-and-data-board.tsx'

/** Which systems, flows and master data carry the experience. */
export const toolsAndDataBoard: BoardDefinition = {
  kind: 'toolsAndData',
  size: { w: 1400, h: 1100 },
  Component: ToolsAndDataBoard,
  takeNote,
}
