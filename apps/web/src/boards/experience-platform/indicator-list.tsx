import { type Attribute, type Indicator, requiredMeasures } from '@filrouge/domain'
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import classes from './experience-platform.module.css'
import { IndicatorItem } from './indicator-item.tsx'
import { MissingMarks } from './missing-marks.tsx'
import { usePlatformEdits } from './use-platform-edits.ts'

/** How an attribute is measured: what is delivered, and what is perceived. */
export const IndicatorList = ({ attribute, indicators }: { attribute: Attribute; indicators: readonly Indicator[] }) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  const { addIndicator } = usePlatformEdits()
  const own = indicators.filter(({ attributeId }) => attributeId === attribute.id)
  return (
    <section aria-label={t('indicator.many')}>
      <h4 className={classes.part}>{t('indicator.many')}</h4>
      <MissingMarks attribute={attribute} indicators={indicators} />
      <ul className={classes.indicators}>
        {own.map((indicator) => (
          <IndicatorItem key={indicator.id} indicator={indicator} />
        ))}
      </ul>
      {canEdit && (
        <Group gap="xs" mt={6}>
          {requiredMeasures.map((measures) => (
            <Button
              key={measures}
              size="compact-xs"
              variant="light"
              leftSection={<IconPlus size={12} />}
              onClick={() => addIndicator({ attributeId: attribute.id, measures, name: t('indicator.fresh') })}
            >
              {t(`indicator.add.${measures}`)}
            </Button>
          ))}
        </Group>
      )}
    </section>
  )
}
