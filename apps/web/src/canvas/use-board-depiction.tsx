import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { BoardPoster } from '../boards/poster/board-poster.tsx'
import { usePosterWords } from '../boards/poster/use-poster-words.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { boardOf, boardPosition, useBoardHost } from './board-host.ts'
import { depictBoardsOf } from './board-picture.ts'

/** Lets the editor tell and draw the workshop's boards as they stand when it is asked. */
export const useBoardDepiction = (editor: Editor | null): void => {
  const host = useBoardHost()
  const { store } = useWorkshopContext()
  const words = usePosterWords()
  useEffect(() => {
    if (!editor) return
    depictBoardsOf(editor, {
      title: (kind) => {
        const board = boardOf(host, kind)
        return board ? host.boardTitle(board.kind) : kind
      },
      draw: ({ props: { kind, w, h } }, isDark) => {
        const board = boardOf(host, kind)
        return board ? (
          <BoardPoster
            {...{ words, w, h, isDark }}
            kind={board.kind}
            position={boardPosition(board.kind)}
            title={host.boardTitle(board.kind)}
            workshop={store.read()}
          />
        ) : null
      },
    })
  }, [editor, host, store, words])
}
