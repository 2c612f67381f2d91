import { type ColumnMapping, columnRoles, isScaleRole, type SurveyMapping } from '@filrouge/domain'
import { Group, NativeSelect, NumberInput, Table, Text, TextInput } from '@mantine/core'
import { memo, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'

type Change = (index: number, patch: Partial<ColumnMapping>) => void

const fixedScale = (role: ColumnMapping['role']): Partial<ColumnMapping> => {
  if (role === 'recommend') return { scaleMin: 0, scaleMax: 10 }
  return role === 'effort' ? { scaleMin: 1, scaleMax: 7 } : {}
}

const Bounds = ({ mapping, index, onChange }: { mapping: ColumnMapping; index: number; onChange: Change }) => {
  const { t } = useTranslation('voice')
  const { column, role } = mapping
  if (!isScaleRole(role)) return null
  const bound = (field: 'scaleMin' | 'scaleMax', label: string) => (
    <NumberInput
      w={76}
      aria-label={label}
      value={mapping[field]}
      disabled={role === 'recommend' || role === 'effort'}
      onChange={(value) => typeof value === 'number' && onChange(index, { [field]: value })}
    />
  )
  return (
    <Group gap={6} wrap="nowrap">
      {bound('scaleMin', t('fromOf', { column }))}
      <Text size="sm">{t('to')}</Text>
      {bound('scaleMax', t('toOf', { column }))}
    </Group>
  )
}

interface RowProps {
  mapping: ColumnMapping
  index: number
  samples: readonly string[]
  onChange: Change
}

const MappingRow = memo(({ mapping, index, samples, onChange }: RowProps) => {
  const { t } = useTranslation('voice')
  const { column, role, label } = mapping
  return (
    <Table.Tr>
      <Table.Th scope="row">{column}</Table.Th>
      <Table.Td maw={180}>
        <Text size="sm" c="dimmed" truncate>
          {samples.filter((sample) => sample !== '').join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          miw={210}
          aria-label={t('roleOf', { column })}
          value={role}
          data={columnRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          onChange={({ currentTarget }) => {
            const next = columnRoles.find((value) => value === currentTarget.value)
            if (next) onChange(index, { role: next, ...fixedScale(next) })
          }}
        />
      </Table.Td>
      <Table.Td>
        {role === 'rating' && (
          <TextInput
            miw={140}
            maxLength={500}
            aria-label={t('labelOf', { column })}
            value={label}
            onChange={({ currentTarget }) => onChange(index, { label: currentTarget.value })}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Bounds mapping={mapping} index={index} onChange={onChange} />
      </Table.Td>
    </Table.Tr>
  )
})

interface MappingTableProps {
  mapping: SurveyMapping
  samples: readonly (readonly string[])[]
  onChange: (mapping: SurveyMapping) => void
}

/** One line per column of the file: what it means and which values are valid. */
export const MappingTable = ({ mapping, samples, onChange }: MappingTableProps) => {
  const { t } = useTranslation('voice')
  const latest = useRef({ mapping, onChange })
  latest.current = { mapping, onChange }
  const change = useCallback<Change>((index, patch) => {
    latest.current.onChange(latest.current.mapping.map((column, i) => (i === index ? { ...column, ...patch } : column)))
  }, [])
  return (
    <Table.ScrollContainer minWidth={760} mah={480}>
      <Table stickyHeader verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {(['column', 'samples', 'role', 'label', 'valid'] as const).map((key) => (
              <Table.Th key={key}>{t(key)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mapping.map((column, index) => (
            <MappingRow key={column.column} mapping={column} index={index} samples={samples[index] ?? []} onChange={change} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
