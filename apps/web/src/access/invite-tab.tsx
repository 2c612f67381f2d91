import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Role } from './api.ts'
import { LinkRow } from './link-row.tsx'

const shared: readonly Role[] = ['participant', 'observer', 'facilitator']

/** The invitations: one link per role, without accounts. */
export const InviteTab = ({ workshopId }: { workshopId: string }) => {
  const { t } = useTranslation('shell')
  return (
    <Stack>
      {shared.map((role) => (
        <LinkRow key={role} workshopId={workshopId} role={role} />
      ))}
      <Text size="sm" c="dimmed">
        {t('share.note')}
      </Text>
    </Stack>
  )
}
