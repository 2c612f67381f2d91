import type { Expectation, Profile } from '@filrouge/domain'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Describe } from '../../rounds/ballot-subject.ts'
import { itemsOf } from '../../rounds/items-of.ts'
import { useWorkshop } from '../../sync/workshop-context.tsx'

export const priorityItems = (profiles: readonly Profile[]) => itemsOf('profiles', profiles, ['potential', 'effort'])
export const opportunityItems = (expectations: readonly Expectation[]) =>
  itemsOf('expectations', expectations, ['importance', 'satisfaction'])

/** What can be voted on here, and how the ballot speaks of it. Profiles left for later are not asked. */
export const useVote = () => {
  const { t } = useTranslation('customers')
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const expectations = useWorkshop((workshop) => workshop.expectations)
  const describe = useCallback<Describe>(
    (collection, recordId) => {
      const profile = (id: string) => profiles.find((one) => one.id === id)
      if (collection === 'profiles') {
        const found = profile(recordId)
        return found ? { title: found.name || t('profile.unnamed'), hint: found.situation || undefined } : null
      }
      const expectation = expectations.find(({ id }) => id === recordId)
      if (!expectation) return null
      return { title: expectation.text || t('expectation.unnamed'), hint: profile(expectation.profileId)?.name || undefined }
    },
    [profiles, expectations, t],
  )
  const now = useMemo(() => profiles.filter(({ notNow }) => notNow !== true), [profiles])
  const profileItems = useMemo(() => priorityItems(now), [now])
  const expectationItems = useMemo(
    () => opportunityItems(now.flatMap(({ id }) => expectations.filter(({ profileId }) => profileId === id))),
    [now, expectations],
  )
  return { describe, profileItems, expectationItems }
}
