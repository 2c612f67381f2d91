import { type Attribute, type Indicator, platformGapOf } from '@filrouge/domain'
import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Cascade } from './cascade.tsx'
import classes from './experience-platform.module.css'
import { MissingMarks } from './missing-marks.tsx'
import { useLevels } from './use-levels.ts'

interface AttributeCardProps {
  attribute: Attribute
  indicators: readonly Indicator[]
  onOpen: () => void
}

/** One attribute as a picture: its cascade, what is lost in all, and what measures it. */
export const AttributeCard = ({ attribute, indicators, onOpen }: AttributeCardProps) => {
  const { t } = useTranslation('experiencePlatform')
  const { signed } = useLevels()
  const total = platformGapOf(attribute, 'total')
  const name = attribute.name || t('attribute.unnamed')
  return (
    <article
      className={classes.card}
      aria-label={name}
      data-record-id={attribute.id}
      data-drop-target={`attribute:${attribute.id}`}
      tabIndex={-1}
    >
      <header>
        <h3>{name}</h3>
        <ActionIcon variant="subtle" color="gray" aria-label={t('attribute.open', { name })} onClick={onOpen}>
          <IconPencil size={16} />
        </ActionIcon>
      </header>
      <Cascade attribute={attribute} />
      <p className={classes.total} data-tone={total === undefined ? 'unknown' : total > 0 ? 'lost' : 'held'}>
        <span>{t('gap.total')}</span>
        <strong>{total === undefined ? '?' : signed(-total)}</strong>
      </p>
      <MissingMarks attribute={attribute} indicators={indicators} />
    </article>
  )
}
