import { quarterAt, type Workstream } from '@filrouge/domain'
import { UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDecide } from '../parts/use-decide.ts'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import classes from './roadmap.module.css'

interface Drag {
  pointerId: number
  fromX: number
  quarterWidth: number
}

/** Moving a bar by pointer; a press that does not move a whole quarter is a click. */
const useBarDrag = (canEdit: boolean, quarterCount: number, onMoved: (quarters: number) => void) => {
  const drag = useRef<Drag | null>(null)
  const [shift, setShift] = useState(0)
  const wasDragged = useRef(false)
  const stop = () => {
    drag.current = null
    setShift(0)
  }
  return {
    shift,
    wasDragged,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      wasDragged.current = false
      const track = event.currentTarget.parentElement
      if (!canEdit || event.button !== 0 || !track) return
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = {
        pointerId: event.pointerId,
        fromX: event.clientX,
        quarterWidth: track.getBoundingClientRect().width / quarterCount,
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!drag.current || drag.current.pointerId !== event.pointerId) return
      const quarters = Math.round((event.clientX - drag.current.fromX) / drag.current.quarterWidth)
      if (quarters !== 0) wasDragged.current = true
      setShift(quarters)
    },
    onPointerUp: () => {
      if (drag.current && shift !== 0) onMoved(shift)
      stop()
    },
    onPointerCancel: stop,
  }
}

/** One workstream on the timeline: its name and its bar; arrow keys and dragging move its start. */
export const TimelineBar = ({ workstream, quarterCount }: { workstream: Workstream; quarterCount: number }) => {
  const { t } = useTranslation('roadmap')
  const { canEdit, open, planStart, titleOf } = useBoardView()
  const { quarterOf } = useFormat()
  const decide = useDecide()
  const { schedule } = workstream
  const move = (quarters: number) => {
    const start = (schedule?.startQuarter ?? 0) + quarters
    if (canEdit && start >= 0) decide(workstream.id, { startQuarter: quarterAt(planStart, start) })
  }
  const { shift, wasDragged, ...handlers } = useBarDrag(canEdit, quarterCount, move)
  if (!schedule) return null
  const title = titleOf(workstream)
  const start = Math.max(0, schedule.startQuarter + shift)
  const length = schedule.endQuarter - schedule.startQuarter + 1
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    move(step)
  }
  const notes = [
    quarterOf(planStart, schedule),
    schedule.isCritical ? t('timeline.critical') : t('timeline.slack', { count: schedule.slackQuarters }),
    ...(schedule.isMoved ? [t('timeline.moved')] : []),
  ]
  return (
    <div className={classes.track}>
      <span className={classes.trackName} title={title}>
        {title}
      </span>
      <div className={classes.trackCells} style={{ backgroundSize: `${100 / quarterCount}% 100%` }}>
        <UnstyledButton
          {...handlers}
          className={classes.bar}
          data-critical={schedule.isCritical}
          data-accepted={workstream.status === 'accepted'}
          data-editable={canEdit}
          style={{ left: `${(start / quarterCount) * 100}%`, width: `${(length / quarterCount) * 100}%` }}
          aria-label={[title, ...notes, ...(workstream.rank === null ? [] : [t('why.rank', { rank: workstream.rank })])].join(
            '. ',
          )}
          title={notes.join(' · ')}
          onKeyDown={onKeyDown}
          onClick={() => {
            if (!wasDragged.current) open(workstream)
          }}
        >
          <span className={classes.barRank}>{workstream.rank}</span>
          {schedule.isCritical && <span className={classes.barMark} aria-hidden />}
          {schedule.isMoved && <span aria-hidden>⚠</span>}
        </UnstyledButton>
      </div>
    </div>
  )
}
