import type { Timer, TimerCommand } from '@filrouge/domain'
import { Button, Group } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { commandTimer } from './api.ts'
import { useFacilitationCommand } from './use-facilitation.ts'

/** Pause, resume, extend, stop. */
export const TimerControls = ({ workshopId, timer }: { workshopId: string; timer: Timer }) => {
  const { t } = useTranslation('facilitation')
  const { mutate, isPending } = useFacilitationCommand(workshopId, (command: TimerCommand) => commandTimer(workshopId, command))
  const isPaused = timer.status === 'paused'
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="light"
        disabled={isPending}
        leftSection={isPaused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
        onClick={() => mutate({ command: isPaused ? 'resume' : 'pause' })}
      >
        {t(isPaused ? 'timer.resume' : 'timer.pause')}
      </Button>
      <Button
        size="xs"
        variant="light"
        disabled={isPending}
        leftSection={<IconPlus size={16} />}
        onClick={() => mutate({ command: 'extend', minutes: 1 })}
      >
        {t('timer.extend')}
      </Button>
      <Button
        size="xs"
        variant="light"
        color="red"
        disabled={isPending}
        leftSection={<IconPlayerStop size={16} />}
        onClick={() => mutate({ command: 'stop' })}
      >
        {t('timer.stop')}
      </Button>
    </Group>
  )
}
