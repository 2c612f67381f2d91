import type { Attribute } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { CardHead } from '../parts/card-head.tsx'
import { AttributeDetail } from './attribute-detail.tsx'
import classes from './experience-platform.module.css'
import { usePlatformEdits } from './use-platform-edits.ts'

/** One attribute in the list: everything about it, editable in place. */
export const AttributeRow = ({ attribute, onRemoved }: { attribute: Attribute; onRemoved?: () => void }) => {
  const { t } = useTranslation('experiencePlatform')
  const { updateAttribute, remove } = usePlatformEdits()
  const name = attribute.name || t('attribute.unnamed')
  return (
    <article
      className={classes.row}
      aria-label={name}
      data-record-id={attribute.id}
      data-drop-target={`attribute:${attribute.id}`}
      tabIndex={-1}
    >
      <CardHead
        label={t('attribute.name')}
        placeholder={t('attribute.unnamed')}
        value={attribute.name}
        removeLabel={t('remove', { name })}
        onWrite={(next) => updateAttribute(attribute.id, { name: next })}
        onRemove={() => {
          onRemoved?.()
          remove({ collection: 'attributes', record: attribute })
        }}
      />
      <AttributeDetail attribute={attribute} />
    </article>
  )
}
