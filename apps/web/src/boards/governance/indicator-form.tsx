import { type Indicator, readingsOf } from '@filrouge/domain'
import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RecordForm } from '../../ui/record-form.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { useToday } from '../../ui/today.tsx'
import { IndicatorFields } from '../parts/indicator-fields.tsx'
import { useDayFormat } from '../parts/use-day-format.ts'
import { useFormat } from '../parts/use-format.ts'
import classes from './governance.module.css'
import { useGovernanceEdits } from './use-governance-edits.ts'

const NewReading = ({ indicator }: { indicator: Indicator }) => {
  const { t } = useTranslation('governance')
  const { setReading } = useGovernanceEdits()
  const [day, setDay] = useState(useToday())
  const [value, setValue] = useState<number | string>('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (day === '' || typeof value !== 'number') return
    setReading(indicator.id, day, value)
    setValue('')
  }
  return (
    <form onSubmit={add}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          type="date"
          size="xs"
          label={t('indicator.day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <NumberInput
          size="xs"
          label={t('indicator.value')}
          suffix={indicator.unit ? ` ${indicator.unit}` : ''}
          hideControls
          value={value}
          onChange={setValue}
        />
        <Button type="submit" size="xs" disabled={day === '' || typeof value !== 'number'}>
          {t('indicator.addReading')}
        </Button>
      </Group>
    </form>
  )
}

const Readings = ({ indicator }: { indicator: Indicator }) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { setReading } = useGovernanceEdits()
  const { decimal } = useFormat()
  const formatDay = useDayFormat()
  const readings = readingsOf(indicator).toReversed()
  return (
    <Stack gap="xs" component="section" aria-label={t('indicator.readings')}>
      <Text fw={600} size="sm">
        {t('indicator.readings')}
      </Text>
      <Text size="xs" c="dimmed">
        {readings.length === 0 ? t('indicator.noReading') : t('indicator.readingsHint')}
      </Text>
      {canEdit && <NewReading indicator={indicator} />}
      <ul className={classes.readings}>
        {readings.map(({ day, value }) => (
          <li key={day}>
            <span>{formatDay(day)}</span>
            <strong>
              {decimal(value)} {indicator.unit}
            </strong>
            {canEdit && (
              <RemoveButton
                isSmall
                label={t('indicator.removeReading', { day: formatDay(day) })}
                onClick={() => setReading(indicator.id, day, undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </Stack>
  )
}

/** Everything about one indicator, and what was read day by day. */
export const IndicatorForm = ({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { set, remove } = useGovernanceEdits()
  return (
    <RecordForm
      onClose={onClose}
      size="lg"
      title={indicator.name || t('unnamed')}
      closeLabel={t('close')}
      removal={canEdit && { label: t('indicator.remove'), onRemove: () => remove('indicators', indicator.id, indicator.name) }}
    >
      {canEdit && <IndicatorFields indicator={indicator} onUpdate={(patch) => set('indicators', indicator.id, patch)} />}
      <Readings indicator={indicator} />
    </RecordForm>
  )
}
