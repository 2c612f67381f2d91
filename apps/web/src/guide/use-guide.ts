import { missingForTrust, type NextStep, nextStep, type StageCheck, type StageProgress, stageProgress } from '@filrouge/domain'
import { useDeferredValue, useMemo } from 'react'
import { useRoadmapOf } from '../boards/parts/use-derivation.ts'
import { useWorkshop } from '../sync/workshop-context.tsx'

export interface Guide {
  progress: readonly StageProgress[]
  next: NextStep | null
  /** What the roadmap still lacks to be trusted. */
  missing: readonly StageCheck[]
  /** Steps left to a first roadmap. */
  remaining: number
}

/** Where the workshop is in the method; a moment late when much is typed, so that the boards come first. */
export const useGuide = (): Guide => {
  const workshop = useDeferredValue(useWorkshop((whole) => whole))
  const { roadmap } = useRoadmapOf(workshop)
  return useMemo(() => {
    const progress = stageProgress(workshop, roadmap)
    const asked = progress.filter(({ isSkipped }) => !isSkipped).flatMap(({ checks }) => checks)
    return {
      progress,
      next: nextStep(progress),
      missing: missingForTrust(progress),
      remaining: asked.filter(({ done, first }) => done < first).length,
    }
  }, [workshop, roadmap])
}
