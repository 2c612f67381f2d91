import { type PointerEvent, useRef, useState } from 'react'
import { useGiveUp } from '../../ui/use-give-up.ts'

interface QuarterDrag {
  canEdit: boolean
  quarterWidth: number
  onMoved: (quarters: number) => void
}

/**
 * Dragging something along the quarters, by mouse, pen or finger; Escape gives it up. A press that does not move a whole quarter
 * is a click.
 */
export const useQuarterDrag = ({ canEdit, quarterWidth, onMoved }: QuarterDrag) => {
  const press = useRef<{ pointerId: number; x: number } | null>(null)
  const wasDragged = useRef(false)
  const [shift, setShift] = useState(0)
  const stop = () => {
    press.current = null
    escapeKey.end()
    setShift(0)
  }
  const escapeKey = useGiveUp(() => {
    // The release that follows is no click.
    wasDragged.current = true
    stop()
  })
  return {
    shift,
    wasDragged,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.stopPropagation()
        wasDragged.current = false
        if (!canEdit || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        press.current = { pointerId: event.pointerId, x: event.clientX }
        escapeKey.begin()
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (press.current?.pointerId !== event.pointerId) return
        const quarters = Math.round((event.clientX - press.current.x) / quarterWidth)
        if (quarters !== 0) wasDragged.current = true
        setShift(quarters)
      },
      onPointerUp: () => {
        if (press.current && shift !== 0) onMoved(shift)
        stop()
      },
      onPointerCancel: stop,
    },
  }
}
