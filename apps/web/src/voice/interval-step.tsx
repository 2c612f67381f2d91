import type { KeyDrivers } from '@filrouge/domain'
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNumbers } from './use-numbers.ts'

interface IntervalStepProps {
  drivers: Extract<KeyDrivers, { status: 'ok' }>
  /** How far the drawing is, 0..1; null when none is under way. */
  drawn: number | null
  onDraw: () => void
  onStop: () => void
}

/** Asks for intervals around the shares, which only the rows can give: before they are let go. */
export const IntervalStep = ({ drivers, drawn, onDraw, onStop }: IntervalStepProps) => {
  const { t } = useTranslation('voice')
  const { count, percent } = useNumbers()
  if (drawn !== null)
    return (
      <Stack gap="xs" role="status" maw={480}>
        <Text size="sm">{t('drawing', { share: percent(drawn) })}</Text>
        <Progress value={drawn * 100} aria-label={t('drawing', { share: percent(drawn) })} />
        <Button variant="default" size="compact-sm" onClick={onStop} style={{ alignSelf: 'start' }}>
          {t('stop')}
        </Button>
      </Stack>
    )
  if (drivers.bootstrap)
    return <Text size="sm">{t('drawnFacts', { draws: count(drivers.bootstrap.draws), seed: drivers.bootstrap.seed })}</Text>
  return (
    <Group gap="sm">
      <Button variant="default" size="compact-sm" onClick={onDraw}>
        {t('draw')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('drawHint')}
      </Text>
    </Group>
  )
}
