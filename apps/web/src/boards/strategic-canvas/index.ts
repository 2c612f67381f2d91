import type { BoardDefinition } from '../board-definition.ts'
import { StrategicCanvasBoard } from './strategic-canvas-board.tsx'
import { takeNote } from './take-note.ts'

/** On which customer choice criteria we compete, and how we mean to differ. */
export const strategicCanvasBoard: BoardDefinition = {
  kind: 'strategicCanvas',
  size: { w: 1400, h: 1000 },
  Component: StrategicCanvasBoard,
  takeNote,
}
