import type { BoardShape } from '@filrouge/drawing'
import { Box, type Editor, type TLShapeId } from 'tldraw'
import type { BoardDefinition, BoardKind } from '../boards/board-definition.ts'
import { boardPlan, type PlanRow } from './board-plan.ts'
import { isBoardShape } from './board-shape.tsx'
import { flightMs, flyToBoard, toolbarRoom } from './board-zoom.ts'
import { boardShapeId, rowTitleId, rowTitleProps } from './seed-drawing.ts'

/** The areas on this page, by the kind of their board. */
export const boardShapes = (editor: Editor): Map<string, BoardShape> =>
  new Map(editor.getCurrentPageShapes().flatMap((shape) => (isBoardShape(shape) ? [[shape.props.kind, shape] as const] : [])))

/** The boards with the sizes that people gave to their areas. */
const asSized = (boards: readonly BoardDefinition[], shapes: ReadonlyMap<string, BoardShape>): BoardDefinition[] =>
  boards.map((board) => {
    const shape = shapes.get(board.kind)
    return shape ? { ...board, size: { w: shape.props.w, h: shape.props.h } } : board
  })

const createBoard = (editor: Editor, board: BoardDefinition, x: number, y: number): void => {
  editor.createShape({ id: boardShapeId(board.kind), type: 'board', x, y, props: { ...board.size, kind: board.kind } })
}

/** Puts every board at its place in the method's plan, those that were taken off too, as one step of undo. */
export const arrangeBoards = (editor: Editor, boards: readonly BoardDefinition[], rowTitle: (row: PlanRow) => string): void => {
  const shapes = boardShapes(editor)
  const { places, titles } = boardPlan(asSized(boards, shapes))
  editor.markHistoryStoppingPoint('arrange the boards')
  editor.run(() => {
    for (const { board, x, y } of places) {
      const shape = shapes.get(board.kind)
      if (!shape) createBoard(editor, board, x, y)
      else {
        editor.reparentShapes([shape.id], editor.getCurrentPageId())
        editor.updateShape({ id: shape.id, type: 'board', x, y, rotation: 0 })
      }
    }
    for (const { row, x, y } of titles) {
      const id = rowTitleId(row)
      if (editor.getShape(id)) editor.updateShape({ id, type: 'text', x, y, rotation: 0 })
      else editor.createShape({ id, type: 'text', x, y, props: rowTitleProps(rowTitle(row)) })
    }
  })
  showBoards(editor, true)
}

/** Goes to a board; puts its area back first when it was taken off. */
export const goToBoard = (editor: Editor, boards: readonly BoardDefinition[], kind: BoardKind): void => {
  const shapes = boardShapes(editor)
  if (!shapes.has(kind)) {
    const place = boardPlan(asSized(boards, shapes)).places.find(({ board }) => board.kind === kind)
    if (!place || editor.getIsReadonly()) return
    editor.markHistoryStoppingPoint('put a board back')
    createBoard(editor, place.board, place.x, place.y)
  }
  const shape = boardShapes(editor).get(kind)
  if (!shape) return
  editor.select(shape.id)
  flyToBoard(editor, shape)
}

const boundsOf = (editor: Editor, ids: readonly TLShapeId[]): Box | null => {
  const boxes = ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  return boxes.length > 0 ? Box.Common(boxes) : null
}

/** A screen this narrow shows one board at a time. */
const narrowPx = 700

/** Shows all boards at once; on a narrow screen, the first. */
export const showBoards = (editor: Editor, isAnimated: boolean): void => {
  const shapes = [...boardShapes(editor).values()]
  const isNarrow = editor.getViewportScreenBounds().w < narrowPx
  const first = shapes.toSorted((a, b) => a.y - b.y || a.x - b.x)[0]
  const titles = editor.getCurrentPageShapes().filter(({ id }) => id.startsWith('shape:title-'))
  const bounds = boundsOf(editor, isNarrow && first ? [first.id] : [...shapes, ...titles].map(({ id }) => id))
  const animation = isAnimated ? { animation: { duration: flightMs } } : {}
  if (bounds) editor.zoomToBounds(bounds, { inset: isNarrow ? 12 : 2 * toolbarRoom, ...animation })
  else editor.zoomToFit(animation)
}
