import type { BoardDefinition } from '../board-definition.ts'
import { ExperiencePlatformBoard } from './experience-platform-board.tsx'
import { takeNote } from './take-note.ts'

/** What the brand means people to live, and where it is lost on the way to them. */
export const experiencePlatformBoard: BoardDefinition = {
  kind: 'experiencePlatform',
  size: { w: 1400, h: 1200 },
  Component: ExperiencePlatformBoard,
  takeNote,
}
