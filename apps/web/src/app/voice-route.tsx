import { Box } from '@mantine/core'
import { LockBanner } from '../facilitation/lock-banner.tsx'
import { BoardScope } from '../sync/board-lock.tsx'
import { VoiceScreen } from '../voice/voice-screen.tsx'

/** The voice of the customer: its surveys belong to the customers' board, and are locked with it. */
export const VoiceRoute = () => (
  <BoardScope kind="customers">
    <Box px={{ base: 'sm', sm: 'lg' }} pt="sm">
      <LockBanner kind="customers" />
    </Box>
    <VoiceScreen />
  </BoardScope>
)
