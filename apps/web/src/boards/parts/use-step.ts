import { useCallback } from 'react'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'

/** Runs an edit as one step of undo, apart from what comes before and after it. */
export const useStep = () => {
  const { undoManager } = useWorkshopContext()
  return useCallback(
    <Result>(edit: () => Result): Result => {
      undoManager.stopCapturing()
      const result = edit()
      undoManager.stopCapturing()
      return result
    },
    [undoManager],
  )
}
