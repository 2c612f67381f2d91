import { addRecord } from '@filrouge/document'
import { handOvers, type JourneyId, type MomentId, momentsInOrder, phasesInOrder } from '@filrouge/domain'
import { Button, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BlindRound } from '../../rounds/blind-round.tsx'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { EmptyBoard } from '../parts/empty-board.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { OpenMomentContext } from './board-context.ts'
import { JourneyBar } from './journey-bar.tsx'
import { JourneyDrag } from './journey-drag.tsx'
import { JourneyGrid } from './journey-grid.tsx'
import { JourneyOutline } from './journey-outline.tsx'
import { JourneyTools, type JourneyView } from './journey-tools.tsx'
import { type Lane, lanes } from './lanes.ts'
import { MomentDrawer } from './moment-drawer.tsx'
import { ResultsContext, readResults } from './results-context.ts'
import { ResultsView } from './results-view.tsx'
import { useChosenJourney } from './use-chosen-journey.ts'
import { useVote } from './use-vote.ts'

const scored = ['moments'] as const

/** What customers live before, during and after: one journey at a time, as a grid or as a list. */
export const JourneyBoard = ({ host }: BoardProps) => {
  const { t } = useTranslation('journey')
  const workshop = useWorkshop((whole) => whole)
  const { journey, choose } = useChosenJourney()
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) && host === 'page'
  const [chosenView, setView] = useState<JourneyView | null>(null)
  const [hidden, setHidden] = useState<ReadonlySet<Lane>>(new Set())
  const [openId, setOpenId] = useState<MomentId | null>(null)
  const { phases: allPhases, moments } = workshop
  const phases = useMemo(() => (journey ? phasesInOrder({ phases: allPhases }, journey.id) : []), [allPhases, journey])
  const { surveys } = workshop
  const results = useMemo(
    () => readResults({ surveys, moments }, journey ? momentsInOrder({ phases: allPhases, moments }, journey.id) : []),
    [surveys, moments, allPhases, journey],
  )
  const { describe, items } = useVote(journey?.id)
  if (!journey) return <NoJourney onChoose={choose} />
  const view = chosenView ?? (isNarrow ? 'list' : 'grid')
  const shown = {
    phases,
    lanes: lanes.filter((lane) => !hidden.has(lane)),
    handOvers: handOvers(workshop, journey.id),
  }
  return (
    <OpenMomentContext value={setOpenId}>
      <ResultsContext value={results}>
        <BoardFrame host={host}>
          <BlindRound collections={scored} describe={describe} isEager={host === 'page'}>
            <JourneyBar key={journey.id} journey={journey} onChoose={choose} />
            <JourneyTools journeyId={journey.id} items={items} view={view} onView={setView} hidden={hidden} onHide={setHidden} />
            {phases.length === 0 && <Text c="dimmed">{t('noPhase')}</Text>}
            {phases.length > 0 && view === 'results' && <ResultsView journeyId={journey.id} />}
            {phases.length > 0 && view !== 'results' && (
              <JourneyDrag axis={view === 'grid' ? 'x' : 'y'}>
                {view === 'grid' ? <JourneyGrid {...shown} /> : <JourneyOutline {...shown} />}
              </JourneyDrag>
            )}
          </BlindRound>
        </BoardFrame>
        <MomentDrawer moment={moments.find(({ id }) => id === openId)} onClose={() => setOpenId(null)} />
      </ResultsContext>
    </OpenMomentContext>
  )
}

const NoJourney = ({ onChoose }: { onChoose: (id: JourneyId) => void }) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  return (
    <EmptyBoard title={t('empty.title')} text={t(canEdit ? 'empty.text' : 'empty.observer')}>
      {canEdit && (
        <Button
          leftSection={<IconPlus size={16} />}
          onClick={() => onChoose(addRecord(doc, 'journeys', { name: t('newJourney'), state: 'today' }))}
        >
          {t('addJourney')}
        </Button>
      )}
      <HardQuestions board="journey" />
    </EmptyBoard>
  )
}
