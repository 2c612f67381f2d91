import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import { NeedPicker } from './need-picker.tsx'

/** Needs in no workstream, and the effort that factors to eliminate or reduce give back. */
export const UngroupedNeeds = () => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { roadmap } = useBoardView()
  const { ungrouped, released } = roadmap
  if (ungrouped.length + released.length === 0) return null
  return (
    <Stack gap="xl" mt="md">
      {ungrouped.length > 0 && (
        <section>
          <Title order={3} size="h5">
            {t('ungrouped.title', { count: ungrouped.length })}
          </Title>
          <Text size="sm" c="dimmed" maw={720}>
            {tPlan('group.ungroupedHelp')}
          </Text>
          <NeedPicker needs={ungrouped.map((need) => ({ need, share: null }))} />
        </section>
      )}
      {released.length > 0 && (
        <section>
          <Title order={3} size="h5">
            {t('ungrouped.released')}
          </Title>
          <ul>
            {released.map(({ source, move, name }) => (
              <li key={source.id}>
                <Text size="sm">{t(`ungrouped.${move}`, { name })}</Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}
