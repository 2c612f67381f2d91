import type { Range } from '@filrouge/domain'
import { Fieldset, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftNumber } from '../../ui/draft-field.tsx'
import { useBoardView } from './board-view.ts'

type PartialRange = { [Bound in keyof Range]: number | undefined }
const bounds = ['low', 'likely', 'high'] as const
const nothing: PartialRange = { low: undefined, likely: undefined, high: undefined }

const isWhole = (range: PartialRange): range is Range => bounds.every((bound) => range[bound] !== undefined)
const isEmpty = (range: PartialRange): boolean => bounds.every((bound) => range[bound] === undefined)

/** What stands in the way of recording a range, by message key. */
const problemOf = (range: PartialRange): 'incomplete' | 'disordered' | null => {
  if (isEmpty(range)) return null
  if (!isWhole(range)) return 'incomplete'
  return range.low <= range.likely && range.likely <= range.high ? null : 'disordered'
}

interface RangeFieldsProps {
  legend: string
  value: Range | undefined
  onCommit: (value: Range | undefined) => void
}

/** A low, a likely and a high estimate, recorded together once they make sense; until then what was typed stays. */
export const RangeFields = ({ legend, value, onCommit }: RangeFieldsProps) => {
  const { t } = useTranslation('roadmap')
  const { canEdit } = useBoardView()
  const [draft, setDraft] = useState<PartialRange>(value ?? nothing)
  const { low, likely, high } = value ?? nothing
  useEffect(() => setDraft({ low, likely, high }), [low, likely, high])
  const problem = problemOf(draft)
  const set = (bound: keyof Range, amount: number | undefined) => {
    const next = { ...draft, [bound]: amount }
    setDraft(next)
    if (problemOf(next)) return
    onCommit(isWhole(next) ? next : undefined)
  }
  return (
    <Fieldset legend={legend} disabled={!canEdit} p="sm">
      <Group grow align="flex-start">
        {bounds.map((bound) => (
          <DraftNumber
            key={bound}
            label={t(`range.${bound}`)}
            min={0}
            hideControls
            value={draft[bound]}
            onCommit={(amount) => set(bound, amount)}
          />
        ))}
      </Group>
      {problem && (
        <Text size="xs" mt={6} c="var(--fr-negative)" role="alert">
          {t(`range.${problem}`)}
        </Text>
      )}
    </Fieldset>
  )
}
