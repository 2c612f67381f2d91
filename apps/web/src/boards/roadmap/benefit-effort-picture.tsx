import type { Workstream } from '@filrouge/domain'
import { Box, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { scaleLinear } from 'd3-scale'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import classes from './roadmap.module.css'

const margin = { top: 16, right: 20, bottom: 48, left: 52 }
const wide = { width: 960, height: 480 }
const narrow = { width: 360, height: 380 }

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

const usePicture = (workstreams: readonly Workstream[], size: typeof wide) => {
  const efforts = workstreams.map(({ effortDays }) => effortDays.likely)
  const benefits = workstreams.map(({ benefitIndex }) => benefitIndex)
  const x = scaleLinear([0, Math.max(1, ...efforts) * 1.1], [margin.left, size.width - margin.right]).nice()
  const y = scaleLinear([0, Math.max(1, ...benefits) * 1.15], [size.height - margin.bottom, margin.top]).nice()
  return { x, y, crossX: x(middle(efforts)), crossY: y(middle(benefits)) }
}

const Dot = ({ workstream, x, y, withName }: { workstream: Workstream; x: number; y: number; withName: boolean }) => {
  const { t } = useTranslation('roadmap')
  const { open, titleOf } = useBoardView()
  const { days, decimal } = useFormat()
  const title = titleOf(workstream)
  const isRight = x > wide.width * 0.62
  const name = title.length > 38 ? `${title.slice(0, 37)}…` : title
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot stand inside an SVG picture.
    <g
      role="button"
      tabIndex={0}
      className={classes.dot}
      data-estimated={workstream.isEffortEstimated}
      aria-label={t('picture.dot', {
        title,
        rank: workstream.rank,
        benefit: decimal(workstream.benefitIndex),
        effort: days(workstream.effortDays.likely),
      })}
      transform={`translate(${x} ${y})`}
      onClick={() => open(workstream)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open(workstream)
      }}
    >
      <title>{title}</title>
      <circle r={12} />
      <text textAnchor="middle" dy="0.35em" className={classes.dotRank}>
        {workstream.rank}
      </text>
      {withName && (
        <text x={isRight ? -17 : 17} dy="0.35em" textAnchor={isRight ? 'end' : 'start'} className={classes.dotName}>
          {name}
        </text>
      )}
    </g>
  )
}

/** Dots whose names would cover one another keep their rank alone; the list under the picture names them all. */
const spotsWithNames = (spots: readonly { x: number; y: number }[]): readonly boolean[] => {
  const named: { x: number; y: number }[] = []
  return spots.map((spot) => {
    const isFree = named.every((other) => Math.abs(other.y - spot.y) > 17 || Math.abs(other.x - spot.x) > 300)
    if (isFree) named.push(spot)
    return isFree
  })
}

/** Benefit against effort: quick wins, bets, side work and what to put off, split at the medians. */
export const BenefitEffortPicture = () => {
  const { t } = useTranslation('roadmap')
  const { roadmap, titleOf } = useBoardView()
  const { whole } = useFormat()
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false
  const size = isNarrow ? narrow : wide
  const workstreams = roadmap.workstreams.filter(({ rank }) => rank !== null)
  const { x, y, crossX, crossY } = usePicture(workstreams, size)
  const spots = workstreams.map(({ effortDays, benefitIndex }) => ({ x: x(effortDays.likely), y: y(benefitIndex) }))
  const named = spotsWithNames(spots)
  const [left, right, top, bottom] = [margin.left, size.width - margin.right, margin.top, size.height - margin.bottom]
  const quadrants = [
    { key: 'quickWins', x: left + 8, y: top + 16, anchor: 'start' },
    { key: 'bets', x: right - 8, y: top + 16, anchor: 'end' },
    { key: 'fillIns', x: left + 8, y: bottom - 10, anchor: 'start' },
    { key: 'later', x: right - 8, y: bottom - 10, anchor: 'end' },
  ] as const
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('picture.help')}
      </Text>
      <Box className={classes.picture}>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons drawn as a picture. */}
        <svg viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={t('views.picture')}>
          <rect x={left} y={top} width={right - left} height={bottom - top} className={classes.frame} />
          <rect
            x={left}
            y={top}
            width={Math.max(0, crossX - left)}
            height={Math.max(0, crossY - top)}
            className={classes.winZone}
          />
          {y.ticks(5).map((tick) => (
            <text key={tick} x={left - 8} y={y(tick)} dy="0.35em" textAnchor="end" className={classes.tick}>
              {whole(tick)}
            </text>
          ))}
          {x.ticks(isNarrow ? 4 : 8).map((tick) => (
            <text key={tick} x={x(tick)} y={bottom + 18} textAnchor="middle" className={classes.tick}>
              {whole(tick)}
            </text>
          ))}
          <line x1={crossX} x2={crossX} y1={top} y2={bottom} className={classes.cross} />
          <line x1={left} x2={right} y1={crossY} y2={crossY} className={classes.cross} />
          {quadrants.map(({ key, anchor, ...at }) => (
            <text key={key} {...at} textAnchor={anchor} className={classes.quadrant}>
              {t(`picture.${key}`)}
            </text>
          ))}
          <text x={(left + right) / 2} y={size.height - 8} textAnchor="middle" className={classes.axis}>
            {t('picture.effortAxis')}
          </text>
          <text transform={`translate(14 ${(top + bottom) / 2}) rotate(-90)`} textAnchor="middle" className={classes.axis}>
            {t('picture.benefitAxis')}
          </text>
          {workstreams.map((workstream, index) => (
            <Dot
              key={workstream.id}
              workstream={workstream}
              x={spots[index]?.x ?? 0}
              y={spots[index]?.y ?? 0}
              withName={!isNarrow && (named[index] ?? false)}
            />
          ))}
        </svg>
      </Box>
      <ol className={classes.legend}>
        {workstreams.map((workstream) => (
          <li key={workstream.id} value={workstream.rank ?? undefined}>
            {titleOf(workstream)}
          </li>
        ))}
      </ol>
    </Stack>
  )
}
