import type { Attribute } from '@filrouge/domain'
import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { AttributeDetail } from './attribute-detail.tsx'
import classes from './experience-platform.module.css'
import { usePlatformEdits } from './use-platform-edits.ts'

/** One attribute in the list: everything about it, editable in place. */
export const AttributeRow = ({ attribute, onRemoved }: { attribute: Attribute; onRemoved?: () => void }) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
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
      <header>
        <h3 className={classes.attributeName}>
          <LiveText
            isLong
            maxLength={500}
            label={t('attribute.name')}
            placeholder={t('attribute.unnamed')}
            value={attribute.name}
            onWrite={(next) => updateAttribute(attribute.id, { name: next })}
          />
        </h3>
        {canEdit && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('remove', { name })}
            onClick={() => {
              onRemoved?.()
              remove({ collection: 'attributes', record: attribute })
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </header>
      <AttributeDetail attribute={attribute} />
    </article>
  )
}
