import type { Attribute, Dimension } from '@filrouge/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { NumberField } from '../parts/number-field.tsx'
import classes from './experience-platform.module.css'
import { usePlatformEdits } from './use-platform-edits.ts'

interface DimensionSectionProps {
  dimension: Dimension
  attributes: readonly Attribute[]
  /** The attributes, as pictures or as a list. */
  children: ReactNode
  onAdded: (attributeId: string) => void
}

/** One dimension of the brand, its weight, and what stands under it. */
export const DimensionSection = ({ dimension, attributes, children, onAdded }: DimensionSectionProps) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  const { addAttribute, updateDimension, remove } = usePlatformEdits()
  const name = dimension.name || t('dimension.unnamed')
  return (
    <section
      className={classes.dimension}
      aria-label={name}
      data-record-id={dimension.id}
      data-drop-target={`dimension:${dimension.id}`}
      tabIndex={-1}
    >
      <header className={classes.dimensionHead}>
        <h2 className={classes.dimensionName}>
          <LiveText
            isLong
            maxLength={500}
            label={t('dimension.name')}
            placeholder={t('dimension.unnamed')}
            value={dimension.name}
            onWrite={(next) => updateDimension(dimension.id, { name: next })}
          />
        </h2>
        <div className={classes.importance}>
          <NumberField
            label={t('dimension.importance')}
            value={dimension.importance}
            min={0}
            max={10}
            onWrite={(importance) => updateDimension(dimension.id, { importance })}
          />
        </div>
        {canEdit && (
          <>
            <AddButton variant="light" onClick={() => onAdded(addAttribute(dimension.id))}>
              {t('attribute.add')}
            </AddButton>
            <RemoveButton label={t('remove', { name })} onClick={() => remove({ collection: 'dimensions', record: dimension })} />
          </>
        )}
      </header>
      {attributes.length === 0 ? <p className={classes.none}>{t('attribute.none')}</p> : children}
    </section>
  )
}
