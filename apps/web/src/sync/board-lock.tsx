import type { BoardKind } from '@filrouge/domain'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useCan } from './permission.ts'
import { EditingScope } from './workshop-context.tsx'

const LockedBoardsContext = createContext<ReadonlySet<BoardKind>>(new Set())

/** The locks in force, for the boards below. */
export const LockedBoardsProvider = ({ boards, children }: { boards: readonly BoardKind[]; children: ReactNode }) => {
  // The same boards in a new answer are the same locks.
  const key = boards.join()
  const locked = useMemo(() => new Set(boards), [key])
  return <LockedBoardsContext.Provider value={locked}>{children}</LockedBoardsContext.Provider>
}

export interface BoardLock {
  isLocked: boolean
  /** False where the lock holds this person; facilitators go on editing what they locked for the others. */
  mayEdit: boolean
}

/** Tells of each board whether it is locked, and whether that holds this person; the server enforces it. */
export const useBoardLocks = (): ((kind: BoardKind) => BoardLock) => {
  const locked = useContext(LockedBoardsContext)
  const mayEditLocked = useCan('editLockedBoard')
  return useMemo(
    () => (kind) => {
      const isLocked = locked.has(kind)
      return { isLocked, mayEdit: !isLocked || mayEditLocked }
    },
    [locked, mayEditLocked],
  )
}

/** What is inside belongs to a board: it may not be edited while that board is locked. */
export const BoardScope = ({ kind, children }: { kind: BoardKind; children: ReactNode }) => {
  const lockOf = useBoardLocks()
  return <EditingScope mayEdit={lockOf(kind).mayEdit}>{children}</EditingScope>
}
