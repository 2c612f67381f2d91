import type { BoardShape } from '@filrouge/drawing'
import type { ReactElement } from 'react'
import type { Editor } from 'tldraw'

/** How the boards of an editor are told and drawn where the screen's tree is out of reach: by readers, in pictures. */
export interface BoardDepiction {
  title: (kind: string) => string
  draw: (shape: BoardShape, isDark: boolean) => ReactElement | null
}

const depictions = new WeakMap<Editor, BoardDepiction>()

export const depictBoardsOf = (editor: Editor, depiction: BoardDepiction): void => {
  depictions.set(editor, depiction)
}

/** The board's area as pure SVG; null where nobody said how. */
export const boardPicture = (editor: Editor, shape: BoardShape, isDark: boolean): ReactElement | null =>
  depictions.get(editor)?.draw(shape, isDark) ?? null

export const boardName = (editor: Editor, kind: string): string => depictions.get(editor)?.title(kind) ?? kind
