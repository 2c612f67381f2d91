import type { Factor, Player } from '@filrouge/domain'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { chartHeight, levelAt, levelScale, unknownY } from './chart-layout.ts'
import classes from './strategic-canvas.module.css'

interface CurvePointProps {
  factor: Factor
  player: Player
  level: number | undefined
  x: number
  style: { color: string; marker: string }
  canEdit: boolean
  onDrag: (level: number | null) => void
  onWrite: (level: number | undefined) => void
  onActivate: () => void
}

/** Levels reached by keys; undefined: not a key of ours. */
const levelByKey = (key: string, level: number): number | undefined => {
  if (key === 'ArrowUp' || key === 'ArrowRight') return Math.min(10, level + 0.5)
  if (key === 'ArrowDown' || key === 'ArrowLeft') return Math.max(0, level - 0.5)
  if (key === 'Home') return 0
  return key === 'End' ? 10 : undefined
}

/** A scaled whiteboard scales the drawing's box with it, so heights are read against that box. */
const levelUnder = (event: PointerEvent<SVGGElement>): number => {
  const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect()
  return levelAt(((event.clientY - box.top) / box.height) * chartHeight)
}

/** A player's level on a factor: dragged, or set by the keyboard as a slider. */
export const CurvePoint = ({ factor, player, level, x, style, canEdit, onDrag, onWrite, onActivate }: CurvePointProps) => {
  const { t } = useTranslation('strategicCanvas')
  if (!canEdit && level === undefined) return null
  const onKeyDown = (event: KeyboardEvent) => {
    const isErase = event.key === 'Delete' || event.key === 'Backspace'
    const next = levelByKey(event.key, level ?? 5)
    if (!isErase && next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onWrite(isErase ? undefined : level === undefined ? 5 : next)
  }
  const edit = canEdit && {
    tabIndex: 0,
    onKeyDown,
    onFocus: onActivate,
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      onActivate()
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(levelUnder(event))
    },
    onPointerUp: (event: PointerEvent<SVGGElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) onWrite(levelUnder(event))
    },
    onPointerCancel: () => onDrag(null),
    onTouchStart: (event: { stopPropagation: () => void }) => event.stopPropagation(),
    onTouchEnd: (event: { stopPropagation: () => void }) => event.stopPropagation(),
  }
  const text = level === undefined ? t('unknown') : t('level', { level })
  return (
    <g
      role="slider"
      aria-label={t('point', { player: player.name, factor: factor.name || t('factor.unnamed') })}
      aria-valuemin={0}
      aria-valuemax={10}
      aria-valuenow={level ?? 0}
      aria-valuetext={text}
      aria-readonly={!canEdit}
      className={canEdit ? classes.point : undefined}
      transform={`translate(${x},${level === undefined ? unknownY : levelScale(level)})`}
      {...edit}
    >
      <title>{`${player.name} – ${factor.name}: ${text}`}</title>
      <circle r={14} fill="transparent" />
      <path
        d={style.marker}
        fill={level === undefined ? 'var(--fr-surface)' : style.color}
        stroke={style.color}
        strokeWidth={1.5}
      />
    </g>
  )
}
