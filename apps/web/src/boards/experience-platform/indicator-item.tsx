import { type Indicator, isNpsTakenForLever, readingsOf } from '@filrouge/domain'
import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { numberFormat } from '../../ui/number-format.ts'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { IndicatorFields } from '../parts/indicator-fields.tsx'
import classes from './experience-platform.module.css'
import { usePlatformEdits } from './use-platform-edits.ts'

/** NPS is an outcome, never a lever: says so, and offers to make it one. */
const LeverAlert = ({ indicator }: { indicator: Indicator }) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  const { updateIndicator } = usePlatformEdits()
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('nps.title')}>
      <Text size="sm">{t('nps.text')}</Text>
      {canEdit && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          onClick={() => updateIndicator(indicator.id, { measures: 'outcome', attributeId: undefined })}
        >
          {t('nps.make')}
        </Button>
      )}
    </Alert>
  )
}

/** One indicator, read only: a sentence. */
const IndicatorLine = ({ indicator }: { indicator: Indicator }) => {
  const { t, i18n } = useTranslation('experiencePlatform')
  const functions = useWorkshop((workshop) => workshop.functions)
  const { name, unit, frequency, ownerFunctionId, target, baseline } = indicator
  const format = numberFormat(i18n.language)
  const figure = (value: number | undefined) => (value === undefined ? '?' : `${format(value)}${unit ? ` ${unit}` : ''}`)
  const owner = functions.find(({ id }) => id === ownerFunctionId)?.name
  return (
    <div className={classes.indicatorLine}>
      <strong>{name}</strong>
      <span>
        {t('indicator.path', {
          baseline: figure(baseline),
          current: figure(readingsOf(indicator).at(-1)?.value),
          target: figure(target),
        })}
      </span>
      <span>
        {owner ?? t('indicator.noOwner')} · {frequency ? t(`frequency.${frequency}`) : t('indicator.noFrequency')}
      </span>
    </div>
  )
}

const RemoveIndicator = ({ indicator }: { indicator: Indicator }) => {
  const { t } = useTranslation('experiencePlatform')
  const { remove } = usePlatformEdits()
  return (
    <RemoveButton
      className={classes.indicatorRemove}
      label={t('remove', { name: indicator.name || t('indicator.unnamed') })}
      onClick={() => remove({ collection: 'indicators', record: indicator })}
    />
  )
}

/** One indicator: what it measures, who answers for it and how often it is read. */
export const IndicatorItem = ({ indicator }: { indicator: Indicator }) => {
  const { canEdit } = useWorkshopContext()
  const { updateIndicator } = usePlatformEdits()
  return (
    <li className={classes.indicator} data-record-id={indicator.id} data-measures={indicator.measures} tabIndex={-1}>
      {canEdit ? (
        <IndicatorFields indicator={indicator} onUpdate={(patch) => updateIndicator(indicator.id, patch)} />
      ) : (
        <IndicatorLine indicator={indicator} />
      )}
      {canEdit && <RemoveIndicator indicator={indicator} />}
      {isNpsTakenForLever(indicator) && <LeverAlert indicator={indicator} />}
    </li>
  )
}
