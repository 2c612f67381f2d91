import { effectiveMove, type Factor, type Player } from '@filrouge/domain'
import { VisuallyHidden } from '@mantine/core'
import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGiveUp } from '../../ui/use-give-up.ts'
import { chartHeight, labelTop } from './chart-layout.ts'
import { MoveMark } from './move-mark.tsx'
import classes from './strategic-canvas.module.css'

interface FactorLabelProps {
  factor: Factor
  players: readonly Player[]
  x: number
  width: number
  canEdit: boolean
  onOpen: () => void
  /** Moves the factor by so many places, negative to the left. */
  onMove: (places: number) => void
}

const dragThreshold = 8

/** The factor's name under its axis: opens on click, moves when dragged or by the left and right arrows. */
export const FactorLabel = ({ factor, players, x, width, canEdit, onOpen, onMove }: FactorLabelProps) => {
  const { t } = useTranslation('strategicCanvas')
  const start = useRef<number | null>(null)
  const hasMoved = useRef(false)
  /** How far the name is dragged, in widths of a column; null while it rests. */
  const [dragged, setDragged] = useState<number | null>(null)
  const rest = () => {
    start.current = null
    setDragged(null)
    escapeKey.end()
  }
  const escapeKey = useGiveUp(() => {
    // The release that follows is no click.
    hasMoved.current = true
    rest()
  })
  const columnsTo = (event: PointerEvent<HTMLButtonElement>): number =>
    start.current === null ? 0 : (event.clientX - start.current) / event.currentTarget.getBoundingClientRect().width
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (!canEdit || start.current === null) return
    if (dragged !== null || Math.abs(event.clientX - start.current) > dragThreshold) setDragged(columnsTo(event))
  }
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    if (start.current === null) return
    const columns = columnsTo(event)
    hasMoved.current = Math.abs(event.clientX - start.current) > dragThreshold
    rest()
    const places = Math.round(columns)
    if (canEdit && places !== 0) onMove(places)
  }
  return (
    <foreignObject x={x - width / 2 + (dragged ?? 0) * width} y={labelTop} width={width} height={chartHeight - labelTop}>
      <button
        type="button"
        className={classes.factor}
        data-dragged={dragged !== null || undefined}
        onPointerDown={(event) => {
          event.stopPropagation()
          start.current = event.clientX
          hasMoved.current = false
          event.currentTarget.setPointerCapture(event.pointerId)
          escapeKey.begin()
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={rest}
        onClick={() => {
          if (!hasMoved.current) onOpen()
          hasMoved.current = false
        }}
        onKeyDown={(event) => {
          if (!canEdit || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
          event.preventDefault()
          event.stopPropagation()
          onMove(event.key === 'ArrowLeft' ? -1 : 1)
        }}
      >
        <span className={classes.factorName}>{factor.name || t('factor.unnamed')}</span>
        <MoveMark move={effectiveMove(factor, players)} isDecided={factor.moveOverride !== undefined} />
        {canEdit && <VisuallyHidden>{t('factor.arrows')}</VisuallyHidden>}
      </button>
    </foreignObject>
  )
}
