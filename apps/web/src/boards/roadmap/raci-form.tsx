import type { Workstream } from '@filrouge/domain'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { raciParts } from '../parts/raci-grid.tsx'
import { useBoardView } from './board-view.ts'

/** Who does, who answers for it, who is asked and who is told, function by function. */
export const RaciForm = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { canEdit, edits, workshop } = useBoardView()
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
            edits.decide(workstream.id, { raci: { [id]: raciParts.find((part) => part === value) } })
          }
          data={[{ value: '', label: t('raci.none') }, ...raciParts.map((value) => ({ value, label: t(`raci.${value}`) }))]}
        />
      ))}
    </Stack>
  )
}
