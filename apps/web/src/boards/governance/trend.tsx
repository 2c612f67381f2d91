import type { IntentIndicator } from '@filrouge/domain'
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useTranslation } from 'react-i18next'
import { useDayFormat } from '../parts/use-day-format.ts'
import { useFormat } from '../parts/use-format.ts'
import classes from './governance.module.css'

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, steady: IconArrowRight } as const

/** Which way an indicator went at its last reading, and whether that is the way to its target. */
export const TrendMark = ({ trend }: Pick<IntentIndicator, 'trend'>) => {
  const { t } = useTranslation('governance')
  if (!trend) return null
  const Arrow = arrows[trend.direction]
  const way = trend.isTowardsTarget === null ? '' : `, ${t(trend.isTowardsTarget ? 'indicator.towards' : 'indicator.away')}`
  return (
    <span className={classes.trend} data-way={trend.isTowardsTarget === null ? 'none' : String(trend.isTowardsTarget)}>
      <Arrow size={14} aria-hidden />
      {t(`indicator.trend.${trend.direction}`)}
      {way}
    </span>
  )
}

const size = { w: 96, h: 28, pad: 4 } as const

/** The readings over time, drawn small; told in full to those who do not see them. */
export const Sparkline = ({ indicator, readings }: Pick<IntentIndicator, 'indicator' | 'readings'>) => {
  const { t } = useTranslation('governance')
  const { decimal } = useFormat()
  const formatDay = useDayFormat()
  if (readings.length < 2) return null
  const times = readings.map(({ day }) => Date.parse(day))
  const values = readings.map(({ value }) => value)
  const targets = indicator.target === undefined ? values : [...values, indicator.target]
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [size.pad, size.w - size.pad])
  const y = scaleLinear([Math.min(...targets), Math.max(...targets)], [size.h - size.pad, size.pad])
  const points = readings.map(({ day, value }) => ({ day, x: x(Date.parse(day)), y: y(value) }))
  const path = line<(typeof points)[number]>(
    (point) => point.x,
    (point) => point.y,
  )(points)
  const said = readings.map(({ day, value }) => `${formatDay(day)} ${decimal(value)}`).join(', ')
  return (
    <svg width={size.w} height={size.h} role="img" aria-label={t('indicator.chart', { name: indicator.name, values: said })}>
      {indicator.target !== undefined && (
        <line className={classes.targetLine} x1={0} x2={size.w} y1={y(indicator.target)} y2={y(indicator.target)} />
      )}
      <path className={classes.spark} d={path ?? ''} />
      {points.map((point) => (
        <circle key={point.day} className={classes.sparkDot} cx={point.x} cy={point.y} r={2.5} />
      ))}
    </svg>
  )
}
