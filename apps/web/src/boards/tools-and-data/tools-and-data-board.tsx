import type { Flow, SourceRef, Tool, ToolId } from '@filrouge/domain'
import { Button, Group, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { EmptyBoard } from '../parts/empty-board.tsx'
import { evidenceLocation } from '../parts/evidence-location.ts'
import { HardQuestions } from '../parts/hard-questions.tsx'
import stacking from '../parts/stacking-table.module.css'
import { DataTable } from './data-table.tsx'
import { FlawList } from './flaw-list.tsx'
import { FlowForm, NewFlowForm } from './flow-form.tsx'
import { ToolForm } from './tool-form.tsx'
import { ToolGraph } from './tool-graph.tsx'
import { ToolTable } from './tool-table.tsx'
import { useToolEdits } from './use-tool-edits.ts'

const EmptyMap = ({ onAddTool }: { onAddTool: () => void }) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { addDomain } = useToolEdits()
  return (
    <EmptyBoard title={t('empty.title')} text={canEdit ? t('empty.text') : t('empty.observer')}>
      {canEdit && (
        <Group justify="center">
          <Button onClick={onAddTool}>{t('tool.add')}</Button>
          <Button variant="default" onClick={addDomain}>
            {t('data.add')}
          </Button>
        </Group>
      )}
      <HardQuestions board="toolsAndData" />
    </EmptyBoard>
  )
}

/** What is open over the board. */
type Opened = { kind: 'tool' | 'flow'; id: string } | { kind: 'newFlow'; from: ToolId | null; to: ToolId | null } | null

export const ToolsAndDataBoard = ({ host }: BoardProps) => {
  const { t } = useTranslation('toolsAndData')
  const { workshopId, canEdit } = useWorkshopContext()
  const { tools, flows, dataDomains } = useWorkshop((workshop) => workshop)
  const { addTool } = useToolEdits()
  const navigate = useNavigate()
  const isNarrow = Boolean(useMediaQuery('(max-width: 40em)')) && host === 'page'
  const [chosen, setChosen] = useState<'map' | 'table' | null>(null)
  const [opened, setOpened] = useState<Opened>(null)
  const view = chosen ?? (isNarrow ? 'table' : 'map')
  const openTool = ({ id }: Pick<Tool, 'id'>) => setOpened({ kind: 'tool', id })
  const openFlow = ({ id }: Pick<Flow, 'id'>) => setOpened({ kind: 'flow', id })
  const newFlow = (from: ToolId | null, to: ToolId | null = null) => setOpened({ kind: 'newFlow', from, to })
  const add = () => openTool({ id: addTool() })
  const close = () => setOpened(null)
  const show = (source: SourceRef) => {
    if (source.collection === 'tools') return openTool({ id: source.id as ToolId })
    if (source.collection === 'flows') return openFlow({ id: source.id as Flow['id'] })
    void navigate(evidenceLocation(workshopId, source))
  }
  const tool = opened?.kind === 'tool' ? tools.find(({ id }) => id === opened.id) : undefined
  const flow = opened?.kind === 'flow' ? flows.find(({ id }) => id === opened.id) : undefined
  if (tools.length === 0 && dataDomains.length === 0) return <EmptyMap onAddTool={add} />
  return (
    <BoardFrame host={host} className={stacking.container}>
      <Group justify="space-between">
        <Group gap="xs">
          {canEdit && (
            <>
              <AddButton onClick={add}>{t('tool.add')}</AddButton>
              <AddButton
                variant="default"
                disabled={tools.length < 2}
                title={tools.length < 2 ? t('flow.needsTwo') : undefined}
                onClick={() => newFlow(null)}
              >
                {t('flow.add')}
              </AddButton>
            </>
          )}
          <HardQuestions board="toolsAndData" />
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t('views.label')}
          value={view}
          onChange={setChosen}
          data={(['map', 'table'] as const).map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      </Group>
      {tools.length > 0 && view === 'map' && (
        <ToolGraph
          tools={tools}
          flows={flows}
          isNarrow={isNarrow}
          onOpenTool={openTool}
          onOpenFlow={openFlow}
          onNewFlow={newFlow}
        />
      )}
      {tools.length > 0 && view === 'table' && <ToolTable tools={tools} flows={flows} onOpen={openTool} />}
      <DataTable domains={dataDomains} />
      <FlawList onShow={show} />
      {tool && <ToolForm tool={tool} onOpenFlow={openFlow} onNewFlow={({ id }) => newFlow(id)} onClose={close} />}
      {flow && <FlowForm flow={flow} onClose={close} />}
      {opened?.kind === 'newFlow' && <NewFlowForm tools={tools} from={opened.from} to={opened.to} onClose={close} />}
    </BoardFrame>
  )
}
