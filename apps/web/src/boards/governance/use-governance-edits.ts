import {
  addRecord,
  type Draft,
  type Patch,
  removeRecord,
  type SettingsPatch,
  updateRecord,
  updateSettings,
} from '@filrouge/document'
import type { IndicatorId, RecordOf } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'
import { useStep } from '../parts/use-step.ts'

type Collection = 'sponsors' | 'loggedDecisions' | 'barriers' | 'communications' | 'indicators'

const shownLength = 60

/** Everything that a person can change on the board; texts are written as they are typed, the rest step by step. */
export const useGovernanceEdits = () => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('governance')
  const asStep = useStep()
  const removeWithNotice = useRemoveWithNotice()
  return {
    add: <Name extends Collection>(collection: Name, draft: Draft<Name>): RecordOf<Name>['id'] =>
      asStep(() => addRecord(doc, collection, draft)),
    /** Part of what is typed: the step of undo is the pause between two words. */
    write: <Name extends Collection>(collection: Name, id: RecordOf<Name>['id'], patch: Patch<Name>) =>
      updateRecord(doc, collection, id, patch),
    set: <Name extends Collection>(collection: Name, id: RecordOf<Name>['id'], patch: Patch<Name>) =>
      asStep(() => updateRecord(doc, collection, id, patch)),
    setReading: (id: IndicatorId, day: string, value: number | undefined) =>
      asStep(() => updateRecord(doc, 'indicators', id, { readings: { [day]: value } })),
    remove: <Name extends Collection>(collection: Name, id: RecordOf<Name>['id'], text: string) => {
      const said = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
      removeWithNotice(() => removeRecord(doc, collection, id), t('removed', { text: said || t('unnamed') }))
    },
    setSettings: (patch: SettingsPatch) => asStep(() => updateSettings(doc, patch)),
  }
}
