import { type Change, compareRoadmaps, compareSurveys, compareWorkshops, type Workshop } from '@filrouge/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoadmapOf } from '../boards/parts/use-derivation.ts'
import { workstreamTitle } from '../boards/parts/workstream-title.ts'

/** What differs between two states, over all boards and the roadmap that each derives. */
export const useComparison = (before: Workshop, after: Workshop): readonly Change[] => {
  const { t } = useTranslation('roadmap')
  const earlier = useRoadmapOf(before).roadmap
  const later = useRoadmapOf(after).roadmap
  return useMemo(
    () => [
      ...compareSurveys(before, after),
      ...compareWorkshops(before, after),
      ...compareRoadmaps(earlier, later, (workstream) => workstreamTitle(t, workstream)),
    ],
    [before, after, earlier, later, t],
  )
}
