import { Box, Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from './connection-context.ts'

/** Says that the server is being restarted, until it is back. */
export const RestartBanner = () => {
  const { t } = useTranslation('facilitation')
  const connection = useConnection()
  const isStopping = useSyncExternalStore(connection.subscribe, connection.isServerStopping)
  if (!isStopping) return null
  return (
    <Box role="status" px="md" py={6} bg="var(--fr-caution)" c="var(--fr-surface)">
      <Text size="sm" ta="center">
        {t('restarting')}
      </Text>
    </Box>
  )
}
