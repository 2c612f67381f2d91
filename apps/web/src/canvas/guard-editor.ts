import { type Editor, type TLShape, toRichText } from 'tldraw'
import { isBoardShape } from './board-shape.tsx'
import { writerOf } from './presence.ts'

/** One area per board: a copy, pasted or duplicated, is taken away as soon as it is made. */
const keepBoardsUnique = (editor: Editor, onRefused: () => void): (() => void) =>
  editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
    if (source !== 'user' || !isBoardShape(shape)) return
    const isTwin = (other: TLShape): boolean =>
      isBoardShape(other) && other.id !== shape.id && other.props.kind === shape.props.kind
    if (!editor.store.allRecords().some((record) => record.typeName === 'shape' && isTwin(record))) return
    editor.store.remove([shape.id])
    onRefused()
  })

/** Says on each note who wrote it, for the board that takes it. */
const signNotes = (editor: Editor, author: string): (() => void) =>
  editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) =>
    source === 'user' && shape.type === 'note' ? { ...shape, meta: { ...shape.meta, author } } : shape,
  )

/** A text has one writer at a time; boards have many, for their fields merge. */
const lockEditedTexts = (editor: Editor, onLocked: (writer: string) => void): (() => void) => {
  for (const util of new Set(Object.values(editor.shapeUtils))) {
    if (!util || (util.constructor as { type?: string }).type === 'board') continue
    const canEdit = util.canEdit.bind(util)
    util.canEdit = (shape) => canEdit(shape) && writerOf(editor, shape.id) === null
  }
  const setCurrentTool = editor.setCurrentTool.bind(editor)
  // A click on a label goes to the editing tool without asking whether it may: with no shape to edit the tool would throw.
  editor.setCurrentTool = (id, info) => {
    if (id !== 'select.editing_shape' || editor.getEditingShapeId()) return setCurrentTool(id, info)
    const writer = editor.getSelectedShapeIds().map((shapeId) => writerOf(editor, shapeId))[0]
    if (writer) onLocked(writer)
    return setCurrentTool('select.idle')
  }
  const allowDeletion = editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
    const writer = source === 'user' && !isBoardShape(shape) ? writerOf(editor, shape.id) : null
    if (writer === null) return
    onLocked(writer)
    return false
  })
  return () => {
    editor.setCurrentTool = setCurrentTool
    allowDeletion()
  }
}

/** A pasted address becomes plain text: nothing is fetched from outside, nothing is embedded. */
const writeAddressesAsText = (editor: Editor): void => {
  editor.registerExternalContentHandler('url', ({ url, point }) => {
    const { x, y } = point ?? editor.getViewportPageBounds().center
    editor.markHistoryStoppingPoint('paste')
    editor.createShape({ type: 'text', x, y, props: { richText: toRichText(url) } })
  })
  editor.registerExternalContentHandler('embed', null)
  editor.registerExternalAssetHandler('url', null)
}

interface Guards {
  /** Who signs the notes written here. */
  author: string
  /** Called when someone tried to have a board twice. */
  onBoardCopied: () => void
  /** Called with the name of who is writing in what someone tried to edit or delete. */
  onLocked: (writer: string) => void
}

/** Puts the workshop's rules on the editor. Returns how to take back those that depend on the person. */
export const guardEditor = (editor: Editor, { author, onBoardCopied, onLocked }: Guards): (() => void) => {
  writeAddressesAsText(editor)
  const stops = [keepBoardsUnique(editor, onBoardCopied), signNotes(editor, author), lockEditedTexts(editor, onLocked)]
  return () => {
    for (const stop of stops) stop()
  }
}
