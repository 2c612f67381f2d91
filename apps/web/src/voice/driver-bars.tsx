import type { Survey } from '@filrouge/domain'
import { Alert, Stack, Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from './use-numbers.ts'
import classes from './voice.module.css'

/** Shares of R2 as bars, strongest first, or why none are given. */
export const DriverBars = ({ survey }: { survey: Survey }) => {
  const { t } = useTranslation('voice')
  const { count, decimal, percent } = useNumbers()
  const { drivers, touchpoints } = survey
  if (!drivers) return null
  const title = (
    <Title order={3} size="h4">
      {t('drivers')}
    </Title>
  )
  if (drivers.status === 'refused') {
    const text = t(`refusals.${drivers.reason}`, {
      n: count(drivers.n),
      needed: count(drivers.needed ?? 0),
      r2: decimal(drivers.r2 ?? 0),
    })
    return (
      <Stack gap="xs">
        {title}
        <Alert icon={<IconInfoCircle aria-hidden />}>{text}</Alert>
      </Stack>
    )
  }
  const sorted = drivers.shares.toSorted((a, b) => b.share - a.share)
  // Bars and intervals share one scale: the longest of them fills it.
  const strongest = Math.max(...sorted.map(({ share, interval }) => interval?.high ?? share)) || 1
  const labels = new Map(touchpoints.map(({ column, label }) => [column, label]))
  return (
    <Stack gap="xs">
      {title}
      <Text size="sm">
        {t('driversFacts', { r2: decimal(drivers.r2), n: count(drivers.n), leftOut: count(drivers.leftOut) })}{' '}
        <strong>{t('association')}</strong>
      </Text>
      {sorted.map(({ column, share, interval }) => (
        <div key={column} className={classes.driver}>
          <Text size="sm">{labels.get(column) || column}</Text>
          <div className={classes.barTrack}>
            <div className={classes.bar} style={{ width: `${(share / strongest) * 100}%` }} />
            {interval && (
              <div
                className={classes.whisker}
                style={{
                  left: `${(interval.low / strongest) * 100}%`,
                  width: `${((interval.high - interval.low) / strongest) * 100}%`,
                }}
              />
            )}
          </div>
          <Text size="sm" ta="right">
            {percent(share)}
            {interval && (
              <Text span size="xs" c="dimmed" display="block">
                {t('interval', { low: percent(interval.low), high: percent(interval.high) })}
              </Text>
            )}
          </Text>
        </div>
      ))}
      <Text size="xs" c="dimmed">
        {t(`methods.${drivers.method}`)}
        {drivers.bootstrap && ` ${t('drawnFacts', { draws: count(drivers.bootstrap.draws), seed: drivers.bootstrap.seed })}`}
      </Text>
    </Stack>
  )
}
