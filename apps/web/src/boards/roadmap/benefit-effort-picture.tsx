import type { Workstream } from '@filrouge/domain'
import { Box, Button, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import { dotRadius, longestName, nameSides, type PictureSize, pictureLayout, pictureMargin, type Spot } from './picture-layout.ts'
import classes from './roadmap.module.css'
import { useShownCount } from './use-shown-count.ts'

const wide: PictureSize = { width: 960, height: 500 }
const narrow: PictureSize = { width: 360, height: 420 }

const Dot = ({ workstream, spot, side }: { workstream: Workstream; spot: Spot; side: 'left' | 'right' | null }) => {
  const { t } = useTranslation('roadmap')
  const { open, titleOf } = useBoardView()
  const { days, decimal } = useFormat()
  const title = titleOf(workstream)
  const name = title.length > longestName ? `${title.slice(0, longestName - 1)}…` : title
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
      transform={`translate(${spot.x} ${spot.y})`}
      onClick={() => open(workstream.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open(workstream.id)
      }}
    >
      <title>{title}</title>
      <line x2={spot.trueX - spot.x} y2={spot.trueY - spot.y} className={classes.leader} />
      <circle r={dotRadius} />
      <text textAnchor="middle" dy="0.35em" className={classes.dotRank}>
        {workstream.rank}
      </text>
      {side && (
        <text
          x={side === 'left' ? -16 : 16}
          dy="0.35em"
          textAnchor={side === 'left' ? 'end' : 'start'}
          className={classes.dotName}
        >
          {name}
        </text>
      )}
    </g>
  )
}

const noSpot: Spot = { trueX: 0, trueY: 0, x: 0, y: 0 }

/** Benefit against effort: quick wins, bets, side work and what to put off, split at the medians. */
export const BenefitEffortPicture = () => {
  const { t } = useTranslation('roadmap')
  const { roadmap, titleOf } = useBoardView()
  const { whole } = useFormat()
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false
  const size = isNarrow ? narrow : wide
  const ranked = roadmap.workstreams.filter(({ rank }) => rank !== null)
  const { shown: workstreams, more, showAll } = useShownCount(ranked)
  const { x, y, crossX, crossY, spots } = pictureLayout(workstreams, size)
  const sides = nameSides(spots, workstreams.map(titleOf), size)
  const { top, left } = pictureMargin
  const [right, bottom] = [size.width - pictureMargin.right, size.height - pictureMargin.bottom]
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
              spot={spots[index] ?? noSpot}
              side={isNarrow ? null : (sides[index] ?? null)}
            />
          ))}
        </svg>
      </Box>
      {more > 0 && (
        <Button variant="default" onClick={showAll}>
          {t('list.more', { count: more })}
        </Button>
      )}
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
