import { type Indicator, indicatorFrequencies, indicatorMeasures, isNpsTakenForLever } from '@filrouge/domain'
import { ActionIcon, Alert, Button, NativeSelect, Text } from '@mantine/core'
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { DraftNumber, DraftText } from '../../ui/draft-field.tsx'
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

/** The last thing read, by day. */
const lastReading = ({ readings }: Indicator): number | undefined => {
  const day = Object.keys(readings).toSorted().at(-1)
  return day === undefined ? undefined : readings[day]
}

/** One indicator, read only: a sentence. */
const IndicatorLine = ({ indicator }: { indicator: Indicator }) => {
  const { t, i18n } = useTranslation('experiencePlatform')
  const functions = useWorkshop((workshop) => workshop.functions)
  const { name, unit, frequency, ownerFunctionId, target, baseline } = indicator
  const figure = (value: number | undefined) =>
    value === undefined ? '?' : `${value.toLocaleString(i18n.language)}${unit ? ` ${unit}` : ''}`
  const owner = functions.find(({ id }) => id === ownerFunctionId)?.name
  return (
    <div className={classes.indicatorLine}>
      <strong>{name}</strong>
      <span>
        {t('indicator.path', { baseline: figure(baseline), current: figure(lastReading(indicator)), target: figure(target) })}
      </span>
      <span>
        {owner ?? t('indicator.noOwner')} · {frequency ? t(`frequency.${frequency}`) : t('indicator.noFrequency')}
      </span>
    </div>
  )
}

const IndicatorFields = ({ indicator }: { indicator: Indicator }) => {
  const { t } = useTranslation('experiencePlatform')
  const functions = useWorkshop((workshop) => workshop.functions)
  const { updateIndicator } = usePlatformEdits()
  const { id } = indicator
  return (
    <div className={classes.indicatorFields}>
      <DraftText
        size="xs"
        label={t('indicator.name')}
        className={classes.wide}
        value={indicator.name}
        onCommit={(name) => updateIndicator(id, { name })}
      />
      <NativeSelect
        size="xs"
        label={t('indicator.measures')}
        value={indicator.measures}
        data={indicatorMeasures
          .filter((measures) => measures !== 'progress' || indicator.measures === 'progress')
          .map((measures) => ({ value: measures, label: t(`measures.${measures}`) }))}
        onChange={(event) => {
          const measures = indicatorMeasures.find((candidate) => candidate === event.currentTarget.value)
          if (measures) updateIndicator(id, { measures })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('indicator.owner')}
        value={indicator.ownerFunctionId ?? ''}
        data={[{ value: '', label: t('indicator.noOwner') }, ...functions.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) =>
          updateIndicator(id, { ownerFunctionId: functions.find((one) => one.id === event.currentTarget.value)?.id })
        }
      />
      <NativeSelect
        size="xs"
        label={t('indicator.frequency')}
        value={indicator.frequency ?? ''}
        data={[
          { value: '', label: t('indicator.noFrequency') },
          ...indicatorFrequencies.map((frequency) => ({ value: frequency, label: t(`frequency.${frequency}`) })),
        ]}
        onChange={(event) =>
          updateIndicator(id, { frequency: indicatorFrequencies.find((one) => one === event.currentTarget.value) })
        }
      />
      <DraftText
        size="xs"
        label={t('indicator.unit')}
        value={indicator.unit ?? ''}
        onCommit={(unit) => updateIndicator(id, { unit: unit || undefined })}
      />
      <DraftNumber
        size="xs"
        hideControls
        label={t('indicator.baseline')}
        value={indicator.baseline}
        onCommit={(baseline) => updateIndicator(id, { baseline })}
      />
      <DraftNumber
        size="xs"
        hideControls
        label={t('indicator.target')}
        value={indicator.target}
        onCommit={(target) => updateIndicator(id, { target })}
      />
    </div>
  )
}

const RemoveIndicator = ({ indicator }: { indicator: Indicator }) => {
  const { t } = useTranslation('experiencePlatform')
  const { remove } = usePlatformEdits()
  return (
    <ActionIcon
      className={classes.indicatorRemove}
      variant="subtle"
      color="gray"
      aria-label={t('remove', { name: indicator.name || t('indicator.unnamed') })}
      onClick={() => remove({ collection: 'indicators', record: indicator })}
    >
      <IconTrash size={16} />
    </ActionIcon>
  )
}

/** One indicator: what it measures, who answers for it and how often it is read. */
export const IndicatorItem = ({ indicator }: { indicator: Indicator }) => {
  const { canEdit } = useWorkshopContext()
  return (
    <li className={classes.indicator} data-record-id={indicator.id} data-measures={indicator.measures} tabIndex={-1}>
      {canEdit ? <IndicatorFields indicator={indicator} /> : <IndicatorLine indicator={indicator} />}
      {canEdit && <RemoveIndicator indicator={indicator} />}
      {isNpsTakenForLever(indicator) && <LeverAlert indicator={indicator} />}
    </li>
  )
}
