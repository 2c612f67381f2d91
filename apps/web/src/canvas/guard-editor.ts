import { type Editor, type TLShape, toRichText } from 'tldraw'
import { isBoardShape } from './board-shape.tsx'
import { isEditedByOther } from './presence.ts'

/** One area per board: a copy is taken away as soon as it is made. */
const keepBoardsUnique = (editor: Editor): (() => void) =>
  editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
    if (source !== 'user' || !isBoardShape(shape)) return
    const isTwin = (other: TLShape): boolean =>
      isBoardShape(other) && other.id !== shape.id && other.props.kind === shape.props.kind
    if (editor.store.allRecords().some((record) => record.typeName === 'shape' && isTwin(record))) editor.store.remove([shape.id])
  })

/** Says on each note who wrote it, for the board that takes it. */
const signNotes = (editor: Editor, author: string): (() => void) =>
  editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) =>
    source === 'user' && shape.type === 'note' ? { ...shape, meta: { ...shape.meta, author } } : shape,
  )

/** A text has one writer at a time; boards have many, for their fields merge. */
const lockEditedTexts = (editor: Editor): (() => void) => {
  for (const util of new Set(Object.values(editor.shapeUtils))) {
    if (!util || (util.constructor as { type?: string }).type === 'board') continue
    const canEdit = util.canEdit.bind(util)
    util.canEdit = (shape) => canEdit(shape) && !isEditedByOther(editor, shape.id)
  }
  return editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) =>
    source === 'user' && !isBoardShape(shape) && isEditedByOther(editor, shape.id) ? false : undefined,
  )
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

/** Puts the workshop's rules on the editor. Returns how to take back those that depend on the person. */
export const guardEditor = (editor: Editor, author: string): (() => void) => {
  writeAddressesAsText(editor)
  const stops = [keepBoardsUnique(editor), signNotes(editor, author), lockEditedTexts(editor)]
  return () => {
    for (const stop of stops) stop()
  }
}
