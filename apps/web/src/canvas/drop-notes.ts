import { drawingMapName, editOrigin, type WorkshopDoc } from '@filrouge/document'
import type { BoardShape } from '@filrouge/drawing'
import { type Editor, renderPlaintextFromRichText, type TLNoteShape, type TLShape } from 'tldraw'
import type { UndoManager } from 'yjs'
import type { BoardDefinition, BoardKind } from '../boards/board-definition.ts'
import type { DrawingBinding } from './bind-drawing.ts'
import { type Preview, showDropPreview } from './drop-preview.tsx'
import { type DropTarget, dropTargetAt } from './drop-target.ts'
import { sendAsGesture } from './unify-undo.ts'

export interface NotesDropped {
  taken: number
  refused: number
  /** Why those refused were: someone locked the board, it is too far to show its cells, or there is no cell there. */
  reason: 'locked' | 'tooFar' | 'noCell'
}

interface NoteTaking {
  doc: WorkshopDoc
  undoManager: UndoManager
  binding: DrawingBinding
  boards: readonly BoardDefinition[]
  canEdit: (kind: BoardKind) => boolean
  onDone: (dropped: NotesDropped) => void
}

const takings = new WeakMap<Editor, NoteTaking>()

/** Says where notes let go over boards of this editor go. */
export const takeNotesFrom = (editor: Editor, taking: NoteTaking): void => {
  takings.set(editor, taking)
}

/** The board's cells, when it is near enough to show them. */
const bodyOf = (editor: Editor, board: BoardShape): HTMLElement | null => {
  const body = editor.getContainer().querySelector<HTMLElement>(`[data-board-body="${board.props.kind}"]`)
  return body && body.getClientRects().length > 0 ? body : null
}

const targetUnder = (editor: Editor, body: HTMLElement): DropTarget | null => {
  const bounds = editor.getViewportScreenBounds()
  const { x, y } = editor.inputs.currentScreenPoint
  return dropTargetAt(body, x + bounds.x, y + bounds.y)
}

const isNote = (shape: TLShape): shape is TLNoteShape => shape.type === 'note'

/** Notes with something on them: a blank one just placed on a board is about to be written. */
const writtenNotes = (editor: Editor, shapes: readonly TLShape[]) =>
  shapes.filter(isNote).flatMap((note) => {
    const text = renderPlaintextFromRichText(editor, note.props.richText).trim()
    return text === '' ? [] : [{ note, text }]
  })

/** Where on the screen a note let go now would go: a cell, or the board as a whole. */
const placeUnder = (editor: Editor, board: BoardShape): Preview | null => {
  const body = bodyOf(editor, board)
  const target = body && targetUnder(editor, body)
  if (target) {
    const bounds = editor.getViewportScreenBounds()
    const { left, top, width, height } = target.box
    return { box: { x: left - bounds.x, y: top - bounds.y, w: width, h: height }, isCell: true }
  }
  const area = editor.getShapePageBounds(board.id)
  if (!area) return null
  const { x, y } = editor.pageToViewport(area)
  const zoom = editor.getZoomLevel()
  return { box: { x, y, w: area.w * zoom, h: area.h * zoom }, isCell: false }
}

/** Frames the place on the board where the notes being dragged would go. */
export const previewDrop = (editor: Editor, board: BoardShape, shapes: readonly TLShape[]): void => {
  const taking = takings.get(editor)
  const kind = taking?.boards.find((candidate) => candidate.kind === board.props.kind)?.kind
  const isTaking = kind !== undefined && taking?.canEdit(kind) && writtenNotes(editor, shapes).length > 0
  showDropPreview(editor, isTaking ? placeUnder(editor, board) : null)
}

/** Turns the notes among the shapes into items of the board, which undo takes back together with the drag. */
export const dropNotes = (editor: Editor, board: BoardShape, shapes: readonly TLShape[]): void => {
  showDropPreview(editor, null)
  const taking = takings.get(editor)
  const definition = taking?.boards.find((candidate) => candidate.kind === board.props.kind)
  const notes = writtenNotes(editor, shapes)
  if (!taking || !definition || notes.length === 0) return
  if (!taking.canEdit(definition.kind)) {
    taking.onDone({ taken: 0, refused: notes.length, reason: 'locked' })
    return
  }
  const { doc, binding, undoManager } = taking
  const body = bodyOf(editor, board)
  const target = (body && targetUnder(editor, body)?.target) ?? null
  binding.flush()
  let taken = 0
  sendAsGesture(undoManager, () => {
    for (const { note, text } of notes) {
      const author = typeof note.meta['author'] === 'string' ? note.meta['author'] : undefined
      doc.transact(() => {
        if (!definition.takeNote(doc, { text, author, target })) return
        doc.getMap(drawingMapName).delete(note.id)
        taken++
      }, editOrigin)
    }
  })
  taking.onDone({ taken, refused: notes.length - taken, reason: body ? 'noCell' : 'tooFar' })
}
