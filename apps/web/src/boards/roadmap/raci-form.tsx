import type { Workstream } from '@filrouge/domain'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDecide } from '../parts/use-decide.ts'
import { useBoardView } from './board-view.ts'

const parts = ['responsible', 'accountable', 'consulted', 'informed'] as const
type Part = (typeof parts)[number]

const isPart = (value: string): value is Part => (parts as readonly string[]).includes(value)

/** Who does, who answers for it, who is asked and who is told, function by function. */
export const RaciForm = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { canEdit, workshop } = useBoardView()
  const decide = useDecide()
  if (workshop.functions.length === 0) return <Text c="dimmed">{t('decide.noFunctions')}</Text>
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('raci.help')}
      </Text>
      {workshop.functions.map(({ id, name }) => (
        <NativeSelect
          key={id}
          label={name || t('unnamed')}
          disabled={!canEdit}
          value={workstream.decision?.raci[id] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            decide(workstream.id, { raci: { [id]: isPart(value) ? value : undefined } })
          }
          data={[{ value: '', label: t('raci.none') }, ...parts.map((value) => ({ value, label: t(`raci.${value}`) }))]}
        />
      ))}
    </Stack>
  )
}
