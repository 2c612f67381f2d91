import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import { NeedPicker } from './need-picker.tsx'
import { useShownCount } from './use-shown-count.ts'

/** Needs in no workstream, and the effort that factors to eliminate or reduce give back. */
export const UngroupedNeeds = () => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { roadmap } = useBoardView()
  const { ungrouped, released } = roadmap
  const { shown, more, showAll } = useShownCount(ungrouped)
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
          <NeedPicker needs={shown.map((need) => ({ need, share: null }))} />
          {more > 0 && (
            <Button size="xs" variant="default" mt="xs" onClick={showAll}>
              {tPlan('group.more', { count: more })}
            </Button>
          )}
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
