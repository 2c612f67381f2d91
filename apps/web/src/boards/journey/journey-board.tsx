import { addRecord } from '@filrouge/document'
import { handOvers, type JourneyId, type MomentId, momentsInOrder, type Period, periods, phasesInOrder } from '@filrouge/domain'
import { Button, Center, Checkbox, Group, Menu, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconEye, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import type { BoardProps } from '../board-definition.ts'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { OpenMomentContext } from './board-context.ts'
import classes from './journey.module.css'
import { JourneyBar } from './journey-bar.tsx'
import { JourneyDrag } from './journey-drag.tsx'
import { JourneyGrid } from './journey-grid.tsx'
import { JourneyOutline } from './journey-outline.tsx'
import { type Lane, lanes } from './lanes.ts'
import { MomentDrawer } from './moment-drawer.tsx'
import { ResultsContext, readResults } from './results-context.ts'
import { ResultsView } from './results-view.tsx'
import { useChosenJourney } from './use-chosen-journey.ts'

const views = ['grid', 'list', 'results'] as const
type View = (typeof views)[number]

/** What customers live before, during and after: one journey at a time, as a grid or as a list. */
export const JourneyBoard = ({ host }: BoardProps) => {
  const { t } = useTranslation('journey')
  const { canEdit } = useWorkshopContext()
  const workshop = useWorkshop((whole) => whole)
  const { journey, choose } = useChosenJourney()
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) && host === 'page'
  const [chosenView, setView] = useState<View | null>(null)
  const [hidden, setHidden] = useState<ReadonlySet<Lane>>(new Set())
  const [openId, setOpenId] = useState<MomentId | null>(null)
  const { phases: allPhases, moments } = workshop
  const phases = useMemo(() => (journey ? phasesInOrder({ phases: allPhases }, journey.id) : []), [allPhases, journey])
  const { surveys } = workshop
  const results = useMemo(
    () => readResults({ surveys, moments }, journey ? momentsInOrder({ phases: allPhases, moments }, journey.id) : []),
    [surveys, moments, allPhases, journey],
  )
  if (!journey) return <EmptyBoard onChoose={choose} />
  const view = chosenView ?? (isNarrow ? 'list' : 'grid')
  const shown = {
    phases,
    lanes: lanes.filter((lane) => !hidden.has(lane)),
    handOvers: handOvers(workshop, journey.id),
  }
  return (
    <OpenMomentContext value={setOpenId}>
      <ResultsContext value={results}>
        <Stack className={classes.board} data-host={host} p={host === 'whiteboard' ? 'md' : 0}>
          <JourneyBar key={journey.id} journey={journey} onChoose={choose} />
          <Group justify="space-between">
            <Group gap="xs">
              {canEdit && periods.map((period) => <AddPhase key={period} period={period} journeyId={journey.id} />)}
              <HardQuestions board="journey" />
            </Group>
            <Group gap="xs">
              {view !== 'results' && <LaneMenu hidden={hidden} onChange={setHidden} />}
              <SegmentedControl
                aria-label={t('views.label')}
                value={view}
                onChange={(next) => setView(views.find((one) => one === next) ?? 'grid')}
                data={views.map((one) => ({ value: one, label: t(`views.${one}`) }))}
              />
            </Group>
          </Group>
          {phases.length === 0 && <Text c="dimmed">{t('noPhase')}</Text>}
          {phases.length > 0 && view === 'results' && <ResultsView journeyId={journey.id} />}
          {phases.length > 0 && view !== 'results' && (
            <JourneyDrag axis={view === 'grid' ? 'x' : 'y'}>
              {view === 'grid' ? <JourneyGrid {...shown} /> : <JourneyOutline {...shown} />}
            </JourneyDrag>
          )}
        </Stack>
        <MomentDrawer moment={moments.find(({ id }) => id === openId)} onClose={() => setOpenId(null)} />
      </ResultsContext>
    </OpenMomentContext>
  )
}

const AddPhase = ({ period, journeyId }: { period: Period; journeyId: JourneyId }) => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('journey')
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconPlus size={14} />}
      onClick={() => addRecord(doc, 'phases', { journeyId, period, name: t('newPhase') })}
    >
      {t(`addPhase.${period}`)}
    </Button>
  )
}

interface LaneMenuProps {
  hidden: ReadonlySet<Lane>
  onChange: (hidden: ReadonlySet<Lane>) => void
}

const LaneMenu = ({ hidden, onChange }: LaneMenuProps) => {
  const { t } = useTranslation('journey')
  const toggle = (lane: Lane) => {
    const next = new Set(hidden)
    if (!next.delete(lane)) next.add(lane)
    onChange(next)
  }
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconEye size={14} />}>
          {t('lanes', { shown: lanes.length - hidden.size, count: lanes.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {lanes.map((lane) => (
          <Menu.Item key={lane} role="menuitemcheckbox" aria-checked={!hidden.has(lane)} onClick={() => toggle(lane)}>
            <Checkbox.Indicator size="xs" checked={!hidden.has(lane)} mr="xs" style={{ display: 'inline-flex' }} />
            {t(`lane.${lane}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const EmptyBoard = ({ onChoose }: { onChoose: (id: JourneyId) => void }) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  return (
    <Center p="xl">
      <Stack align="center" maw={560}>
        <Text fw={600} size="lg">
          {t('empty.title')}
        </Text>
        <Text ta="center" c="dimmed">
          {t(canEdit ? 'empty.text' : 'empty.observer')}
        </Text>
        {canEdit && (
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => onChoose(addRecord(doc, 'journeys', { name: t('newJourney'), state: 'today' }))}
          >
            {t('addJourney')}
          </Button>
        )}
        <HardQuestions board="journey" />
      </Stack>
    </Center>
  )
}
