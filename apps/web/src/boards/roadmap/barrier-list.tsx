import { addRecord, deleteRecord, updateRecord } from '@filrouge/document'
import type { CompanyFunction, Workstream } from '@filrouge/domain'
import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { DraftText } from '../../ui/draft-field.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { useNewText } from '../parts/use-new-text.ts'
import { useBoardView } from './board-view.ts'

const AddBarrier = ({ workstreamId }: { workstreamId: Workstream['id'] }) => {
  const { t } = useTranslation('roadmap')
  const { doc } = useWorkshopContext()
  const { isEmpty, add, fieldProps } = useNewText((text) => void addRecord(doc, 'barriers', { text, workstreamId }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Group align="flex-end">
        <TextInput flex={1} label={t('barriers.new')} maxLength={500} {...fieldProps} />
        <Button type="submit" variant="default" disabled={isEmpty}>
          {t('barriers.add')}
        </Button>
      </Group>
    </form>
  )
}

/** What stands in the way of a workstream, and which function clears it. Barriers belong to the present plan: within a scenario they are only read. */
export const BarrierList = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { doc } = useWorkshopContext()
  const { canEdit: canEditPlan, workshop, scenario } = useBoardView()
  const canEdit = canEditPlan && scenario === null
  const barriers = workshop.barriers.filter(({ workstreamId }) => workstreamId === workstream.id)
  return (
    <Stack component="section" gap="xs">
      <Title order={3} size="h6">
        {t('barriers.title')}
      </Title>
      {canEditPlan && scenario && (
        <Text size="xs" c="dimmed">
          {t('barriers.presentOnly')}
        </Text>
      )}
      {barriers.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('barriers.none')}
        </Text>
      )}
      {barriers.map((barrier) => (
        <Group key={barrier.id} wrap="nowrap" gap="xs" data-record-id={barrier.id}>
          <DraftText
            flex={1}
            aria-label={t('barriers.text')}
            disabled={!canEdit}
            value={barrier.text}
            onCommit={(text) => void updateRecord(doc, 'barriers', barrier.id, { text })}
          />
          <NativeSelect
            aria-label={t('barriers.owner')}
            disabled={!canEdit}
            value={barrier.ownerFunctionId ?? ''}
            onChange={(event) =>
              void updateRecord(doc, 'barriers', barrier.id, {
                ownerFunctionId: (event.currentTarget.value || undefined) as CompanyFunction['id'] | undefined,
              })
            }
            data={[
              { value: '', label: t('list.noOwner') },
              ...workshop.functions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <RemoveButton
            disabled={!canEdit}
            label={t('barriers.remove', { text: barrier.text })}
            onClick={() => deleteRecord(doc, 'barriers', barrier.id)}
          />
        </Group>
      ))}
      {canEdit && <AddBarrier workstreamId={workstream.id} />}
    </Stack>
  )
}
