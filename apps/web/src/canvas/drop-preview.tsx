import { atom, type Box, type Editor, useEditor, useValue } from 'tldraw'
import classes from './drop-preview.module.css'

/** Where the note being dragged would go: a cell of a board, or a board as a whole. In pixels of the editor's screen. */
export interface Preview {
  box: Pick<Box, 'x' | 'y' | 'w' | 'h'>
  isCell: boolean
}

const previews = new WeakMap<Editor, ReturnType<typeof newPreview>>()
const newPreview = () => atom<Preview | null>('drop preview', null)

const previewOf = (editor: Editor) => {
  const known = previews.get(editor) ?? newPreview()
  previews.set(editor, known)
  return known
}

export const showDropPreview = (editor: Editor, preview: Preview | null): void => {
  previewOf(editor).set(preview)
}

/** Frames the place where the note being dragged would go. */
export const DropPreview = () => {
  const editor = useEditor()
  const preview = useValue('drop preview', () => previewOf(editor).get(), [editor])
  if (!preview) return null
  const { x, y, w, h } = preview.box
  return (
    <div
      className={classes.preview}
      data-drop-preview={preview.isCell ? 'cell' : 'board'}
      style={{ transform: `translate(${x}px, ${y}px)`, width: w, height: h }}
    />
  )
}
