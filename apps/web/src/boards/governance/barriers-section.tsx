import type { Barrier, Workstream } from '@filrouge/domain'
import { NativeSelect, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { FunctionSelect } from '../parts/function-select.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { Section } from '../parts/section.tsx'
import { AddLine } from './add-line.tsx'
import classes from './governance.module.css'
import { WorkstreamSelect } from './sponsors-section.tsx'
import { dropTargets } from './take-note.ts'
import { useGovernanceEdits } from './use-governance-edits.ts'

const severities = ['1', '2', '3', '4', '5'] as const

const BarrierItem = ({ barrier, workstreams }: { barrier: Barrier; workstreams: readonly Workstream[] }) => {
  const { t } = useTranslation(['governance', 'parts'])
  const { canEdit } = useWorkshopContext()
  const { write, set, remove } = useGovernanceEdits()
  const { id, text, severity, ownerFunctionId, workstreamId } = barrier
  const short = text.slice(0, 60)
  return (
    <li className={classes.barrier} data-record-id={id} tabIndex={-1}>
      <div className={classes.barrierText}>
        <LiveText label={t('barriers.text')} isLong value={text} onWrite={(next) => write('barriers', id, { text: next })} />
        {canEdit && <RemoveButton label={t('remove', { text: short })} onClick={() => remove('barriers', id, text)} />}
      </div>
      <div className={classes.barrierFields}>
        <NativeSelect
          size="xs"
          aria-label={`${t('barriers.severity')}, ${short}`}
          disabled={!canEdit}
          value={String(severity ?? '')}
          data={[
            {
              value: '',
              label: t('labelled', { ns: 'parts', label: t('barriers.severity'), text: t('unknown').toLocaleLowerCase() }),
            },
            ...severities.map((value) => ({ value, label: `${value} · ${t(`severity.${value}`)}` })),
          ]}
          onChange={({ currentTarget: { value } }) => set('barriers', id, { severity: value === '' ? undefined : Number(value) })}
        />
        <FunctionSelect
          aria-label={`${t('barriers.owner')}, ${short}`}
          value={ownerFunctionId}
          onWrite={(owner) => set('barriers', id, { ownerFunctionId: owner })}
        />
        <WorkstreamSelect
          label={`${t('barriers.workstream')}, ${short}`}
          whole={t('barriers.anyWorkstream')}
          workstreams={workstreams}
          value={workstreamId}
          onWrite={(next) => set('barriers', id, { workstreamId: next })}
        />
      </div>
      {ownerFunctionId === undefined && (
        <span className={classes.warning}>
          <IconAlertTriangle size={13} aria-hidden /> {t('barriers.noOwner')}
        </span>
      )}
    </li>
  )
}

/** What stands in the way, the worst first. */
export const BarriersSection = ({ workstreams }: { workstreams: readonly Workstream[] }) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { add } = useGovernanceEdits()
  const barriers = useWorkshop((workshop) => workshop.barriers)
  return (
    <Section title={t('barriers.title')} help={t('barriers.help')} dropTarget={dropTargets.barriers}>
      {canEdit && <AddLine label={t('barriers.new')} button={t('barriers.add')} onAdd={(text) => add('barriers', { text })} />}
      {barriers.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('barriers.none')}
        </Text>
      )}
      <ul className={classes.plain}>
        {barriers
          .toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0))
          .map((barrier) => (
            <BarrierItem key={barrier.id} barrier={barrier} workstreams={workstreams} />
          ))}
      </ul>
    </Section>
  )
}
