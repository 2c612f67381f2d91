import type { Roadmap, Workshop, Workstream } from '@filrouge/domain'
import { createContext, useContext } from 'react'

/** What every view of the roadmap reads; made once by the board. */
export interface BoardView {
  workshop: Workshop
  roadmap: Roadmap
  planStart: string
  canEdit: boolean
  titleOf: (workstream: Workstream) => string
  /** Title by id, also of a workstream that is gone. */
  titleById: (id: string) => string
  open: (workstream: Workstream) => void
}

const BoardViewContext = createContext<BoardView | null>(null)
export const BoardViewProvider = BoardViewContext.Provider

/** The roadmap being looked at. */
export const useBoardView = (): BoardView => {
  const view = useContext(BoardViewContext)
  if (!view) throw new Error('useBoardView needs the roadmap board above it')
  return view
}
