import { quarterAt, type Schedule, type Workstream } from '@filrouge/domain'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDayFormat } from '../parts/use-day-format.ts'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import classes from './timeline.module.css'
import { quartersTo, type TimelineGeometry } from './timeline-geometry.ts'
import { useQuarterDrag } from './use-quarter-drag.ts'

const lengthOf = ({ startQuarter, endQuarter }: Schedule): number => endQuarter - startQuarter + 1

/** What the bar says beside its place: to who reads, and to who hears. */
const useNotes = ({ schedule, rank, decision }: Workstream): string[] => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { planStart } = useBoardView()
  const { quarterOf, quarter } = useFormat()
  const day = useDayFormat()
  if (!schedule) return []
  const { earliestQuarter, startQuarter, isCritical, slackQuarters, isMoved } = schedule
  return [
    quarterOf(planStart, schedule),
    isCritical ? t('timeline.critical') : t('timeline.slack', { count: slackQuarters }),
    ...(earliestQuarter < startQuarter
      ? [tPlan('timeline.earliest', { quarter: quarter(quarterAt(planStart, earliestQuarter)) })]
      : []),
    ...(isMoved ? [t('timeline.moved')] : []),
    ...(decision?.objectiveDue ? [tPlan('timeline.due', { day: day(decision.objectiveDue) })] : []),
    ...(rank === null ? [] : [t('why.rank', { rank })]),
  ]
}

/** Around the bar: how long it may still wait, how early it could start, when its objective is due, where it stands today. */
const Marks = ({ workstream, ghost, quarterWidth }: { workstream: Workstream; ghost: Schedule | null; quarterWidth: number }) => {
  const { planStart } = useBoardView()
  const { schedule, decision } = workstream
  if (!schedule) return null
  const due = decision?.objectiveDue ? quartersTo(planStart, decision.objectiveDue) : null
  const isElsewhere = ghost && (ghost.startQuarter !== schedule.startQuarter || ghost.endQuarter !== schedule.endQuarter)
  return (
    <>
      {isElsewhere && (
        <span
          className={classes.ghost}
          style={{ left: ghost.startQuarter * quarterWidth, width: lengthOf(ghost) * quarterWidth }}
        />
      )}
      {schedule.slackQuarters > 0 && (
        <span
          className={classes.slack}
          style={{ left: (schedule.endQuarter + 1) * quarterWidth, width: schedule.slackQuarters * quarterWidth - 3 }}
        />
      )}
      {schedule.earliestQuarter < schedule.startQuarter && (
        <span className={classes.earliest} style={{ left: schedule.earliestQuarter * quarterWidth }} />
      )}
      {due !== null && due >= 0 && <span className={classes.due} style={{ left: due * quarterWidth }} />}
    </>
  )
}

interface TimelineBarProps {
  workstream: Workstream
  /** Where it stands in the present plan, while a scenario is looked at. */
  ghost: Schedule | null
  geometry: TimelineGeometry
}

/** One workstream along the quarters: dragged or moved by arrow keys, its end too. */
export const TimelineBar = ({ workstream, ghost, geometry }: TimelineBarProps) => {
  const { t } = useTranslation('roadmapPlan')
  const { canEdit, edits, open, planStart, titleOf } = useBoardView()
  const { quarterOf } = useFormat()
  const notes = useNotes(workstream)
  const { id, schedule, status } = workstream
  const length = schedule ? lengthOf(schedule) : 1
  const move = (quarters: number) => {
    const start = Math.max(0, (schedule?.startQuarter ?? 0) + quarters)
    if (canEdit) edits.decide(id, { startQuarter: quarterAt(planStart, start) })
  }
  const lengthen = (quarters: number) => {
    if (canEdit) edits.decide(id, { durationQuarters: Math.max(1, length + quarters) })
  }
  const { quarterWidth } = geometry
  const moving = useQuarterDrag({ canEdit, quarterWidth, onMoved: move })
  const resizing = useQuarterDrag({ canEdit, quarterWidth, onMoved: lengthen })
  if (!schedule) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      if (canEdit) edits.decide(id, { startQuarter: undefined, durationQuarters: undefined })
      return
    }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    if (event.shiftKey) lengthen(step)
    else move(step)
  }
  const start = Math.max(0, schedule.startQuarter + moving.shift)
  const shownLength = Math.max(1, length + resizing.shift)
  const isDragged = moving.shift !== 0 || resizing.shift !== 0
  return (
    <div className={classes.lane} style={{ width: quarterWidth * geometry.quarters.length }}>
      <Marks workstream={workstream} ghost={ghost} quarterWidth={quarterWidth} />
      {/* biome-ignore lint/a11y/useSemanticElements: a button cannot hold the handle of its own end. */}
      <div
        {...moving.handlers}
        role="button"
        tabIndex={0}
        className={classes.bar}
        data-critical={schedule.isCritical}
        data-accepted={status === 'accepted'}
        data-editable={canEdit}
        data-dragged={isDragged}
        style={{ left: start * quarterWidth + 2, width: shownLength * quarterWidth - 4 }}
        aria-label={[titleOf(workstream), ...notes].join('. ')}
        title={notes.join(' · ')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault()
            open(id)
          } else onKeyDown(event)
        }}
        onClick={() => {
          if (!moving.wasDragged.current && !resizing.wasDragged.current) open(id)
        }}
      >
        <span className={classes.barRank}>{workstream.rank}</span>
        {schedule.isMoved && <IconAlertTriangle size={14} aria-hidden />}
        {isDragged && (
          <span className={classes.barDates}>
            {quarterOf(planStart, { ...schedule, startQuarter: start, endQuarter: start + shownLength - 1 })}
          </span>
        )}
        {canEdit && <span {...resizing.handlers} className={classes.handle} title={t('timeline.lengthen')} aria-hidden />}
      </div>
    </div>
  )
}
