import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { numberFormat } from '../../ui/number-format.ts'
import { useToday } from '../../ui/today.tsx'
import { liveRoadmap } from '../parts/use-derivation.ts'
import type { PosterWords } from './poster-content.ts'

/** The reader's words and numbers for posters. */
export const usePosterWords = (): PosterWords => {
  const { t: poster, i18n } = useTranslation('poster')
  const { t: roadmap } = useTranslation('roadmap')
  const { store } = useWorkshopContext()
  const today = useToday()
  const language = i18n.language
  return useMemo(
    (): PosterWords => ({
      poster,
      roadmap,
      number: numberFormat(language),
      workstreamsOf: (workshop) => liveRoadmap(store, workshop, today).roadmap.workstreams,
    }),
    [poster, roadmap, language, store, today],
  )
}
