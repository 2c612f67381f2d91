import { addRecord, moveRecord, removeRecord, updateRecord, updateSettings } from '@filrouge/document'
import { byOrder, type Expectation, type ExpectationId, type Observation, type Profile, type ProfileId } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'
import { useStep } from '../parts/use-step.ts'

type Removed =
  | { collection: 'profiles'; record: Profile }
  | { collection: 'expectations'; record: Expectation }
  | { collection: 'observations'; record: Observation }

/** The edits of the customers, each its own step of undo; texts are written as they are typed. */
export const useCustomerEdits = () => {
  const { doc, me } = useWorkshopContext()
  const { t } = useTranslation('customers')
  const expectations = useWorkshop((workshop) => workshop.expectations)
  const asStep = useStep()
  const removeWithNotice = useRemoveWithNotice()
  return {
    addProfile: (): ProfileId => asStep(() => addRecord(doc, 'profiles', { name: t('profile.fresh') })),
    writeProfile: (id: ProfileId, patch: Parameters<typeof updateRecord<'profiles'>>[3]) =>
      updateRecord(doc, 'profiles', id, patch),
    setProfile: (id: ProfileId, patch: Parameters<typeof updateRecord<'profiles'>>[3]) =>
      asStep(() => updateRecord(doc, 'profiles', id, patch)),
    addExpectation: (profileId: ProfileId, text: string) =>
      asStep(() => addRecord(doc, 'expectations', { profileId, text, evidence: 'assumption' })),
    writeExpectation: (id: ExpectationId, text: string) => updateRecord(doc, 'expectations', id, { text }),
    setExpectation: (id: ExpectationId, patch: Parameters<typeof updateRecord<'expectations'>>[3]) =>
      asStep(() => updateRecord(doc, 'expectations', id, patch)),
    /** Changes the rank of an expectation among those of its profile. */
    rankExpectation: ({ id, profileId }: Expectation, by: -1 | 1) => {
      const siblings = expectations.filter((one) => one.profileId === profileId).toSorted(byOrder)
      const from = siblings.findIndex((one) => one.id === id)
      const neighbour = siblings[from + by]
      if (!neighbour) return
      asStep(() => moveRecord(doc, 'expectations', id, by === 1 ? neighbour.id : (siblings[from - 2]?.id ?? null)))
    },
    addVerbatim: (draft: Pick<Observation, 'text' | 'source' | 'profileId'>) =>
      asStep(() =>
        addRecord(doc, 'observations', {
          ...draft,
          kind: 'verbatim',
          evidence: 'anecdote',
          ...(me.name ? { author: me.name } : {}),
        }),
      ),
    writeVerbatim: (id: Observation['id'], text: string) => updateRecord(doc, 'observations', id, { text }),
    setVerbatim: (id: Observation['id'], patch: Parameters<typeof updateRecord<'observations'>>[3]) =>
      asStep(() => updateRecord(doc, 'observations', id, patch)),
    setThresholds: (patch: { opportunityUnderserved?: number; opportunityOverserved?: number }) =>
      asStep(() => updateSettings(doc, patch)),
    remove: ({ collection, record }: Removed) => {
      const name = 'name' in record ? record.name : record.text
      removeWithNotice(() => removeRecord(doc, collection, record.id as never), t('removed', { name }))
    },
  }
}
