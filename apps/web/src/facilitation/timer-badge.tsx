import type { Timer } from '@filrouge/domain'
import { Popover, RingProgress, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconHourglassHigh, IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../sync/permission.ts'
import classes from './facilitation.module.css'
import { TimerControls } from './timer-controls.tsx'
import { clockText, useTimeLeft } from './use-time-left.ts'

/** The share of the time from which on it is shown as short. */
const shortShare = 0.1

const lookOf = (timer: Timer, leftMs: number): 'over' | 'paused' | 'short' | 'running' => {
  if (timer.status === 'paused') return 'paused'
  if (leftMs === 0) return 'over'
  return leftMs / timer.durationMs <= shortShare ? 'short' : 'running'
}

const colorOf = { over: 'red', paused: 'gray', short: 'orange', running: 'blue' } as const

const Face = ({ timer, clockAheadMs }: { timer: Timer; clockAheadMs: number }) => {
  const { t } = useTranslation('facilitation')
  const leftMs = useTimeLeft(timer, clockAheadMs)
  const look = lookOf(timer, leftMs)
  const time = clockText(leftMs)
  return (
    <span className={classes.timer} data-timer={look}>
      <RingProgress
        size={26}
        thickness={4}
        aria-hidden
        className={classes.ring ?? ''}
        sections={[{ value: (100 * leftMs) / timer.durationMs, color: colorOf[look] }]}
        label={look === 'paused' ? <IconPlayerPause size={10} className={classes.ringIcon} /> : null}
      />
      {look === 'over' && <IconHourglassHigh size={16} aria-hidden />}
      <span className={classes.time} aria-hidden>
        {time}
      </span>
      {look === 'over' && (
        <Text component="span" className={classes.time} aria-hidden visibleFrom="sm">
          {t('timer.over')}
        </Text>
      )}
      <VisuallyHidden>
        {look === 'over' ? t('timer.over') : t(look === 'paused' ? 'timer.paused' : 'timer.left', { time })}
      </VisuallyHidden>
    </span>
  )
}

/** Says only once, to those who do not see it, that the time is up. */
const OverAnnouncement = ({ timer, clockAheadMs }: { timer: Timer; clockAheadMs: number }) => {
  const { t } = useTranslation('facilitation')
  const isOver = lookOf(timer, useTimeLeft(timer, clockAheadMs)) === 'over'
  return <VisuallyHidden role="status">{isOver ? t('timer.over') : ''}</VisuallyHidden>
}

/** The workshop's timer, for everyone; facilitators command it from here. */
export const TimerBadge = ({ workshopId, timer, clockAheadMs }: { workshopId: string; timer: Timer; clockAheadMs: number }) => {
  const { t } = useTranslation('facilitation')
  const mayRun = useCan('runTimer')
  const face = <Face timer={timer} clockAheadMs={clockAheadMs} />
  return (
    <>
      <OverAnnouncement timer={timer} clockAheadMs={clockAheadMs} />
      {mayRun ? (
        <Popover position="bottom" offset={10} withinPortal trapFocus>
          <Popover.Target>
            <UnstyledButton title={t('timer.controls')}>{face}</UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <TimerControls workshopId={workshopId} timer={timer} />
          </Popover.Dropdown>
        </Popover>
      ) : (
        face
      )}
    </>
  )
}
