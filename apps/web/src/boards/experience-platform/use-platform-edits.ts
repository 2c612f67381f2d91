import { addRecord, removeRecord, updateRecord } from '@filrouge/document'
import type {
  Attribute,
  AttributeId,
  Behaviour,
  Dimension,
  DimensionId,
  Indicator,
  IndicatorId,
  PlatformLevel,
} from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'
import { useStep } from '../parts/use-step.ts'

type Removed =
  | { collection: 'dimensions'; record: Dimension }
  | { collection: 'attributes'; record: Attribute }
  | { collection: 'behaviours'; record: Behaviour }
  | { collection: 'indicators'; record: Indicator }

/** The edits of the platform, each its own step of undo; texts are written as they are typed. */
export const usePlatformEdits = () => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('experiencePlatform')
  const asStep = useStep()
  const removeWithNotice = useRemoveWithNotice()
  return {
    addDimension: (): DimensionId => asStep(() => addRecord(doc, 'dimensions', { name: t('dimension.fresh') })),
    addAttribute: (dimensionId: DimensionId): AttributeId =>
      asStep(() => addRecord(doc, 'attributes', { dimensionId, name: t('attribute.fresh') })),
    addBehaviour: (attributeId: AttributeId, text: string) => asStep(() => addRecord(doc, 'behaviours', { attributeId, text })),
    addIndicator: (draft: Pick<Indicator, 'measures'> & { attributeId?: AttributeId; name: string }): IndicatorId =>
      asStep(() => addRecord(doc, 'indicators', draft)),
    setLevel: (id: AttributeId, level: PlatformLevel, value: number | undefined) =>
      asStep(() => updateRecord(doc, 'attributes', id, { [level]: value })),
    updateDimension: (id: DimensionId, patch: Parameters<typeof updateRecord<'dimensions'>>[3]) =>
      updateRecord(doc, 'dimensions', id, patch),
    updateAttribute: (id: AttributeId, patch: Parameters<typeof updateRecord<'attributes'>>[3]) =>
      updateRecord(doc, 'attributes', id, patch),
    updateBehaviour: (id: Behaviour['id'], text: string) => updateRecord(doc, 'behaviours', id, { text }),
    updateIndicator: (id: IndicatorId, patch: Parameters<typeof updateRecord<'indicators'>>[3]) =>
      asStep(() => updateRecord(doc, 'indicators', id, patch)),
    remove: ({ collection, record }: Removed) => {
      const name = 'name' in record ? record.name : record.text
      removeWithNotice(() => removeRecord(doc, collection, record.id as never), t('removed', { name }))
    },
  }
}
