import { type Flow, flowKinds, type Tool, type ToolId } from '@filrouge/domain'
import { Button, Group, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { DraftText } from '../../ui/draft-field.tsx'
import { RecordForm } from '../../ui/record-form.tsx'
import { useToolEdits } from './use-tool-edits.ts'
import { useToolName } from './use-tool-name.ts'

interface KindFieldProps {
  value: Flow['kind']
  onChange: (kind: Flow['kind']) => void
}

const KindField = ({ value, onChange }: KindFieldProps) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  return (
    <Radio.Group label={t('flow.kind')} value={value} onChange={(kind) => onChange(kind as Flow['kind'])}>
      <Stack gap="xs" mt={4}>
        {flowKinds.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            disabled={!canEdit}
            label={t(`flowKind.${kind}`)}
            description={t(`flowKindHint.${kind}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

const useToolOptions = (tools: readonly Tool[]) => {
  const { t } = useTranslation('toolsAndData')
  return tools.map(({ id, name }) => ({ value: id as string, label: name || t('unnamedTool') }))
}

interface NewFlowFormProps {
  tools: readonly Tool[]
  from: ToolId | null
  to: ToolId | null
  onClose: () => void
}

/** A flow to create: from where, to where, how, carrying what. */
export const NewFlowForm = ({ tools, from, to, onClose }: NewFlowFormProps) => {
  const { t } = useTranslation('toolsAndData')
  const { addFlow } = useToolEdits()
  const options = useToolOptions(tools)
  const [ends, setEnds] = useState<{ from: string; to: string }>({ from: from ?? '', to: to ?? '' })
  const [kind, setKind] = useState<Flow['kind']>('automatic')
  const [carries, setCarries] = useState('')
  const isSame = ends.from !== '' && ends.from === ends.to
  const create = (event: FormEvent) => {
    event.preventDefault()
    const flow = { fromToolId: ends.from as ToolId, toToolId: ends.to as ToolId, kind }
    addFlow(carries.trim() ? { ...flow, carries: carries.trim() } : flow)
    onClose()
  }
  const end = (which: 'from' | 'to') => (
    <NativeSelect
      label={t(`flow.${which}`)}
      data={[{ value: '', label: t('choose') }, ...options]}
      value={ends[which]}
      error={which === 'to' && isSame ? t('flow.same') : undefined}
      data-autofocus={(which === 'to') === (from !== null) || undefined}
      onChange={({ currentTarget: { value } }) => setEnds((now) => ({ ...now, [which]: value }))}
    />
  )
  return (
    <Modal opened onClose={onClose} title={t('flow.add')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={create} onKeyDown={(event) => event.stopPropagation()}>
        <Stack gap="sm">
          <Group grow align="flex-start">
            {end('from')}
            {end('to')}
          </Group>
          <KindField value={kind} onChange={setKind} />
          <TextInput
            label={t('flow.carries')}
            description={t('flow.carriesHint')}
            maxLength={500}
            value={carries}
            onChange={({ currentTarget: { value } }) => setCarries(value)}
          />
          <Button type="submit" disabled={ends.from === '' || ends.to === '' || isSame}>
            {t('flow.create')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}

/** Everything about one flow. */
export const FlowForm = ({ flow, onClose }: { flow: Flow; onClose: () => void }) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { setFlow, removeFlow } = useToolEdits()
  const nameOf = useToolName()
  return (
    <RecordForm
      onClose={onClose}
      title={t('flow.name', { from: nameOf(flow.fromToolId), to: nameOf(flow.toToolId) })}
      closeLabel={t('close')}
      removal={canEdit && { label: t('flow.remove'), onRemove: () => removeFlow(flow) }}
    >
      <KindField value={flow.kind} onChange={(kind) => setFlow(flow.id, { kind })} />
      <DraftText
        label={t('flow.carries')}
        description={t('flow.carriesHint')}
        disabled={!canEdit}
        value={flow.carries ?? ''}
        onCommit={(carries) => setFlow(flow.id, { carries: carries || undefined })}
      />
    </RecordForm>
  )
}
