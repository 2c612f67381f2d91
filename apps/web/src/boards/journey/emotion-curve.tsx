import { updateRecord } from '@filrouge/document'
import type { Moment } from '@filrouge/domain'
import { line } from 'd3-shape'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useDrag } from '../../ui/use-drag.ts'
import classes from './journey.module.css'

const height = 170
const margin = 20
const levels = [2, 1, 0, -1, -2] as const
type EmotionLevel = (typeof levels)[number]
const signs: Record<number, string> = { 2: '+2', 1: '+1', 0: '0', [-1]: '−1', [-2]: '−2' }
const yOf = (emotion: number): number => margin + ((2 - emotion) / 4) * (height - 2 * margin)
const clamp = (emotion: number): number => Math.max(-2, Math.min(2, Math.round(emotion)))

interface EmotionCurveProps {
  /** One per column, null where a phase has no moment yet. */
  columns: readonly (Moment | null)[]
  columnWidth: number
}

/** Emotion across the moments; a moment without one breaks the curve. Points move by dragging and by arrow keys. */
export const EmotionCurve = ({ columns, columnWidth }: EmotionCurveProps) => {
  const { t } = useTranslation('journey')
  const svg = useRef<SVGSVGElement>(null)
  const [dragged, setDragged] = useState<{ id: string; emotion: number } | null>(null)
  const width = columns.length * columnWidth
  const emotionOf = (moment: Moment | null) => (moment && dragged?.id === moment.id ? dragged.emotion : moment?.emotion)
  const path = line<Moment | null>()
    .defined((moment) => emotionOf(moment) !== undefined)
    .x((_, index) => (index + 0.5) * columnWidth)
    .y((moment) => yOf(emotionOf(moment) ?? 0))
  const emotionAt = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect()
    if (!box || box.height === 0) return 0
    // The ratio of the box takes any zoom of the whiteboard into account.
    const y = ((event.clientY - box.top) / box.height) * height
    return clamp(2 - ((y - margin) / (height - 2 * margin)) * 4)
  }
  return (
    <svg ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={classes.curve}>
      <title>{t('lane.emotion')}</title>
      {levels.map((level) => (
        <g key={level}>
          <line x1={0} x2={width} y1={yOf(level)} y2={yOf(level)} className={classes.rule} data-zero={level === 0} />
          <text x={4} y={yOf(level) - 3} className={classes.anchor} aria-hidden>
            {signs[level]} {t(`emotion.${level}`)}
          </text>
        </g>
      ))}
      {columns.map(
        (moment, index) =>
          moment && (
            <rect
              key={moment.id}
              data-drop-target={`moment:${moment.id}`}
              x={index * columnWidth}
              width={columnWidth}
              height={height}
              fill="transparent"
            />
          ),
      )}
      <path d={path([...columns]) ?? ''} className={classes.curveLine} />
      {columns.map(
        (moment, index) =>
          moment && (
            <EmotionPoint
              key={moment.id}
              moment={moment}
              x={(index + 0.5) * columnWidth}
              emotion={emotionOf(moment)}
              emotionAt={emotionAt}
              onDrag={setDragged}
            />
          ),
      )}
    </svg>
  )
}

interface EmotionPointProps {
  moment: Moment
  x: number
  emotion: number | undefined
  emotionAt: (event: PointerEvent) => number
  onDrag: (dragged: { id: string; emotion: number } | null) => void
}

const EmotionPoint = ({ moment, x, emotion, emotionAt, onDrag }: EmotionPointProps) => {
  const { doc, canEdit, undoManager } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const write = (next: number | undefined) => {
    if (next === moment.emotion) return
    undoManager.stopCapturing()
    updateRecord(doc, 'moments', moment.id, { emotion: next })
    undoManager.stopCapturing()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    const clears = event.key === 'Delete' || event.key === 'Backspace'
    if (step === undefined && !clears) return
    event.preventDefault()
    event.stopPropagation()
    write(step === undefined ? undefined : moment.emotion === undefined ? 0 : clamp(moment.emotion + step))
  }
  const drag = useDrag({
    valueAt: emotionAt,
    onDrag: (next) => onDrag({ id: moment.id, emotion: next }),
    onDrop: (next) => {
      write(next)
      onDrag(null)
    },
    onCancel: () => onDrag(null),
  })
  const words = emotion === undefined ? t('unknown') : t(`emotion.${emotion as EmotionLevel}`)
  const label = t('emotion.of', { name: moment.name })
  const mark = (
    <>
      <circle cx={x} cy={yOf(emotion ?? 0)} r={18} fill="transparent" />
      <circle cx={x} cy={yOf(emotion ?? 0)} r={8} className={classes.point} data-unknown={emotion === undefined} />
      <text x={x + 13} y={yOf(emotion ?? 0) + 5} className={classes.pointFace} aria-hidden>
        {emotion === undefined ? '?' : signs[emotion]}
      </text>
    </>
  )
  if (!canEdit)
    return (
      <g>
        <title>{`${label}: ${words}`}</title>
        {mark}
      </g>
    )
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={emotion ?? 0}
      aria-valuetext={words}
      className={classes.pointHandle}
      onKeyDown={onKeyDown}
      {...drag}
    >
      {mark}
    </g>
  )
}
