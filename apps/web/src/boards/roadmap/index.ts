import type { BoardDefinition } from '../board-definition.ts'
import { RoadmapBoard } from './roadmap-board.tsx'
import { takeNote } from './take-note.ts'

export const roadmapBoard: BoardDefinition = {
  kind: 'roadmap',
  size: { w: 1400, h: 900 },
  Component: RoadmapBoard,
  takeNote,
}
