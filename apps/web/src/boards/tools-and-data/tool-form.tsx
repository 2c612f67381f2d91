import { type Flow, momentsInOrder, type Tool, toolStatuses } from '@filrouge/domain'
import { Button, MultiSelect, NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { RecordForm } from '../../ui/record-form.tsx'
import { LiveText } from '../parts/live-text.tsx'
import classes from './tools-and-data.module.css'
import { useToolEdits } from './use-tool-edits.ts'
import { useToolName } from './use-tool-name.ts'

interface ToolFormProps {
  tool: Tool
  onOpenFlow: (flow: Flow) => void
  onNewFlow: (from: Tool) => void
  onClose: () => void
}

const Texts = ({ tool }: { tool: Tool }) => {
  const { t } = useTranslation('toolsAndData')
  const { updateTool } = useToolEdits()
  return (
    <>
      {(['name', 'description'] as const).map((field) => (
        <div key={field}>
          <Text size="sm" fw={500}>
            {t(`tool.${field}`)}
          </Text>
          <LiveText
            label={t(`tool.${field}`)}
            className={classes.boxed}
            value={tool[field]}
            isLong={field === 'description'}
            onWrite={(value) => updateTool(tool.id, { [field]: value })}
          />
        </div>
      ))}
    </>
  )
}

/** Which functions use it and which moments it serves. */
const Service = ({ tool }: { tool: Tool }) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { setFunctions, setMoments } = useToolEdits()
  const { functions, journeys, moments, phases } = useWorkshop((workshop) => workshop)
  const byJourney = journeys.map((journey) => ({
    group: journey.name || t('unnamed'),
    items: momentsInOrder({ phases, moments }, journey.id).map(({ id, name }) => ({
      value: id as string,
      label: name || t('unnamed'),
    })),
  }))
  const shared = { searchable: true, readOnly: !canEdit, clearable: canEdit, clearButtonProps: { 'aria-label': t('clear') } }
  return (
    <>
      <MultiSelect
        {...shared}
        label={t('tool.functions')}
        description={functions.length === 0 ? t('tool.noFunctions') : undefined}
        data={functions.map(({ id, name }) => ({ value: id as string, label: name || t('unnamed') }))}
        value={Object.keys(tool.functions)}
        onChange={(wanted) => setFunctions(tool, wanted)}
      />
      <MultiSelect
        {...shared}
        label={t('tool.moments')}
        description={moments.length === 0 ? t('tool.noMoments') : undefined}
        data={byJourney.filter(({ items }) => items.length > 0)}
        value={moments.filter(({ tools }) => Object.hasOwn(tools, tool.id)).map(({ id }) => id as string)}
        onChange={(wanted) => setMoments(tool.id, wanted)}
      />
    </>
  )
}

const Flows = ({ tool, onOpenFlow, onNewFlow }: Omit<ToolFormProps, 'onClose'>) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { tools, flows } = useWorkshop((workshop) => workshop)
  const nameOf = useToolName()
  const linked = flows.filter(({ fromToolId, toToolId }) => fromToolId === tool.id || toToolId === tool.id)
  return (
    <Stack gap={4} component="section" aria-label={t('tool.flows')}>
      <Text size="sm" fw={500}>
        {t('tool.flows')}
      </Text>
      {linked.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('flow.none')}
        </Text>
      )}
      {linked.map((flow) => (
        <Button
          key={flow.id}
          variant="default"
          size="compact-sm"
          justify="flex-start"
          h="auto"
          mih={28}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
          onClick={() => onOpenFlow(flow)}
        >
          {nameOf(flow.fromToolId)} → {nameOf(flow.toToolId)} ({t(`flowKind.${flow.kind}`).toLocaleLowerCase()})
        </Button>
      ))}
      {canEdit && (
        <AddButton variant="subtle" justify="flex-start" disabled={tools.length < 2} onClick={() => onNewFlow(tool)}>
          {t('flow.add')}
        </AddButton>
      )}
    </Stack>
  )
}

/** Everything about one tool. */
export const ToolForm = ({ tool, onClose, ...flowActions }: ToolFormProps) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { setStatus, removeTool } = useToolEdits()
  return (
    <RecordForm
      onClose={onClose}
      title={tool.name || t('unnamedTool')}
      closeLabel={t('close')}
      removal={canEdit && { label: t('tool.remove'), onRemove: () => removeTool(tool) }}
    >
      <Texts tool={tool} />
      <NativeSelect
        label={t('tool.status')}
        disabled={!canEdit}
        value={tool.status}
        data={toolStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setStatus(tool.id, value as Tool['status'])}
      />
      <Service tool={tool} />
      <Flows tool={tool} {...flowActions} />
    </RecordForm>
  )
}
