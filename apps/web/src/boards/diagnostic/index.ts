import type { BoardDefinition } from '../board-definition.ts'
import { DiagnosticBoard } from './diagnostic-board.tsx'
import { takeNote } from './take-note.ts'

/** Where we stand: maturity scored blind, and promises against what customers perceive. */
export const diagnosticBoard: BoardDefinition = {
  kind: 'diagnostic',
  size: { w: 1400, h: 1100 },
  Component: DiagnosticBoard,
  takeNote,
}
