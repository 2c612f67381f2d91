import type { FunctionId, Workstream } from '@filrouge/domain'
import { Fieldset, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DraftNumber } from '../../ui/draft-field.tsx'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'

/** Person-days that each function gives; while none is said, the owner carries the likely effort. */
export const EffortByFunction = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmapPlan')
  const { t: tBoard } = useTranslation('roadmap')
  const { canEdit, edits, workshop } = useBoardView()
  const { days } = useFormat()
  const shared: Readonly<Record<FunctionId, number>> = workstream.decision?.effortByFunction ?? {}
  const total = Object.values(shared).reduce((sum, each) => sum + each, 0)
  if (workshop.functions.length === 0) return null
  return (
    <Fieldset legend={t('effort.byFunction')} disabled={!canEdit} p="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {workshop.functions.map(({ id, name }) => (
          <DraftNumber
            key={id}
            size="xs"
            hideControls
            min={0}
            label={name || tBoard('unnamed')}
            value={shared[id]}
            onCommit={(own) => edits.decide(workstream.id, { effortByFunction: { [id]: own } })}
          />
        ))}
      </SimpleGrid>
      <Text size="xs" mt={8} c="dimmed">
        {total === 0
          ? t('effort.ownerCarries')
          : t('effort.total', { total: days(total), likely: days(workstream.effortDays.likely) })}
      </Text>
    </Fieldset>
  )
}
