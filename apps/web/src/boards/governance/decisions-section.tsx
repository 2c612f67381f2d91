import { compareText, type LoggedDecision } from '@filrouge/domain'
import { Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { Section } from '../parts/section.tsx'
import { AddLine } from './add-line.tsx'
import classes from './governance.module.css'
import { dropTargets } from './take-note.ts'
import { useGovernanceEdits } from './use-governance-edits.ts'

const latestFirst = (decisions: readonly LoggedDecision[]): LoggedDecision[] =>
  decisions.toReversed().toSorted((a, b) => compareText(b.day ?? '9', a.day ?? '9'))

/** What has been settled, the latest first; what has no date yet stands above. */
export const DecisionsSection = ({ today }: { today: string }) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { add, write, set, remove } = useGovernanceEdits()
  const decisions = useWorkshop((workshop) => workshop.loggedDecisions)
  return (
    <Section title={t('decisions.title')} help={t('decisions.help')} dropTarget={dropTargets.decisions}>
      {canEdit && (
        <AddLine
          label={t('decisions.new')}
          button={t('decisions.add')}
          onAdd={(text) => add('loggedDecisions', { text, day: today })}
        />
      )}
      {decisions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('decisions.none')}
        </Text>
      )}
      <ul className={classes.plain}>
        {latestFirst(decisions).map((decision) => (
          <li key={decision.id} className={classes.decision} data-record-id={decision.id} tabIndex={-1}>
            <TextInput
              type="date"
              size="xs"
              aria-label={`${t('decisions.day')}, ${decision.text.slice(0, 60)}`}
              disabled={!canEdit}
              value={decision.day ?? ''}
              onChange={({ currentTarget: { value } }) => set('loggedDecisions', decision.id, { day: value || undefined })}
            />
            <LiveText
              label={t('decisions.text')}
              isLong
              value={decision.text}
              onWrite={(text) => write('loggedDecisions', decision.id, { text })}
            />
            {canEdit && (
              <RemoveButton
                label={t('remove', { text: decision.text.slice(0, 60) })}
                onClick={() => remove('loggedDecisions', decision.id, decision.text)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
