import type { Scenario, Workstream } from '@filrouge/domain'
import { Alert, Badge, Group, Tabs } from '@mantine/core'
import { type ComponentType, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { AlignmentView } from './alignment-view.tsx'
import { BenefitEffortPicture } from './benefit-effort-picture.tsx'
import { type BoardView, BoardViewProvider } from './board-view.ts'
import { EmptyRoadmap } from './empty-roadmap.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { PlanHeadline } from './plan-headline.tsx'
import { PlanSettings } from './plan-settings.tsx'
import { RaciView } from './raci-view.tsx'
import { RankingView } from './ranking-view.tsx'
import classes from './roadmap.module.css'
import { RoadmapList } from './roadmap-list.tsx'
import { RoadmapTimeline } from './roadmap-timeline.tsx'
import { ScenarioBar, ScenarioPicker } from './scenario-bar.tsx'
import { ScenarioComparison } from './scenario-comparison.tsx'
import { useMakeBoardView } from './use-board-view.ts'
import { WorkstreamDrawer } from './workstream-drawer.tsx'

const views = ['list', 'timeline', 'picture', 'ranking', 'raci', 'alignment', 'findings', 'comparison'] as const
type View = (typeof views)[number]

const componentByView: Readonly<Record<Exclude<View, 'findings'>, ComponentType>> = {
  list: RoadmapList,
  timeline: RoadmapTimeline,
  picture: BenefitEffortPicture,
  ranking: RankingView,
  raci: RaciView,
  alignment: AlignmentView,
  comparison: ScenarioComparison,
}

const ViewTabs = ({ view, onView, context }: { view: View; onView: (view: View) => void; context: BoardView }) => {
  const { t } = useTranslation('roadmap')
  const { findings, scenario } = context
  const offered = views.filter((each) => each !== 'comparison' || scenario !== null)
  return (
    <Tabs value={view} onChange={(next) => onView(next as View)} keepMounted={false}>
      <Tabs.List className={classes.tabs} aria-label={t('views.label')}>
        {offered.map((each) => (
          <Tabs.Tab
            key={each}
            value={each}
            rightSection={
              each === 'findings' && findings.length > 0 ? (
                <Badge size="sm" variant="light" color="orange" c="var(--fr-caution)">
                  {findings.length}
                </Badge>
              ) : undefined
            }
          >
            {t(`views.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {offered.map((each) => {
        const Content = each === 'findings' ? null : componentByView[each]
        return (
          <Tabs.Panel key={each} value={each} pt="md">
            {Content ? <Content /> : <FindingsPanel findings={findings} />}
          </Tabs.Panel>
        )
      })}
    </Tabs>
  )
}

/** The workstreams derived from every other board: ranked, sequenced, and each with its evidence. */
export const RoadmapBoard = ({ host }: BoardProps) => {
  const { t } = useTranslation('roadmap')
  const [view, setView] = useState<View>('list')
  const [scenarioId, setScenarioId] = useState<Scenario['id'] | null>(null)
  const [openId, setOpenId] = useState<Workstream['id'] | null>(null)
  const open = useCallback((id: Workstream['id']) => setOpenId(id), [])
  const context = useMakeBoardView(scenarioId, open)
  const { workshop, roadmap, scenario, canEdit } = context
  const opened = roadmap.workstreams.find(({ id }) => id === openId) ?? null
  if (roadmap.workstreams.length === 0 && roadmap.ungrouped.length === 0) return <EmptyRoadmap workshop={workshop} />
  return (
    <BoardViewProvider value={context}>
      <BoardFrame host={host}>
        <Group justify="space-between" gap="xs" className={classes.noPrint}>
          <ScenarioPicker chosen={scenario} onChoose={setScenarioId} />
          <Group gap="xs">
            {canEdit && <PlanSettings />}
            <HardQuestions board="roadmap" />
          </Group>
        </Group>
        {scenario && <ScenarioBar chosen={scenario} onChoose={setScenarioId} />}
        {!canEdit && (
          <Alert color="gray" data-print="hide">
            {t('readOnly')}
          </Alert>
        )}
        <PlanHeadline />
        <ViewTabs view={view === 'comparison' && !scenario ? 'list' : view} onView={setView} context={context} />
      </BoardFrame>
      <WorkstreamDrawer workstream={opened} onClose={() => setOpenId(null)} />
    </BoardViewProvider>
  )
}
