import type { Factor, Player } from '@filrouge/domain'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { levelByKey } from '../../ui/level-by-key.ts'
import { useDrag } from '../../ui/use-drag.ts'
import { chartHeight, levelAt, levelScale, unknownY } from './chart-layout.ts'
import classes from './strategic-canvas.module.css'

interface CurvePointProps {
  factor: Factor
  player: Player
  level: number | undefined
  x: number
  style: { color: string; marker: string }
  canEdit: boolean
  /** Called while the point is dragged; undefined in the strip of what nobody knows. */
  onDrag: (level: number | undefined) => void
  /** The drag was given up. */
  onCancel: () => void
  onWrite: (level: number | undefined) => void
}

/** A scaled whiteboard scales the drawing's box with it, so heights are read against that box. */
const levelUnder = (event: PointerEvent<SVGGElement>): number | undefined => {
  const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect()
  return levelAt(((event.clientY - box.top) / box.height) * chartHeight)
}

/** A player's level on a factor: dragged, or set by the keyboard as a slider. */
export const CurvePoint = ({ factor, player, level, x, style, canEdit, onDrag, onCancel, onWrite }: CurvePointProps) => {
  const { t, i18n } = useTranslation('strategicCanvas')
  const drag = useDrag({ valueAt: levelUnder, onDrag, onDrop: onWrite, onCancel })
  if (!canEdit && level === undefined) return null
  const onKeyDown = (event: KeyboardEvent) => {
    const isErase = event.key === 'Delete' || event.key === 'Backspace'
    const next = levelByKey(event.key, level ?? 5)
    if (!isErase && next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onWrite(isErase ? undefined : level === undefined ? 5 : next)
  }
  const edit = canEdit && { tabIndex: 0, onKeyDown, ...drag }
  const text = level === undefined ? t('unknown') : t('level', { level: level.toLocaleString(i18n.language) })
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
