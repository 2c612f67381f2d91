import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import type { useOwnBallot } from './use-own-ballot.ts'

/** Whether this person's scores are on the server's disk; after a failure, a way to send them again. */
export const BallotStatus = ({ ballot }: { ballot: ReturnType<typeof useOwnBallot> }) => {
  const { t } = useTranslation('rounds')
  const errorText = useErrorText()
  if (ballot.state === 'failed')
    return (
      <Group gap="xs" role="alert" c="var(--fr-negative)">
        <IconAlertTriangle size={18} aria-hidden />
        <Text size="sm">
          {t('ballot.failed')} {errorText(ballot.sendError)}
        </Text>
        <Button size="compact-sm" variant="light" color="red" onClick={ballot.retry}>
          {t('ballot.retry')}
        </Button>
      </Group>
    )
  const isSaved = ballot.state === 'saved'
  return (
    <Group
      gap={4}
      role="status"
      c={isSaved ? 'var(--fr-positive)' : 'var(--fr-muted)'}
      wrap="nowrap"
      data-ballot-state={ballot.state}
    >
      {isSaved ? <IconCheck size={16} aria-hidden /> : <IconCloudUp size={16} aria-hidden />}
      <Text size="sm">{t(isSaved ? 'ballot.saved' : 'ballot.saving')}</Text>
    </Group>
  )
}
