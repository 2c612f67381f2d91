import { type Flow, flowKinds, type Tool, toolStatuses } from '@filrouge/domain'
import { ActionIcon, NativeSelect, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { LiveText } from '../parts/live-text.tsx'
import stacking from '../parts/stacking-table.module.css'
import classes from './tools-and-data.module.css'
import { useToolEdits } from './use-tool-edits.ts'
import { useToolName } from './use-tool-name.ts'

const ToolRow = ({ tool, onOpen }: { tool: Tool; onOpen: (tool: Tool) => void }) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { updateTool, setStatus } = useToolEdits()
  const { functions, moments } = useWorkshop((workshop) => workshop)
  const name = tool.name || t('unnamedTool')
  const served = moments.filter(({ tools }) => Object.hasOwn(tools, tool.id))
  const users = functions.filter(({ id }) => Object.hasOwn(tool.functions, id))
  const listed = (records: readonly { name: string }[]) => records.map((record) => record.name || t('unnamed')).join(', ') || '–'
  return (
    <tr data-record-id={tool.id} tabIndex={-1}>
      <th scope="row">
        <LiveText label={t('tool.name')} value={tool.name} onWrite={(value) => updateTool(tool.id, { name: value })} />
      </th>
      <td data-label={t('tool.status')}>
        <NativeSelect
          size="xs"
          aria-label={`${t('tool.status')}, ${name}`}
          disabled={!canEdit}
          value={tool.status}
          data={toolStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setStatus(tool.id, value as Tool['status'])}
        />
      </td>
      <td data-label={t('tool.functions')}>{listed(users)}</td>
      <td data-label={t('tool.moments')}>{listed(served)}</td>
      <td>
        <ActionIcon variant="subtle" color="gray" aria-label={t('tool.open', { name })} onClick={() => onOpen(tool)}>
          <IconPencil size={16} />
        </ActionIcon>
      </td>
    </tr>
  )
}

const FlowRow = ({ flow }: { flow: Flow }) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { setFlow, updateFlow, removeFlow } = useToolEdits()
  const nameOf = useToolName()
  const ends = { from: nameOf(flow.fromToolId), to: nameOf(flow.toToolId) }
  return (
    <tr data-record-id={flow.id} tabIndex={-1}>
      <th scope="row">
        {ends.from} → {ends.to}
      </th>
      <td data-label={t('flow.kind')}>
        <NativeSelect
          size="xs"
          aria-label={`${t('flow.kind')}, ${t('flow.name', ends)}`}
          disabled={!canEdit}
          value={flow.kind}
          data={flowKinds.map((value) => ({ value, label: t(`flowKind.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setFlow(flow.id, { kind: value as Flow['kind'] })}
        />
      </td>
      <td data-label={t('flow.carries')}>
        <LiveText
          label={`${t('flow.carries')}, ${t('flow.name', ends)}`}
          value={flow.carries ?? ''}
          placeholder={t('flow.carries')}
          onWrite={(carries) => updateFlow(flow.id, { carries: carries || undefined })}
        />
      </td>
      <td>{canEdit && <RemoveButton label={t('flow.removeOf', ends)} onClick={() => removeFlow(flow)} />}</td>
    </tr>
  )
}

interface ToolTableProps {
  tools: readonly Tool[]
  flows: readonly Flow[]
  onOpen: (tool: Tool) => void
}

/** The map's content, line by line. */
export const ToolTable = ({ tools, flows, onOpen }: ToolTableProps) => {
  const { t } = useTranslation('toolsAndData')
  return (
    <>
      <table className={`${stacking.table} ${classes.toolTable}`}>
        <thead>
          <tr>
            <th scope="col">{t('tool.one')}</th>
            <th scope="col">{t('tool.status')}</th>
            <th scope="col">{t('tool.functions')}</th>
            <th scope="col">{t('tool.moments')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tools.map((tool) => (
            <ToolRow key={tool.id} tool={tool} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      <Title order={3} size="h5">
        {t('flow.title')}
      </Title>
      {flows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('map.noFlow')}
        </Text>
      ) : (
        <table className={`${stacking.table} ${classes.toolTable}`}>
          <thead>
            <tr>
              <th scope="col">{t('flow.one')}</th>
              <th scope="col">{t('flow.kind')}</th>
              <th scope="col">{t('flow.carries')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {flows.map((flow) => (
              <FlowRow key={flow.id} flow={flow} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
