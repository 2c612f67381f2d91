import type { Patch } from '@filrouge/document'
import { type Indicator, indicatorFrequencies, indicatorMeasures } from '@filrouge/domain'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { DraftNumber, DraftText } from '../../ui/draft-field.tsx'
import classes from './indicator-fields.module.css'

interface IndicatorFieldsProps {
  indicator: Indicator
  onUpdate: (patch: Patch<'indicators'>) => void
}

/** What an indicator measures, who answers for it, how often it is read, from where and how far. */
export const IndicatorFields = ({ indicator, onUpdate }: IndicatorFieldsProps) => {
  const { t } = useTranslation('experiencePlatform')
  const functions = useWorkshop((workshop) => workshop.functions)
  return (
    <div className={classes.fields}>
      <DraftText
        size="xs"
        label={t('indicator.name')}
        className={classes.wide}
        value={indicator.name}
        onCommit={(name) => onUpdate({ name })}
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
          if (measures) onUpdate({ measures })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('indicator.owner')}
        value={indicator.ownerFunctionId ?? ''}
        data={[{ value: '', label: t('indicator.noOwner') }, ...functions.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onUpdate({ ownerFunctionId: functions.find((one) => one.id === event.currentTarget.value)?.id })}
      />
      <NativeSelect
        size="xs"
        label={t('indicator.frequency')}
        value={indicator.frequency ?? ''}
        data={[
          { value: '', label: t('indicator.noFrequency') },
          ...indicatorFrequencies.map((frequency) => ({ value: frequency, label: t(`frequency.${frequency}`) })),
        ]}
        onChange={(event) => onUpdate({ frequency: indicatorFrequencies.find((one) => one === event.currentTarget.value) })}
      />
      <DraftText
        size="xs"
        label={t('indicator.unit')}
        value={indicator.unit ?? ''}
        onCommit={(unit) => onUpdate({ unit: unit || undefined })}
      />
      <DraftNumber
        size="xs"
        hideControls
        label={t('indicator.baseline')}
        value={indicator.baseline}
        onCommit={(baseline) => onUpdate({ baseline })}
      />
      <DraftNumber
        size="xs"
        hideControls
        label={t('indicator.target')}
        value={indicator.target}
        onCommit={(target) => onUpdate({ target })}
      />
    </div>
  )
}
