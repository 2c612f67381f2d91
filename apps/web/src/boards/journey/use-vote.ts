import { type JourneyId, type Moment, momentsInOrder } from '@filrouge/domain'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Describe } from '../../rounds/ballot-subject.ts'
import { itemsOf } from '../../rounds/items-of.ts'
import { useWorkshop } from '../../sync/workshop-context.tsx'

export const momentItems = (moments: readonly Moment[]) => itemsOf('moments', moments, ['importance', 'satisfaction'])

/** The moments of one journey as a blind vote asks for them, and how the ballot speaks of those of any journey. */
export const useVote = (journeyId: JourneyId | undefined) => {
  const { t } = useTranslation('journey')
  const journeys = useWorkshop((workshop) => workshop.journeys)
  const phases = useWorkshop((workshop) => workshop.phases)
  const moments = useWorkshop((workshop) => workshop.moments)
  const describe = useCallback<Describe>(
    (_collection, recordId) => {
      const moment = moments.find(({ id }) => id === recordId)
      if (!moment) return null
      const phase = phases.find(({ id }) => id === moment.phaseId)
      const journey = journeys.find(({ id }) => id === phase?.journeyId)
      const hint = [journey?.name, phase?.name].filter(Boolean).join(' · ')
      return { title: moment.name || t('unnamed'), hint: hint || undefined }
    },
    [journeys, phases, moments, t],
  )
  const items = useMemo(
    () => (journeyId ? momentItems(momentsInOrder({ phases, moments }, journeyId)) : []),
    [phases, moments, journeyId],
  )
  return { describe, items }
}
