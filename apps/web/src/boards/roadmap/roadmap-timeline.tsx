import type { Workstream } from '@filrouge/domain'
import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../ui/today.tsx'
import { WideContent } from '../../ui/wide-content.tsx'
import { useBoardView } from './board-view.ts'
import { inChains } from './chain-order.ts'
import { ChosenLinkBar } from './chosen-link-bar.tsx'
import { type ChosenLink, DependencyLines } from './dependency-lines.tsx'
import { LoadTable } from './load-table.tsx'
import classes from './timeline.module.css'
import { TimelineBar } from './timeline-bar.tsx'
import { quartersTo, type TimelineGeometry, timelineGeometry, yearsOf } from './timeline-geometry.ts'
import { useShownCount } from './use-shown-count.ts'

const Legend = () => {
  const { t } = useTranslation('roadmapPlan')
  const { scenario } = useBoardView()
  return (
    <Group gap="md" className={classes.legend}>
      {(['accepted', 'proposed', 'critical', 'slack', 'due', ...(scenario ? (['ghost'] as const) : [])] as const).map((key) => (
        <Text key={key} size="xs" component="span" className={classes.legendItem}>
          <span className={classes.swatch} data-key={key} aria-hidden /> {t(`timeline.legend.${key}`)}
        </Text>
      ))}
    </Group>
  )
}

const Head = ({ quarters, quarterWidth }: TimelineGeometry) => {
  const { i18n } = useTranslation()
  const prefix = i18n.language.startsWith('fr') ? 'T' : 'Q'
  return (
    <div className={classes.head} aria-hidden>
      <div className={classes.corner} />
      <div>
        <div className={classes.years}>
          {yearsOf(quarters).map(({ year, count }) => (
            <span key={year} style={{ width: count * quarterWidth }}>
              {year}
            </span>
          ))}
        </div>
        <div className={classes.quarters}>
          {quarters.map((quarter) => (
            <span key={quarter} style={{ width: quarterWidth }}>
              {prefix}
              {quarter.slice(6)}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

const TodayLine = ({ geometry }: { geometry: TimelineGeometry }) => {
  const { t } = useTranslation('roadmapPlan')
  const { planStart } = useBoardView()
  const at = quartersTo(planStart, useToday())
  if (at < 0 || at > geometry.quarters.length) return null
  return <span className={classes.today} style={{ left: at * geometry.quarterWidth }} title={t('timeline.today')} />
}

const Rows = ({ workstreams, geometry }: { workstreams: readonly Workstream[]; geometry: TimelineGeometry }) => {
  const { present, roadmap, open, titleOf } = useBoardView()
  const [looked, setLooked] = useState<string | null>(null)
  const [link, setLink] = useState<ChosenLink | null>(null)
  const ghosts = useMemo(
    () => (present === roadmap ? null : new Map(present.workstreams.map(({ id, schedule }) => [id, schedule]))),
    [present, roadmap],
  )
  return (
    <>
      <div className={classes.rows}>
        <div className={classes.overlay}>
          <DependencyLines workstreams={workstreams} geometry={geometry} looked={looked} onChoose={setLink} />
          <TodayLine geometry={geometry} />
        </div>
        {workstreams.map((workstream) => (
          <div
            key={workstream.id}
            className={classes.track}
            style={{ height: geometry.rowHeight, backgroundSize: `${geometry.quarterWidth}px 100%` }}
            data-record-id={workstream.id}
            onPointerEnter={() => setLooked(workstream.id)}
            onPointerLeave={() => setLooked(null)}
          >
            <UnstyledButton className={classes.trackName} title={titleOf(workstream)} onClick={() => open(workstream.id)}>
              <span>{titleOf(workstream)}</span>
            </UnstyledButton>
            <TimelineBar workstream={workstream} ghost={ghosts?.get(workstream.id) ?? null} geometry={geometry} />
          </div>
        ))}
      </div>
      {link && <ChosenLinkBar link={link} onDone={() => setLink(null)} />}
    </>
  )
}

/** The plan by quarter, prerequisites drawn, with the load on each function below. */
export const RoadmapTimeline = () => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { roadmap, canEdit } = useBoardView()
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false
  const { ref, width } = useElementSize()
  const placed = useMemo(
    () => roadmap.workstreams.filter(({ schedule, rank }) => schedule !== null && rank !== null),
    [roadmap.workstreams],
  )
  const { shown, more, showAll } = useShownCount(placed)
  const rows = useMemo(() => inChains(shown), [shown])
  const unplaced = roadmap.workstreams.filter(({ schedule, rank }) => schedule === null && rank !== null)
  const nameWidth = isNarrow ? 132 : 300
  const geometry = timelineGeometry(roadmap.quarters, width - nameWidth - 2, isNarrow ? 42 : 38)
  return (
    <Stack gap="md">
      <div>
        <Legend />
        {canEdit && (
          <Text size="xs" c="dimmed" mt={4}>
            {tPlan('timeline.help')}
          </Text>
        )}
      </div>
      <div ref={ref}>
        <WideContent isFramed label={t('views.timeline')} style={{ '--name-width': `${nameWidth}px` }}>
          <div className={classes.plan} style={{ width: nameWidth + geometry.quarterWidth * geometry.quarters.length }}>
            <Head {...geometry} />
            <Rows workstreams={rows} geometry={geometry} />
          </div>
        </WideContent>
      </div>
      {more > 0 && (
        <Button variant="default" onClick={showAll} className={classes.more}>
          {t('list.more', { count: more })}
        </Button>
      )}
      {unplaced.length > 0 && (
        <Text size="sm" c="var(--fr-caution)">
          <IconAlertTriangle size={14} aria-hidden /> {t('timeline.unscheduled', { count: unplaced.length })}
        </Text>
      )}
      <LoadTable />
    </Stack>
  )
}
