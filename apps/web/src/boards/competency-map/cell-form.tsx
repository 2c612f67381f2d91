import { type CompanyFunction, type Competency, horizons } from '@filrouge/domain'
import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CommittedNumber } from '../../ui/committed-field.tsx'
import classes from './competency-map.module.css'
import { levels } from './levels.ts'
import { useMapEdits } from './use-map-edits.ts'

export interface CellProps {
  competency: Competency
  companyFunction: CompanyFunction
}

/** Current and required level in words, when it is needed, and how many master it; all may stay unknown. */
export const CellForm = ({ competency, companyFunction: { id }, onClose }: CellProps & { onClose: () => void }) => {
  const { t } = useTranslation('competencyMap')
  const { setCell } = useMapEdits()
  const unknown = { value: '', label: t('unknown') }
  const levelOptions = [unknown, ...levels.map((level) => ({ value: String(level), label: `${level} · ${t(`level.${level}`)}` }))]
  return (
    <Stack gap="xs">
      {(['current', 'required'] as const).map((field) => (
        <NativeSelect
          key={field}
          label={t(field)}
          value={String(competency[field][id] ?? '')}
          data={levelOptions}
          onChange={({ currentTarget: { value } }) => setCell(competency, id, field, value === '' ? undefined : Number(value))}
        />
      ))}
      <NativeSelect
        label={t('horizon.label')}
        value={competency.horizon[id] ?? ''}
        data={[unknown, ...horizons.map((horizon) => ({ value: horizon as string, label: t(`horizon.${horizon}`) }))]}
        onChange={({ currentTarget: { value } }) =>
          setCell(
            competency,
            id,
            'horizon',
            horizons.find((horizon) => horizon === value),
          )
        }
      />
      <div>
        <Text size="sm" fw={500}>
          {t('masters')}
        </Text>
        <CommittedNumber
          label={t('masters')}
          className={classes.boxed}
          placeholder={t('unknown')}
          value={competency.masters[id]}
          min={0}
          max={1_000_000}
          isInteger
          outOfRange={t('wholeNumber')}
          onWrite={(masters) => setCell(competency, id, 'masters', masters)}
        />
        <Text size="xs" c="dimmed">
          {t('fragileHint')}
        </Text>
      </div>
      <Button variant="light" onClick={onClose}>
        {t('close')}
      </Button>
    </Stack>
  )
}
