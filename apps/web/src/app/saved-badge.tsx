import { Group, Text, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedState } from '../sync/saved-state.ts'
import { useConnection } from './connection-context.ts'

const looks: Record<SavedState, { icon: typeof IconCloudCheck; color: string }> = {
  connecting: { icon: IconCloudUp, color: 'var(--fr-muted)' },
  saved: { icon: IconCloudCheck, color: 'var(--fr-positive)' },
  saving: { icon: IconCloudUp, color: 'var(--fr-muted)' },
  held: { icon: IconAlertTriangle, color: 'var(--fr-caution)' },
  offline: { icon: IconCloudOff, color: 'var(--fr-caution)' },
  offlineUnsent: { icon: IconCloudOff, color: 'var(--fr-caution)' },
  offlineUnkept: { icon: IconAlertTriangle, color: 'var(--fr-negative)' },
  refused: { icon: IconAlertTriangle, color: 'var(--fr-negative)' },
}

/** Tells the truth about this person's edits: "saved" once the server has them on disk. */
export const SavedBadge = () => {
  const { t } = useTranslation('shell')
  const connection = useConnection()
  const state = useSyncExternalStore(connection.subscribe, connection.savedState)
  const { icon: Icon, color } = looks[state]
  return (
    <Tooltip label={t(`savedHint.${state}`)} multiline maw={280}>
      <Group gap={4} wrap="nowrap" role="status" data-saved-state={state} c={color}>
        <Icon size={18} aria-hidden />
        <Text size="sm" visibleFrom="sm">
          {t(`saved.${state}`)}
        </Text>
        <VisuallyHidden hiddenFrom="sm">{t(`saved.${state}`)}</VisuallyHidden>
      </Group>
    </Tooltip>
  )
}
