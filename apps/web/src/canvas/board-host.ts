import { createContext, useContext } from 'react'
import type { BoardDefinition, BoardKind } from '../boards/board-definition.ts'

/** What board shapes need from the screen that holds the whiteboard. */
export interface BoardHost {
  boards: readonly BoardDefinition[]
  boardTitle: (kind: BoardKind) => string
  onOpenBoard: (kind: BoardKind) => void
}

export const BoardHostContext = createContext<BoardHost | null>(null)

/** The boards of the screen around this shape. */
export const useBoardHost = (): BoardHost => {
  const host = useContext(BoardHostContext)
  if (!host) throw new Error('useBoardHost needs a BoardHostContext above it')
  return host
}
