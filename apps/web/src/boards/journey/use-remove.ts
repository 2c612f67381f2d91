import { removeRecord } from '@filrouge/document'
import type { RecordOf } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'

type Removable = 'journeys' | 'phases' | 'moments' | 'observations'

/** Removes a record with all that belongs to it, and offers to undo. */
export const useRemove = () => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const removeWithNotice = useRemoveWithNotice()
  return <Name extends Removable>(collection: Name, id: RecordOf<Name>['id'], name: string) =>
    removeWithNotice(() => removeRecord(doc, collection, id), t('remove.done', { name }))
}
