import { quarterAt, type Workstream } from '@filrouge/domain'
import { Box, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import { DependencyLines } from './dependency-lines.tsx'
import { LoadTable } from './load-table.tsx'
import classes from './roadmap.module.css'
import { TimelineBar } from './timeline-bar.tsx'

const byStart = (a: Workstream, b: Workstream): number =>
  (a.schedule?.startQuarter ?? 0) - (b.schedule?.startQuarter ?? 0) || (a.rank ?? 0) - (b.rank ?? 0)

/** The plan by quarter, prerequisites drawn, with the load on each function below. */
export const RoadmapTimeline = () => {
  const { t } = useTranslation('roadmap')
  const { roadmap, planStart } = useBoardView()
  const { quarter } = useFormat()
  const scheduled = roadmap.workstreams.filter(({ schedule }) => schedule !== null).sort(byStart)
  const unscheduled = roadmap.workstreams.filter(({ schedule, rank }) => schedule === null && rank !== null)
  const count = Math.max(roadmap.quarters.length, 1, ...scheduled.map(({ schedule }) => (schedule?.endQuarter ?? 0) + 1))
  const quarters = Array.from({ length: count }, (_, index) => roadmap.quarters[index] ?? quarterAt(planStart, index))
  return (
    <Stack gap="md">
      <Group gap="md">
        <Text size="xs" className={classes.legendCritical}>
          {t('timeline.critical')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('timeline.help')}
        </Text>
      </Group>
      <Box component="section" className={classes.scroll} tabIndex={0} aria-label={t('views.timeline')}>
        <div className={classes.timeline} style={{ minWidth: 150 + count * 84 }}>
          <div className={classes.quarters} style={{ gridTemplateColumns: `repeat(${count}, 1fr)` }}>
            {quarters.map((name) => (
              <Text key={name} size="xs" fw={600} ta="center" c="dimmed">
                {quarter(name)}
              </Text>
            ))}
          </div>
          <div className={classes.tracks}>
            <DependencyLines workstreams={scheduled} quarterCount={count} />
            {scheduled.map((workstream) => (
              <TimelineBar key={workstream.id} workstream={workstream} quarterCount={count} />
            ))}
          </div>
        </div>
      </Box>
      {unscheduled.length > 0 && (
        <Text size="sm" c="dimmed">
          <IconAlertTriangle size={14} aria-hidden /> {t('timeline.unscheduled', { count: unscheduled.length })}
        </Text>
      )}
      <LoadTable quarters={quarters} />
    </Stack>
  )
}
