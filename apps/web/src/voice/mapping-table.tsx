import { type ColumnMapping, columnRoles, isScaleRole, type SurveyMapping } from '@filrouge/domain'
import { Table, Text } from '@mantine/core'
import { memo, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGrowingCount } from '../ui/use-growing-count.ts'
import classes from './voice.module.css'

const noSamples: readonly string[] = []

type Change = (index: number, patch: Partial<ColumnMapping>) => void

const fixedScale = (role: ColumnMapping['role']): Partial<ColumnMapping> => {
  if (role === 'recommend') return { scaleMin: 0, scaleMax: 10 }
  return role === 'effort' ? { scaleMin: 1, scaleMax: 7 } : {}
}

interface BoundProps {
  label: string
  value: number
  isFixed: boolean
  onWrite: (value: number) => void
}

/** A plain field, for hundreds of columns may be drawn; what is half typed stays on screen. */
const Bound = ({ label, value, isFixed, onWrite }: BoundProps) => {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      type="number"
      step="any"
      className={classes.bound}
      aria-label={label}
      value={draft ?? value}
      disabled={isFixed}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value)
        if (Number.isFinite(currentTarget.valueAsNumber)) onWrite(currentTarget.valueAsNumber)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

const Bounds = ({ mapping, index, onChange }: { mapping: ColumnMapping; index: number; onChange: Change }) => {
  const { t } = useTranslation('voice')
  const { column, role, scaleMin, scaleMax } = mapping
  if (!isScaleRole(role)) return null
  const isFixed = role === 'recommend' || role === 'effort'
  return (
    <div className={classes.bounds}>
      <Bound
        label={t('fromOf', { column })}
        value={scaleMin}
        isFixed={isFixed}
        onWrite={(value) => onChange(index, { scaleMin: value })}
      />
      <span>{t('to')}</span>
      <Bound
        label={t('toOf', { column })}
        value={scaleMax}
        isFixed={isFixed}
        onWrite={(value) => onChange(index, { scaleMax: value })}
      />
    </div>
  )
}

interface RowProps {
  mapping: ColumnMapping
  index: number
  samples: readonly string[]
  /** The columns that an importance may speak of; none for other roles. */
  ratings: readonly string[] | null
  onChange: Change
}

const MappingRow = memo(({ mapping, index, samples, ratings, onChange }: RowProps) => {
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
        <select
          className={classes.role}
          aria-label={t('roleOf', { column })}
          value={role}
          onChange={({ currentTarget }) => {
            const next = columnRoles.find((value) => value === currentTarget.value)
            if (next) onChange(index, { role: next, ...fixedScale(next) })
          }}
        >
          {columnRoles.map((value) => (
            <option key={value} value={value}>
              {t(`roles.${value}`)}
            </option>
          ))}
        </select>
      </Table.Td>
      <Table.Td>
        {role === 'rating' && (
          <input
            className={classes.labelField}
            maxLength={500}
            aria-label={t('labelOf', { column })}
            value={label}
            onChange={({ currentTarget }) => onChange(index, { label: currentTarget.value })}
          />
        )}
        {ratings && (
          <select
            className={classes.role}
            aria-label={t('ratingOf', { column })}
            value={mapping.ratingColumn ?? ''}
            onChange={({ currentTarget }) => onChange(index, { ratingColumn: currentTarget.value || undefined })}
          >
            <option value="">{t('whichRating')}</option>
            {ratings.map((rating) => (
              <option key={rating} value={rating}>
                {rating}
              </option>
            ))}
          </select>
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
  const shown = useGrowingCount(mapping.length, 6)
  const ratings = mapping.filter(({ role }) => role === 'rating').map(({ column }) => column)
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
          {mapping.slice(0, shown).map((column, index) => (
            <MappingRow
              key={column.column}
              mapping={column}
              index={index}
              samples={samples[index] ?? noSamples}
              ratings={column.role === 'importance' ? ratings : null}
              onChange={change}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
