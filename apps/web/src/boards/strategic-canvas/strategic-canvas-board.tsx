import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BlindRound } from '../../rounds/blind-round.tsx'
import { OpenRoundButton } from '../../rounds/open-round-button.tsx'
import { useRunningRound } from '../../rounds/use-rounds.ts'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { EmptyBoard } from '../parts/empty-board.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { CanvasChart } from './canvas-chart.tsx'
import { CanvasTable } from './canvas-table.tsx'
import { FactorForm } from './factor-form.tsx'
import { PlayerBar } from './player-bar.tsx'
import { MoveGrid, ReadOuts } from './read-outs.tsx'
import { useCanvasEdits } from './use-canvas-edits.ts'
import { useImportanceVote } from './use-importance-vote.ts'

const views = ['chart', 'table'] as const
type View = (typeof views)[number]

const EmptyCanvas = ({ onStart }: { onStart: () => void }) => {
  const { t } = useTranslation('strategicCanvas')
  const { canEdit } = useWorkshopContext()
  return (
    <EmptyBoard title={t('empty.title')} text={canEdit ? t('empty.text') : t('empty.observer')}>
      {canEdit && <Button onClick={onStart}>{t('empty.start')}</Button>}
      <HardQuestions board="strategicCanvas" />
    </EmptyBoard>
  )
}

const CountWarning = ({ count }: { count: number }) => {
  const { t } = useTranslation('strategicCanvas')
  if (count >= 6 && count <= 12) return null
  return (
    <Alert role="note" color="yellow" variant="light" py="xs">
      {t(count < 6 ? 'count.few' : 'count.many', { n: count })}
    </Alert>
  )
}

export const StrategicCanvasBoard = ({ host }: BoardProps) => {
  const { t } = useTranslation('strategicCanvas')
  const { canEdit } = useWorkshopContext()
  const factors = useWorkshop((workshop) => workshop.factors)
  const players = useWorkshop((workshop) => workshop.players)
  const { addFactor } = useCanvasEdits()
  const isNarrow = useMediaQuery('(max-width: 40em)') && host === 'page'
  const [chosen, setChosen] = useState<View | null>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const { describe, items } = useImportanceVote(factors)
  const isScoring = useRunningRound(['factors']) !== undefined
  const view = chosen ?? (isNarrow ? 'table' : 'chart')
  const opened = factors.find((factor) => factor.id === openId)
  const add = () => setOpenId(addFactor())
  if (factors.length === 0) return <EmptyCanvas onStart={add} />
  return (
    <BoardFrame host={host}>
      <BlindRound collections={['factors']} describe={describe} isEager={host === 'page'}>
        <Group justify="space-between">
          <Group gap="xs">
            {canEdit && <AddButton onClick={add}>{t('factor.add')}</AddButton>}
            {!isScoring && <OpenRoundButton items={items} label={t('factor.vote')} />}
            <HardQuestions board="strategicCanvas" />
          </Group>
          <SegmentedControl
            size="xs"
            aria-label={t('view.label')}
            value={view}
            onChange={setChosen}
            data={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
          />
        </Group>
        <CountWarning count={factors.length} />
        <PlayerBar players={players} activeId={activeId} onActivate={setActiveId} />
        {view === 'chart' ? (
          <CanvasChart factors={factors} players={players} activeId={activeId} onOpen={setOpenId} />
        ) : (
          <CanvasTable factors={factors} players={players} onOpen={setOpenId} />
        )}
        {canEdit && view === 'chart' && (
          <Text size="xs" c="dimmed">
            {t('hint')}
          </Text>
        )}
        <ReadOuts factors={factors} players={players} />
        <MoveGrid factors={factors} players={players} onOpen={setOpenId} />
      </BlindRound>
      {opened && <FactorForm factor={opened} players={players} onClose={() => setOpenId(null)} />}
    </BoardFrame>
  )
}
