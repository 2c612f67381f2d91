import type { ToolId } from '@filrouge/domain'
import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { useGiveUp } from '../../ui/use-give-up.ts'
import type { Point } from './graph-layout.ts'

/** A flow being drawn: from a tool to the pointer, over another tool or none. */
export interface FlowDrag {
  fromId: ToolId
  to: Point
  overId: string | null
}

/** Pixels below which a press is a click, not a drag. */
const slack = 5

const toolUnder = ({ clientX, clientY }: PointerEvent): string | null => {
  const found = document.elementFromPoint(clientX, clientY)?.closest('[data-tool-id]')
  return found instanceof HTMLElement ? (found.dataset['toolId'] ?? null) : null
}

/**
 * Draws a flow from a tool's handle to another tool. `picture` is the drawn area, whatever its scale on the screen;
 * a press without a move is left to the handle's click. Escape gives the flow up.
 */
export const useFlowDrag = (
  picture: RefObject<HTMLElement | null>,
  width: number,
  onDropped: (from: ToolId, to: ToolId) => void,
) => {
  const [press, setPress] = useState<{ fromId: ToolId; x: number; y: number } | null>(null)
  const [drag, setDrag] = useState<FlowDrag | null>(null)
  const wasDragged = useRef(false)
  const end = () => {
    setPress(null)
    setDrag(null)
    escapeKey.end()
  }
  const escapeKey = useGiveUp(end)
  const handleProps = (fromId: ToolId) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      wasDragged.current = false
      setPress({ fromId, x: event.clientX, y: event.clientY })
      escapeKey.begin()
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const area = picture.current?.getBoundingClientRect()
      if (!press || !area) return
      if (!drag && Math.hypot(event.clientX - press.x, event.clientY - press.y) < slack) return
      wasDragged.current = true
      const scale = width / area.width
      const to = { x: (event.clientX - area.left) * scale, y: (event.clientY - area.top) * scale }
      const overId = toolUnder(event)
      setDrag({ fromId, to, overId: overId === fromId ? null : overId })
    },
    onPointerUp: () => {
      if (drag?.overId) onDropped(drag.fromId, drag.overId as ToolId)
      end()
    },
    onPointerCancel: end,
    /** The release of a drag, given up or not, is no click. */
    onClickCapture: (event: MouseEvent) => {
      if (wasDragged.current) event.stopPropagation()
      wasDragged.current = false
    },
  })
  return { drag, handleProps }
}
