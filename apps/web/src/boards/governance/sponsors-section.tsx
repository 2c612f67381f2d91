import type { Workstream, WorkstreamId } from '@filrouge/domain'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { Section } from '../parts/section.tsx'
import { workstreamTitle } from '../parts/workstream-title.ts'
import classes from './governance.module.css'
import { useGovernanceEdits } from './use-governance-edits.ts'

interface WorkstreamSelectProps {
  label: string
  whole: string
  workstreams: readonly Workstream[]
  value: WorkstreamId | undefined
  onWrite: (id: WorkstreamId | undefined) => void
}

/** One of the workstreams, or the whole approach; one that is gone keeps its place. */
export const WorkstreamSelect = ({ label, whole, workstreams, value, onWrite }: WorkstreamSelectProps) => {
  const { t } = useTranslation('roadmap')
  const { canEdit } = useWorkshopContext()
  const active = workstreams.filter(({ status, id }) => status !== 'rejected' || id === value)
  const isGone = value !== undefined && !active.some(({ id }) => id === value)
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      disabled={!canEdit}
      value={value ?? ''}
      data={[
        { value: '', label: whole },
        ...(isGone ? [{ value: value as string, label: t('title.gone') }] : []),
        ...active.map((workstream) => ({ value: workstream.id as string, label: workstreamTitle(t, workstream) })),
      ]}
      onChange={({ currentTarget }) => onWrite(active.find(({ id }) => id === currentTarget.value)?.id)}
    />
  )
}

/** Who, in the leadership, stands behind what. */
export const SponsorsSection = ({ workstreams }: { workstreams: readonly Workstream[] }) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { add, write, set, remove } = useGovernanceEdits()
  const sponsors = useWorkshop((workshop) => workshop.sponsors)
  return (
    <Section
      title={t('sponsors.title')}
      help={t('sponsors.help')}
      action={
        canEdit && (
          <AddButton variant="default" onClick={() => add('sponsors', { title: t('sponsors.fresh') })}>
            {t('sponsors.add')}
          </AddButton>
        )
      }
    >
      <ul className={classes.plain}>
        {sponsors.map((sponsor) => (
          <li key={sponsor.id} className={classes.sponsor} data-record-id={sponsor.id} tabIndex={-1}>
            <LiveText
              label={t('sponsors.name')}
              value={sponsor.title}
              onWrite={(title) => write('sponsors', sponsor.id, { title })}
            />
            <WorkstreamSelect
              label={`${t('sponsors.scope')}, ${sponsor.title || t('unnamed')}`}
              whole={t('sponsors.whole')}
              workstreams={workstreams}
              value={sponsor.workstreamId}
              onWrite={(workstreamId) => set('sponsors', sponsor.id, { workstreamId })}
            />
            {canEdit && (
              <RemoveButton
                label={t('remove', { text: sponsor.title || t('unnamed') })}
                onClick={() => remove('sponsors', sponsor.id, sponsor.title)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
