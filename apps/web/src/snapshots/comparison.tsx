import { boardKinds, type Outlook, type Workshop } from '@filrouge/domain'
import { Badge, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeTable } from './change-table.tsx'
import { CurvesThenAndNow } from './curves-then-and-now.tsx'
import { useComparison } from './use-comparison.ts'

const outlooks = ['better', 'worse', 'neutral'] as const
const colors = {
  better: { color: 'green', c: 'var(--fr-positive)' },
  worse: { color: 'red', c: 'var(--fr-negative)' },
  neutral: { color: 'gray', c: 'var(--fr-ink)' },
} as const

/** What changed between two states, board by board in the order of the method. */
export const Comparison = ({ before, after }: { before: Workshop; after: Workshop }) => {
  const { t } = useTranslation('snapshots')
  const { t: shell } = useTranslation('shell')
  const changes = useComparison(before, after)
  const [shown, setShown] = useState<Outlook | 'all'>('all')
  const count = (outlook: Outlook): number => changes.filter((change) => change.outlook === outlook).length
  const visible = shown === 'all' ? changes : changes.filter(({ outlook }) => outlook === shown)
  if (changes.length === 0) return <Text c="dimmed">{t('nothingChanged')}</Text>
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Group gap="xs">
          {outlooks.map((outlook) => (
            <Badge key={outlook} size="lg" variant="light" {...colors[outlook]} tt="none">
              {t(`count.${outlook}`, { count: count(outlook) })}
            </Badge>
          ))}
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t('filter.label')}
          value={shown}
          onChange={setShown}
          data={(['all', 'better', 'worse'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </Group>
      {boardKinds.map((board) => {
        const ofBoard = visible.filter((change) => change.board === board)
        if (ofBoard.length === 0) return null
        return (
          <Stack key={board} component="section" gap="xs">
            <Title order={3} size="h4">
              {shell(`boards.${board}`)}
            </Title>
            {board === 'strategicCanvas' && <CurvesThenAndNow before={before} after={after} />}
            <ChangeTable changes={ofBoard} />
          </Stack>
        )
      })}
    </Stack>
  )
}
