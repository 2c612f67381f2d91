import { type Editor, react, unsafe__withoutCapture } from 'tldraw'
import { showBoards } from './arrange-boards.ts'

/**
 * Shows all boards, and again whenever the viewport changes: the menu beside the whiteboard slides away while it opens.
 * The view is the person's own once it moves or they act on the whiteboard. Returns how to stop.
 */
export const showFirstView = (editor: Editor): (() => void) => {
  const container = editor.getContainer()
  // The editor measured itself before it loaded its fonts.
  editor.updateViewportScreenBounds(container)
  let shown = editor.getCamera()
  const stop = react('first view', () => {
    editor.getViewportScreenBounds()
    unsafe__withoutCapture(() => {
      if (editor.getCamera() !== shown) return stop()
      showBoards(editor, false)
      shown = editor.getCamera()
    })
  })
  for (const act of ['pointerdown', 'keydown']) container.addEventListener(act, stop, { capture: true, once: true })
  return stop
}
