import { type PointerEvent, useRef } from 'react'
import { useGiveUp } from './use-give-up.ts'

/** Screen pixels that a press must travel to be a drag: a plain click changes nothing. */
const dragThreshold = 4

interface Drag<Value> {
  /** What the thing dragged would stand for where the pointer is. */
  valueAt: (event: PointerEvent<SVGGElement>) => Value
  onDrag: (value: Value) => void
  onDrop: (value: Value) => void
  /** The drag was given up, or was none. */
  onCancel: () => void
}

/**
 * Pointer handlers of a thing dragged in a drawing, by mouse, pen or finger, and given up by Escape; the whiteboard around takes
 * no notice.
 */
export const useDrag = <Value>({ valueAt, onDrag, onDrop, onCancel }: Drag<Value>) => {
  const press = useRef<{ x: number; y: number; isDrag: boolean } | null>(null)
  const stop = (event: { stopPropagation: () => void }) => event.stopPropagation()
  const cancel = () => {
    press.current = null
    escapeKey.end()
    onCancel()
  }
  const escapeKey = useGiveUp(cancel)
  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      event.stopPropagation()
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      press.current = { x: event.clientX, y: event.clientY, isDrag: false }
      escapeKey.begin()
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const start = press.current
      if (!start) return
      start.isDrag ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) >= dragThreshold
      if (start.isDrag) onDrag(valueAt(event))
    },
    onPointerUp: (event: PointerEvent<SVGGElement>) => {
      if (!press.current) return
      const { isDrag } = press.current
      if (!isDrag) return cancel()
      press.current = null
      escapeKey.end()
      onDrop(valueAt(event))
    },
    onPointerCancel: cancel,
    onTouchStart: stop,
    onTouchEnd: stop,
  }
}
