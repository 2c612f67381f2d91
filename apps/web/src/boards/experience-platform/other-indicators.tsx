import type { Attribute, Indicator } from '@filrouge/domain'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import classes from './experience-platform.module.css'
import { IndicatorItem } from './indicator-item.tsx'
import { usePlatformEdits } from './use-platform-edits.ts'

/** An indicator that tells of nothing any more: its attribute was removed. */
const isLoose = ({ measures, attributeId, factorId, dimensionId, momentId, workstreamId }: Indicator): boolean =>
  measures !== 'outcome' && !attributeId && !factorId && !dimensionId && !momentId && !workstreamId

const Attach = ({ indicator, attributes }: { indicator: Indicator; attributes: readonly Attribute[] }) => {
  const { t } = useTranslation('experiencePlatform')
  const { updateIndicator } = usePlatformEdits()
  return (
    <NativeSelect
      size="xs"
      aria-label={t('loose.attach', { name: indicator.name })}
      value=""
      data={[{ value: '', label: t('loose.choose') }, ...attributes.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) =>
        updateIndicator(indicator.id, { attributeId: attributes.find(({ id }) => id === event.currentTarget.value)?.id })
      }
    />
  )
}

/** Outcomes, which no one can pull like a lever, and indicators that lost their attribute. */
export const OtherIndicators = ({
  attributes,
  indicators,
}: {
  attributes: readonly Attribute[]
  indicators: readonly Indicator[]
}) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  const { addIndicator } = usePlatformEdits()
  const outcomes = indicators.filter(({ measures, workstreamId }) => measures === 'outcome' && !workstreamId)
  const loose = indicators.filter(isLoose)
  return (
    <>
      <section className={classes.dimension} aria-label={t('outcomes.title')}>
        <h2 className={classes.dimensionName}>{t('outcomes.title')}</h2>
        <p className={classes.none}>{t('outcomes.text')}</p>
        <ul className={classes.indicators}>
          {outcomes.map((indicator) => (
            <IndicatorItem key={indicator.id} indicator={indicator} />
          ))}
        </ul>
        {canEdit && (
          <AddButton
            className={classes.start}
            variant="light"
            onClick={() => addIndicator({ measures: 'outcome', name: t('indicator.fresh') })}
          >
            {t('outcomes.add')}
          </AddButton>
        )}
      </section>
      {loose.length > 0 && (
        <section className={classes.dimension} aria-label={t('loose.title')}>
          <h2 className={classes.dimensionName}>{t('loose.title')}</h2>
          <p className={classes.none}>{t('loose.text')}</p>
          <ul className={classes.indicators}>
            {loose.map((indicator) => (
              <IndicatorItem key={indicator.id} indicator={indicator} />
            ))}
          </ul>
          {canEdit && loose.map((indicator) => <Attach key={indicator.id} indicator={indicator} attributes={attributes} />)}
        </section>
      )}
    </>
  )
}
