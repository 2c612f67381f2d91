import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RaciGrid, raciParts } from '../parts/raci-grid.tsx'
import { useBoardView } from './board-view.ts'

/** Who does, answers, is asked and is told: functions across, workstreams down, with what breaks the rules. */
export const RaciView = () => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { roadmap, workshop, edits, open } = useBoardView()
  const active = roadmap.workstreams.filter(({ status }) => status !== 'rejected')
  const accepted = active.filter(({ status }) => status === 'accepted')
  const [isWhole, setWhole] = useState(accepted.length === 0)
  const shown = isWhole ? active : accepted
  if (workshop.functions.length === 0) return <Text c="dimmed">{t('decide.noFunctions')}</Text>
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" flex={1} miw={240}>
          {tPlan('raci.help')}
        </Text>
        <Checkbox
          label={tPlan('raci.all', { count: active.length })}
          checked={isWhole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      </Group>
      {shown.length === 0 ? (
        <Text c="dimmed">{tPlan('raci.empty')}</Text>
      ) : (
        <RaciGrid
          workstreams={shown}
          functions={workshop.functions}
          onSet={(id, functionId, part) => edits.decide(id, { raci: { [functionId]: part } })}
          onOpen={open}
        />
      )}
      <Text size="xs" c="dimmed">
        {raciParts.map((part) => t(`raci.${part}`)).join(' · ')}
      </Text>
    </Stack>
  )
}
