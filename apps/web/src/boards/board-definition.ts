import type { BoardKind } from '@filrouge/domain'
import type { ComponentType } from 'react'

export { type BoardKind, boardKinds } from '@filrouge/domain'

/** A board on the page or on the whiteboard: the same component, two hosts. */
export interface BoardProps {
  host: 'page' | 'whiteboard'
}

/** A sticky note let go over a board. */
export interface DroppedNote {
  text: string
  author?: string | undefined
  /** The `data-drop-target` of the innermost element under the note that has one, else null. */
  target: string | null
}

export interface BoardDefinition {
  kind: BoardKind
  /** Size of its area on a new whiteboard, in whiteboard units. */
  size: { w: number; h: number }
  /** Reads the workshop by hooks; marks cells with data-record-id (for jumps) and data-drop-target (for notes). */
  Component: ComponentType<BoardProps>
  /** Turns a note into an item of the board, within the caller's transaction; false when it cannot take it. */
  takeNote: (doc: import('@filrouge/document').WorkshopDoc, note: DroppedNote) => boolean
}
