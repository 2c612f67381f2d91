import { drawingMapName, editOrigin, type WorkshopDoc } from '@filrouge/document'
import type { BoardShape } from '@filrouge/drawing'
import { type Editor, renderPlaintextFromRichText, type TLNoteShape, type TLShape } from 'tldraw'
import type { BoardDefinition, BoardKind } from '../boards/board-definition.ts'
import type { DrawingBinding } from './bind-drawing.ts'

interface NoteTaking {
  doc: WorkshopDoc
  binding: DrawingBinding
  boards: readonly BoardDefinition[]
  canEdit: (kind: BoardKind) => boolean
  /** Called with how many notes a board took, and how many it could not take. */
  onDone: (taken: number, refused: number) => void
}

const takings = new WeakMap<Editor, NoteTaking>()

/** Says where notes let go over boards of this editor go. */
export const takeNotesFrom = (editor: Editor, taking: NoteTaking): void => {
  takings.set(editor, taking)
}

const isWithin = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

/** Whether the point falls where scrolled areas around the element, up to the board, let it be seen. */
const isInView = (element: HTMLElement, board: HTMLElement, x: number, y: number): boolean => {
  for (let around = element.parentElement; around && around !== board; around = around.parentElement) {
    if (getComputedStyle(around).overflow !== 'visible' && !isWithin(around.getBoundingClientRect(), x, y)) return false
  }
  return true
}

/** The `data-drop-target` of the innermost element under the point that has one; board bodies let pointers through. */
const targetAt = (board: HTMLElement, x: number, y: number): string | null => {
  let found: { target: string; area: number } | null = null
  for (const element of board.querySelectorAll<HTMLElement>('[data-drop-target]')) {
    const box = element.getBoundingClientRect()
    const isUnder = isWithin(box, x, y) && isInView(element, board, x, y)
    const area = box.width * box.height
    if (isUnder && (!found || area <= found.area)) found = { target: element.dataset['dropTarget'] ?? '', area }
  }
  return found?.target || null
}

const isNote = (shape: TLShape): shape is TLNoteShape => shape.type === 'note'

/** Turns the notes among the shapes into items of the board, each with the note's removal as one step. */
export const dropNotes = (editor: Editor, board: BoardShape, shapes: readonly TLShape[]): void => {
  const taking = takings.get(editor)
  const definition = taking?.boards.find((candidate) => candidate.kind === board.props.kind)
  const body = editor.getContainer().querySelector<HTMLElement>(`[data-board-body="${board.props.kind}"]`)
  if (!taking || !definition || !body || !taking.canEdit(definition.kind)) return
  const bounds = editor.getViewportScreenBounds()
  const { x, y } = editor.inputs.currentScreenPoint
  const target = targetAt(body, x + bounds.x, y + bounds.y)
  const { doc, binding } = taking
  binding.flush()
  let taken = 0
  let refused = 0
  for (const shape of shapes) {
    if (!isNote(shape)) continue
    const text = renderPlaintextFromRichText(editor, shape.props.richText).trim()
    // A blank note just placed on a board is about to be written.
    if (text === '') continue
    const author = typeof shape.meta['author'] === 'string' ? shape.meta['author'] : undefined
    doc.transact(() => {
      const isTaken = definition.takeNote(doc, { text, author, target })
      if (isTaken) doc.getMap(drawingMapName).delete(shape.id)
      if (isTaken) taken++
      else refused++
    }, editOrigin)
  }
  if (taken + refused > 0) taking.onDone(taken, refused)
}
