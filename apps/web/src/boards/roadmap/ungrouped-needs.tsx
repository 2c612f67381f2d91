import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import { NeedPicker } from './need-picker.tsx'

/** Needs in no workstream, and the effort that factors to eliminate or reduce give back. */
export const UngroupedNeeds = () => {
  const { t } = useTranslation('roadmap')
  const { roadmap } = useBoardView()
  return (
    <Stack gap="md">
      {roadmap.ungrouped.length === 0 ? (
        <Text c="dimmed">{t('ungrouped.none')}</Text>
      ) : (
        <NeedPicker needs={roadmap.ungrouped.map((need) => ({ need, share: null }))} />
      )}
      {roadmap.released.length > 0 && (
        <div>
          <Text fw={600} size="sm">
            {t('ungrouped.released')}
          </Text>
          <ul>
            {roadmap.released.map(({ source, move, name }) => (
              <li key={source.id}>
                <Text size="sm">{t(`ungrouped.${move}`, { name })}</Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  )
}
