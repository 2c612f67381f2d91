import type { TimerCommand } from '@filrouge/domain'
import { Button, Group, NumberInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commandTimer } from './api.ts'
import { useFacilitationCommand } from './use-facilitation.ts'

const usual = [2, 5, 10, 15] as const
const longestMinutes = 240

/** Starts the timer for everyone, for a usual duration or another. */
export const TimerStarter = ({ workshopId, onStarted }: { workshopId: string; onStarted: () => void }) => {
  const { t } = useTranslation('facilitation')
  const [minutes, setMinutes] = useState<string | number>('')
  const { mutate, isPending } = useFacilitationCommand(
    workshopId,
    (command: TimerCommand) => commandTimer(workshopId, command),
    onStarted,
  )
  const chosen = typeof minutes === 'number' && minutes >= 1 && minutes <= longestMinutes ? minutes : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== null) mutate({ command: 'start', minutes: chosen })
  }
  return (
    <Stack gap="xs">
      <Group gap="xs" grow>
        {usual.map((count) => (
          <Button
            key={count}
            size="compact-sm"
            px={4}
            variant="light"
            disabled={isPending}
            aria-label={t('timer.start', { count })}
            onClick={() => mutate({ command: 'start', minutes: count })}
          >
            {count} min
          </Button>
        ))}
      </Group>
      <Group component="form" onSubmit={submit} gap="xs" wrap="nowrap" align="end">
        <NumberInput
          size="xs"
          style={{ flex: 1 }}
          label={t('timer.custom')}
          min={1}
          max={longestMinutes}
          allowDecimal={false}
          value={minutes}
          onChange={setMinutes}
        />
        <Button size="xs" type="submit" variant="light" disabled={chosen === null || isPending}>
          {t('timer.startCustom')}
        </Button>
      </Group>
    </Stack>
  )
}
