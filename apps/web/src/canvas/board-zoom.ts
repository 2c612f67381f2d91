import type { BoardShape } from '@filrouge/drawing'
import { startTransition, useEffect, useState } from 'react'
import { type Editor, useEditor, useValue } from 'tldraw'

/** Below this zoom a board's texts are smaller than anyone reads: its poster stands for it. */
export const nearZoom = 0.45
/** Room above and below for the toolbars, in pixels. */
export const toolbarRoom = 64
const sideInset = 24
export const flightMs = 250

const fittingZoom = (editor: Editor, shape: BoardShape): number => {
  const { w, h } = editor.getViewportScreenBounds()
  return Math.min((w - 2 * sideInset) / shape.props.w, (h - 2 * toolbarRoom) / shape.props.h)
}

/** Whether this screen is large enough to show the whole board with legible texts. */
export const canBeReadHere = (editor: Editor, shape: BoardShape): boolean => {
  const { w } = editor.getViewportScreenBounds()
  return (w - 2 * sideInset) / shape.props.w >= nearZoom
}

/** Brings the whole board into view, at a zoom where it can be worked on when the screen allows. */
export const flyToBoard = (editor: Editor, shape: BoardShape): void => {
  const bounds = editor.getShapePageBounds(shape.id)
  if (!bounds) return
  const isReadable = canBeReadHere(editor, shape)
  const targetZoom = isReadable ? Math.min(1, Math.max(nearZoom, fittingZoom(editor, shape))) : fittingZoom(editor, shape)
  editor.zoomToBounds(bounds, { targetZoom, inset: sideInset, animation: { duration: flightMs } })
}

/** A board must be looked at for so long before it is made: not while the view flies past, in milliseconds. */
const lookMs = 120

/**
 * Whether a board is near enough to be read, and whether it ever was looked at so: the live board is made then, when
 * there is time, and kept.
 */
export const useBoardNearness = (shape: BoardShape, isEditing: boolean): { isNear: boolean; isMade: boolean } => {
  const editor = useEditor()
  const [isMade, setIsMade] = useState(false)
  const isNear = useValue('near', () => editor.getZoomLevel() >= nearZoom, [editor]) || isEditing
  const isSeen = useValue('in view', () => !editor.getCulledShapes().has(shape.id), [editor, shape.id])
  const isWanted = !isMade && isNear && isSeen
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(() => startTransition(() => setIsMade(true)), lookMs)
    return () => clearTimeout(timer)
  }, [isWanted])
  return { isNear, isMade }
}
