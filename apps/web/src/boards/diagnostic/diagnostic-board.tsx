import { indexResults } from '@filrouge/domain'
import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BlindRound } from '../../rounds/blind-round.tsx'
import { OpenRoundButton } from '../../rounds/open-round-button.tsx'
import { useRunningRound } from '../../rounds/use-rounds.ts'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { DivergenceView } from './divergence-view.tsx'
import { EmptyDiagnostic } from './empty-diagnostic.tsx'
import { HeatView } from './heat-view.tsx'
import { ProfileView } from './profile-view.tsx'
import { PromisesView } from './promises-view.tsx'
import { StatementDrawer } from './statement-drawer.tsx'
import { StatementsTable } from './statements-table.tsx'
import { missingStarters, useDiagnosticEdits } from './use-diagnostic-edits.ts'
import { useVote } from './use-vote.ts'

const views = ['profile', 'heat', 'divergence', 'promises', 'table'] as const
type View = (typeof views)[number]

interface DiagnosticBarProps {
  view: View
  isNarrow: boolean
  onView: (view: View) => void
  onOpen: (id: string) => void
}

const DiagnosticBar = ({ view, isNarrow, onView, onOpen }: DiagnosticBarProps) => {
  const { t } = useTranslation('diagnostic')
  const { canEdit } = useWorkshopContext()
  const statements = useWorkshop((workshop) => workshop.statements)
  const { addStatement, addStarters } = useDiagnosticEdits()
  const { statementItems } = useVote()
  const isRunning = useRunningRound(['statements']) !== undefined
  const isScored = statements.some(({ current }) => current !== undefined)
  const missing = missingStarters(statements).length
  const choices = views.map((value) => ({ value, label: t(`view.${value}`) }))
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="xs">
        {canEdit && (
          <AddButton variant="default" onClick={() => onOpen(addStatement('customerOrientation'))}>
            {t('statement.add')}
          </AddButton>
        )}
        {canEdit && missing > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => void addStarters()}>
            {t('statement.addMissing', { count: missing })}
          </Button>
        )}
        {!isRunning && <OpenRoundButton items={statementItems} label={t(isScored ? 'vote.again' : 'vote.statements')} />}
        <HardQuestions board="diagnostic" />
      </Group>
      {isNarrow ? (
        <NativeSelect
          size="xs"
          aria-label={t('view.label')}
          value={view}
          data={choices}
          onChange={({ currentTarget: { value } }) => onView(views.find((candidate) => candidate === value) ?? 'profile')}
        />
      ) : (
        <SegmentedControl size="xs" aria-label={t('view.label')} value={view} onChange={onView} data={choices} />
      )}
    </Group>
  )
}

/** Where are we? Maturity by pillar, scored blind, and promises against perception. */
export const DiagnosticBoard = ({ host }: BoardProps) => {
  const statements = useWorkshop((workshop) => workshop.statements)
  const promises = useWorkshop((workshop) => workshop.promises)
  const results = useWorkshop((workshop) => workshop.scoreResults)
  const { describe } = useVote()
  const focus = new URLSearchParams(location.search).get('focus')
  const isPromiseFocused = host === 'page' && promises.some(({ id }) => id === focus)
  const [view, setView] = useState<View>(isPromiseFocused ? 'promises' : 'profile')
  const isNarrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false }) && host === 'page'
  const [openId, setOpenId] = useState<string | null>(null)
  const byItem = useMemo(() => indexResults(results), [results])
  const opened = statements.find(({ id }) => id === openId)
  const drawer = <StatementDrawer statement={opened} onClose={() => setOpenId(null)} />
  if (statements.length === 0 && promises.length === 0)
    return (
      <>
        <EmptyDiagnostic onOpen={setOpenId} />
        {drawer}
      </>
    )
  return (
    <BoardFrame host={host}>
      <BlindRound collections={['statements', 'promises']} describe={describe} isEager={host === 'page'}>
        <DiagnosticBar view={view} isNarrow={isNarrow} onView={setView} onOpen={setOpenId} />
        {view === 'profile' && <ProfileView statements={statements} results={byItem} onOpen={setOpenId} />}
        {view === 'heat' && <HeatView statements={statements} results={results} />}
        {view === 'divergence' && <DivergenceView statements={statements} results={results} onOpen={setOpenId} />}
        {view === 'promises' && <PromisesView />}
        {view === 'table' && <StatementsTable statements={statements} results={byItem} onOpen={setOpenId} />}
      </BlindRound>
      {drawer}
    </BoardFrame>
  )
}
