import { Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { EmptyBoard } from '../parts/empty-board.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { MapContext } from './board-context.ts'
import { CompetencyList } from './competency-list.tsx'
import { HeatMap } from './heat-map.tsx'
import { AddActions, MapBar, type MapView } from './map-bar.tsx'
import { groupByKind, type MapFilter } from './map-view.ts'
import { RomePicker } from './rome-picker.tsx'

const everything: MapFilter = { kind: null, horizon: null }

/** What each function can do and must be able to do, as a heat map or as a list. */
export const CompetencyMapBoard = ({ host }: BoardProps) => {
  const functions = useWorkshop((workshop) => workshop.functions)
  const competencies = useWorkshop((workshop) => workshop.competencies)
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) && host === 'page'
  const [chosenView, setView] = useState<MapView | null>(null)
  const [filter, setFilter] = useState(everything)
  const [isPicking, setPicking] = useState(false)
  const [addedId, setAddedId] = useState<string | null>(null)
  const context = useMemo(() => {
    // A filter that would hide what was just added is let go.
    const setAdded = (id: string) => {
      setFilter(everything)
      setAddedId(id)
    }
    return { addedId, setAdded }
  }, [addedId])
  const groups = useMemo(() => groupByKind(competencies, functions, filter), [competencies, functions, filter])
  const isEmpty = functions.length === 0 && competencies.length === 0
  const view = chosenView ?? (isNarrow ? 'list' : 'map')
  const shown = { groups, functions, horizon: filter.horizon }
  const pick = () => setPicking(true)
  return (
    <MapContext value={context}>
      <BoardFrame host={host}>
        {isEmpty ? (
          <EmptyMap onPick={pick} />
        ) : (
          <>
            <MapBar view={view} onView={setView} filter={filter} onFilter={setFilter} onPick={pick} />
            <Hint view={view} />
            {view === 'map' ? <HeatMap {...shown} /> : <CompetencyList {...shown} />}
          </>
        )}
        <HardQuestions board="competencyMap" />
      </BoardFrame>
      {isPicking && <RomePicker onClose={() => setPicking(false)} />}
    </MapContext>
  )
}

/** What to do next, and how to read the colours. */
const Hint = ({ view }: { view: MapView }) => {
  const { t } = useTranslation('competencyMap')
  const { canEdit } = useWorkshopContext()
  const hasFunctions = useWorkshop((workshop) => workshop.functions.length > 0)
  const hasCompetencies = useWorkshop((workshop) => workshop.competencies.length > 0)
  const next = !hasFunctions
    ? t('hint.noFunction')
    : !hasCompetencies
      ? t('hint.noCompetency')
      : view === 'map'
        ? t('hint.keys')
        : ''
  return (
    <Text size="sm" c="dimmed">
      {t('hint.legend')} {canEdit && next}
    </Text>
  )
}

const EmptyMap = ({ onPick }: { onPick: () => void }) => {
  const { t } = useTranslation('competencyMap')
  const { canEdit } = useWorkshopContext()
  return (
    <EmptyBoard title={t('empty.title')} text={t(canEdit ? 'empty.text' : 'empty.observer')}>
      {canEdit && <AddActions onPick={onPick} />}
    </EmptyBoard>
  )
}
