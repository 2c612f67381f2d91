import type { Finding, Roadmap, Scenario, Workshop, Workstream } from '@filrouge/domain'
import { createContext, useContext } from 'react'
import type { PlanEdits } from './plan-edits.ts'

/** What every view of the roadmap reads; made once by the board. */
export interface BoardView {
  /** As it would be in the scenario, where one is looked at. */
  workshop: Workshop
  roadmap: Roadmap
  findings: readonly Finding[]
  planStart: string
  /** The plan as decided; the very same roadmap outside a scenario. */
  present: Roadmap
  /** The scenario being looked at; null: the present plan. */
  scenario: Scenario | null
  edits: PlanEdits
  canEdit: boolean
  titleOf: (workstream: Workstream) => string
  /** Title by id, also of a workstream that is gone. */
  titleById: (id: string) => string
  open: (id: Workstream['id']) => void
}

const BoardViewContext = createContext<BoardView | null>(null)
export const BoardViewProvider = BoardViewContext.Provider

/** The roadmap being looked at. */
export const useBoardView = (): BoardView => {
  const view = useContext(BoardViewContext)
  if (!view) throw new Error('useBoardView needs the roadmap board above it')
  return view
}
