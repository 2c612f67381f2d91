import { type Communication, compareText } from '@filrouge/domain'
import { Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { FunctionSelect } from '../parts/function-select.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { Section } from '../parts/section.tsx'
import stacking from '../parts/stacking-table.module.css'
import classes from './governance.module.css'
import { dropTargets } from './take-note.ts'
import { useGovernanceEdits } from './use-governance-edits.ts'

const CommunicationRow = ({ communication }: { communication: Communication }) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { write, set, remove } = useGovernanceEdits()
  const { id, audience, message, channel, day, ownerFunctionId } = communication
  const name = audience || message.slice(0, 40) || t('unnamed')
  return (
    <tr data-record-id={id} tabIndex={-1}>
      <th scope="row">
        <LiveText
          label={t('communications.audience')}
          placeholder={t('communications.audience')}
          value={audience}
          onWrite={(next) => write('communications', id, { audience: next })}
        />
      </th>
      <td data-label={t('communications.message')}>
        <LiveText
          label={`${t('communications.message')}, ${name}`}
          placeholder={t('communications.messageHint')}
          isLong
          value={message}
          onWrite={(next) => write('communications', id, { message: next })}
        />
      </td>
      <td data-label={t('communications.channel')}>
        <LiveText
          label={`${t('communications.channel')}, ${name}`}
          placeholder="…"
          value={channel ?? ''}
          onWrite={(next) => write('communications', id, { channel: next || undefined })}
        />
      </td>
      <td data-label={t('communications.day')}>
        <TextInput
          type="date"
          size="xs"
          aria-label={`${t('communications.day')}, ${name}`}
          disabled={!canEdit}
          value={day ?? ''}
          onChange={({ currentTarget: { value } }) => set('communications', id, { day: value || undefined })}
        />
      </td>
      <td data-label={t('communications.owner')}>
        <FunctionSelect
          aria-label={`${t('communications.owner')}, ${name}`}
          value={ownerFunctionId}
          onWrite={(owner) => set('communications', id, { ownerFunctionId: owner })}
        />
      </td>
      <td>
        {canEdit && <RemoveButton label={t('remove', { text: name })} onClick={() => remove('communications', id, name)} />}
      </td>
    </tr>
  )
}

/** Who must know what, from whom and when; the next first, those without a date at the end. */
export const CommunicationsSection = () => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { add } = useGovernanceEdits()
  const communications = useWorkshop((workshop) => workshop.communications)
  return (
    <Section
      title={t('communications.title')}
      help={t('communications.help')}
      dropTarget={dropTargets.communications}
      action={
        canEdit && (
          <AddButton variant="default" onClick={() => add('communications', { audience: t('communications.freshAudience') })}>
            {t('communications.add')}
          </AddButton>
        )
      }
    >
      {communications.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('communications.none')}
        </Text>
      ) : (
        <table className={`${stacking.table} ${classes.communications}`}>
          <thead>
            <tr>
              {(['audience', 'message', 'channel', 'day', 'owner'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`communications.${column}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {communications
              .toSorted((a, b) => compareText(a.day ?? '9', b.day ?? '9'))
              .map((communication) => (
                <CommunicationRow key={communication.id} communication={communication} />
              ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
