import type { BoardDefinition } from '../board-definition.ts'
import { CustomersBoard } from './customers-board.tsx'
import { takeNote } from './take-note.ts'

/** Who our customers are, what they expect, whom to serve first, and what they say. */
export const customersBoard: BoardDefinition = {
  kind: 'customers',
  size: { w: 1400, h: 1300 },
  Component: CustomersBoard,
  takeNote,
}
