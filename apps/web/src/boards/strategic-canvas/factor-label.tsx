import { effectiveMove, type Factor, type Player } from '@filrouge/domain'
import { VisuallyHidden } from '@mantine/core'
import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
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
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    const distance = start.current === null ? 0 : event.clientX - start.current
    start.current = null
    hasMoved.current = Math.abs(distance) > dragThreshold
    const places = Math.round(distance / event.currentTarget.getBoundingClientRect().width)
    if (canEdit && places !== 0) onMove(places)
  }
  return (
    <foreignObject x={x - width / 2} y={labelTop} width={width} height={chartHeight - labelTop}>
      <button
        type="button"
        className={classes.factor}
        onPointerDown={(event) => {
          event.stopPropagation()
          start.current = event.clientX
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerUp={onPointerUp}
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
