import { type ComponentType, createContext, useContext } from 'react'
import { type BoardDefinition, type BoardKind, boardKinds } from '../boards/board-definition.ts'

/** What board shapes need from the screen that holds the whiteboard. */
export interface BoardHost {
  boards: readonly BoardDefinition[]
  boardTitle: (kind: BoardKind) => string
  onOpenBoard: (kind: BoardKind) => void
  /** What stands in a board's title bar beside its own buttons: its lock. */
  BoardStatus: ComponentType<{ kind: BoardKind; size: number }>
}

/** A board of this release by the kind that its area names; undefined for one that only another release has. */
export const boardOf = (host: BoardHost, kind: string): BoardDefinition | undefined =>
  host.boards.find((board) => board.kind === kind)

/** A board's place in the method, from 1. */
export const boardPosition = (kind: BoardKind): number => boardKinds.indexOf(kind) + 1

export const BoardHostContext = createContext<BoardHost | null>(null)

/** The boards of the screen around this shape. */
export const useBoardHost = (): BoardHost => {
  const host = useContext(BoardHostContext)
  if (!host) throw new Error('useBoardHost needs a BoardHostContext above it')
  return host
}
