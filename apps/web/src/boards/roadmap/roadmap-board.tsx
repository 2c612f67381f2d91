import { Alert, Badge, Group, SegmentedControl, Stack, Tabs, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import type { BoardProps } from '../board-definition.ts'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { useLiveRoadmap } from '../parts/use-derivation.ts'
import { useFormat } from '../parts/use-format.ts'
import { workstreamTitle } from '../parts/workstream-title.ts'
import { BenefitEffortPicture } from './benefit-effort-picture.tsx'
import { type BoardView, BoardViewProvider } from './board-view.ts'
import { EmptyRoadmap } from './empty-roadmap.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import classes from './roadmap.module.css'
import { RoadmapList } from './roadmap-list.tsx'
import { RoadmapTimeline } from './roadmap-timeline.tsx'
import { ThemeWeights } from './theme-weights.tsx'
import { UngroupedNeeds } from './ungrouped-needs.tsx'
import { WorkstreamDrawer } from './workstream-drawer.tsx'

const views = ['list', 'timeline', 'picture'] as const
type View = (typeof views)[number]

/** The workstreams derived from every other board: ranked, sequenced, and each with its evidence. */
export const RoadmapBoard = ({ host }: BoardProps) => {
  const { t } = useTranslation('roadmap')
  const { canEdit } = useWorkshopContext()
  const { workshop, roadmap, findings, planStart } = useLiveRoadmap()
  const { quarter } = useFormat()
  const [view, setView] = useState<View>('list')
  const [openId, setOpenId] = useState<string | null>(null)
  const context = useMemo((): BoardView => {
    const titleOf = (workstream: Parameters<BoardView['titleOf']>[0]) => workstreamTitle(t, workstream)
    const byId = new Map(roadmap.workstreams.map((workstream) => [workstream.id as string, workstream]))
    const titleById = (id: string) => {
      const found = byId.get(id)
      return found ? titleOf(found) : t('title.gone')
    }
    return { workshop, roadmap, planStart, canEdit, titleOf, titleById, open: ({ id }) => setOpenId(id) }
  }, [workshop, roadmap, planStart, canEdit, t])
  const opened = roadmap.workstreams.find(({ id }) => id === openId) ?? null
  if (roadmap.workstreams.length === 0 && roadmap.ungrouped.length === 0) return <EmptyRoadmap workshop={workshop} />
  return (
    <BoardViewProvider value={context}>
      <Stack className={classes.board} p={host === 'whiteboard' ? 'md' : 0}>
        <Group justify="space-between" className={classes.noPrint}>
          <Group gap="xs">
            <SegmentedControl
              aria-label={t('views.label')}
              value={view}
              onChange={(next) => setView(next as View)}
              data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
            />
            <HardQuestions board="roadmap" />
          </Group>
          <Text size="sm" c="dimmed">
            {t('summary', { count: roadmap.workstreams.filter(({ rank }) => rank !== null).length, start: quarter(planStart) })}
          </Text>
        </Group>
        {!canEdit && <Alert color="gray">{t('readOnly')}</Alert>}
        {view === 'list' && <RoadmapList />}
        {view === 'timeline' && <RoadmapTimeline />}
        {view === 'picture' && <BenefitEffortPicture />}
        <Tabs defaultValue="findings" className={classes.noPrint} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab
              value="findings"
              rightSection={
                <Badge size="sm" variant="light">
                  {findings.length}
                </Badge>
              }
            >
              {t('findings.title')}
            </Tabs.Tab>
            <Tabs.Tab value="weights">{t('weights.title')}</Tabs.Tab>
            <Tabs.Tab value="ungrouped">{t('ungrouped.title', { count: roadmap.ungrouped.length })}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="findings" pt="md">
            <FindingsPanel findings={findings} />
          </Tabs.Panel>
          <Tabs.Panel value="weights" pt="md">
            <ThemeWeights />
          </Tabs.Panel>
          <Tabs.Panel value="ungrouped" pt="md">
            <UngroupedNeeds />
          </Tabs.Panel>
        </Tabs>
      </Stack>
      <WorkstreamDrawer workstream={opened} onClose={() => setOpenId(null)} />
    </BoardViewProvider>
  )
}
