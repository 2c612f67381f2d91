import { addRecord, updateRecord } from '@filrouge/document'
import type { Moment, Observation, ObservationKind } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { AddText } from '../parts/add-text.tsx'
import { EvidenceMark } from '../parts/evidence-mark.tsx'
import { LiveText } from '../parts/live-text.tsx'
import classes from './journey.module.css'
import { useRemove } from './use-remove.ts'

const severities = [1, 2, 3, 4, 5] as const

const SeverityMark = ({ observation }: { observation: Observation }) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const { severity } = observation
  if (!canEdit)
    return severity ? <span className={classes.severity}>{t(`severity.${severity as (typeof severities)[number]}`)}</span> : null
  return (
    <select
      aria-label={t('severity.label')}
      className={`${classes.select} ${classes.severity}`}
      value={severity ?? ''}
      onChange={(event) => {
        const next = Number(event.currentTarget.value)
        updateRecord(doc, 'observations', observation.id, { severity: next || undefined })
      }}
    >
      <option value="">{t('severity.none')}</option>
      {severities.map((level) => (
        <option key={level} value={level}>
          {t(`severity.${level}`)}
        </option>
      ))}
    </select>
  )
}

const ObservationItem = ({ observation }: { observation: Observation }) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const remove = useRemove()
  return (
    <li className={classes.item} data-record-id={observation.id} data-kind={observation.kind} tabIndex={-1}>
      <LiveText
        isLong
        label={t(`kind.${observation.kind}`)}
        value={observation.text}
        onWrite={(text) => updateRecord(doc, 'observations', observation.id, { text })}
      />
      <div className={classes.itemFoot}>
        {observation.kind === 'verbatim' && <span>« {t('kind.verbatim')} »</span>}
        {observation.kind === 'pain' && <SeverityMark observation={observation} />}
        <EvidenceMark
          evidence={observation.evidence}
          onWrite={(evidence) => updateRecord(doc, 'observations', observation.id, { evidence })}
        />
        {observation.author && <span>{observation.author}</span>}
        {canEdit && (
          <RemoveButton
            isSmall
            ml="auto"
            label={t('remove.item', { name: observation.text })}
            onClick={() => remove('observations', observation.id, observation.text)}
          />
        )}
      </div>
    </li>
  )
}

const AddObservation = ({ moment, kind }: { moment: Moment; kind: ObservationKind }) => {
  const { doc, me } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const add = (text: string) =>
    addRecord(doc, 'observations', {
      kind,
      text,
      momentId: moment.id,
      evidence: 'assumption',
      ...(me.name ? { author: me.name } : {}),
    })
  return <AddText label={t(`add.${kind}`)} maxLength={20_000} onAdd={add} />
}

interface ObservationListProps {
  moment: Moment
  kinds: readonly ObservationKind[]
}

/** What was seen, heard or felt at a moment, of the given kinds. */
export const ObservationList = ({ moment, kinds }: ObservationListProps) => {
  const { canEdit } = useWorkshopContext()
  const observations = useWorkshop((workshop) => workshop.observations)
  return kinds.map((kind) => {
    const items = observations.filter((observation) => observation.momentId === moment.id && observation.kind === kind)
    return (
      <div key={kind} data-drop-target={`moment:${moment.id}:${kind}`}>
        <ul className={classes.items}>
          {items.map((observation) => (
            <ObservationItem key={observation.id} observation={observation} />
          ))}
        </ul>
        {canEdit && <AddObservation moment={moment} kind={kind} />}
      </div>
    )
  })
}
