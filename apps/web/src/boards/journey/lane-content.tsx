import { updateRecord } from '@filrouge/document'
import { interactions, type Moment } from '@filrouge/domain'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { LiveText } from '../parts/live-text.tsx'
import classes from './journey.module.css'
import type { Lane } from './lanes.ts'
import { LinksLane } from './links-lane.tsx'
import { MeasuresLane, SatisfactionLane } from './measures-lane.tsx'
import { ObservationList } from './observation-list.tsx'

const emotions = [2, 1, 0, -1, -2] as const

interface LaneContentProps {
  lane: Lane
  moment: Moment
  /** Shows the choices of links and the anchors of scales in place. */
  isDetailed?: boolean
}

/** What one lane says of one moment, editable in place. */
export const LaneContent = ({ lane, moment, isDetailed = false }: LaneContentProps) => {
  switch (lane) {
    case 'action':
      return <ActionLane moment={moment} />
    case 'touchpoint':
      return <TouchpointLane moment={moment} />
    case 'interaction':
    case 'emotion':
    case 'owner':
      return <ChoiceLane lane={lane} moment={moment} />
    case 'voices':
      return <ObservationList moment={moment} kinds={['fact', 'verbatim']} />
    case 'pain':
    case 'delight':
    case 'opportunity':
      return <ObservationList moment={moment} kinds={[lane]} />
    case 'satisfaction':
      return <SatisfactionLane moment={moment} isDetailed={isDetailed} />
    case 'indicators':
      return <MeasuresLane moment={moment} isDetailed={isDetailed} />
    case 'factors':
    case 'competencies':
    case 'tools':
      return <LinksLane lane={lane} moment={moment} isDetailed={isDetailed} />
  }
}

const ActionLane = ({ moment }: { moment: Moment }) => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('journey')
  return (
    <LiveText
      isLong
      label={t('lane.action')}
      placeholder={t('placeholder.action')}
      value={moment.customerAction}
      onWrite={(customerAction) => updateRecord(doc, 'moments', moment.id, { customerAction })}
    />
  )
}

const TouchpointLane = ({ moment }: { moment: Moment }) => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('journey')
  return (['touchpoint', 'channel'] as const).map((field) => (
    <LiveText
      key={field}
      className={classes.block}
      label={t(`field.${field}`)}
      placeholder={t(`placeholder.${field}`)}
      value={moment[field] ?? ''}
      onWrite={(text) => updateRecord(doc, 'moments', moment.id, { [field]: text || undefined })}
    />
  ))
}

type Choice = 'interaction' | 'emotion' | 'owner'

const ChoiceLane = ({ lane, moment }: { lane: Choice; moment: Moment }) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const functions = useWorkshop((workshop) => workshop.functions)
  const value = { interaction: moment.interaction, emotion: moment.emotion, owner: moment.ownerFunctionId }[lane]
  const data = {
    interaction: interactions.map((word) => ({ value: word as string, label: t(`interaction.${word}`) })),
    emotion: emotions.map((level) => ({ value: String(level), label: t(`emotion.${level}`) })),
    owner: functions.map(({ id, name }) => ({ value: id as string, label: name })),
  }[lane]
  if (!canEdit) return <span>{data.find((option) => option.value === String(value))?.label ?? t('unknown')}</span>
  const write = (next: string) => {
    if (lane === 'emotion') updateRecord(doc, 'moments', moment.id, { emotion: next === '' ? undefined : Number(next) })
    else if (lane === 'interaction')
      updateRecord(doc, 'moments', moment.id, { interaction: interactions.find((word) => word === next) })
    else updateRecord(doc, 'moments', moment.id, { ownerFunctionId: functions.find(({ id }) => id === next)?.id })
  }
  const isEmpty = lane === 'owner' && functions.length === 0
  return (
    <NativeSelect
      size="xs"
      aria-label={`${t(`lane.${lane}`)}: ${moment.name}`}
      description={isEmpty ? t('links.none.functions') : undefined}
      value={value === undefined ? '' : String(value)}
      data={[{ value: '', label: t('unknown') }, ...data]}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}
