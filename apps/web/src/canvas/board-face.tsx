import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { IconArrowsMaximize } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import type { BoardKind } from '../boards/board-definition.ts'
import classes from './board-face.module.css'
import { useBoardHost } from './board-host.ts'
import type { BoardShape } from './board-shape.tsx'

/** Drawn anew only when its own data changes, not when its shape moves. */
const BoardBody = memo(({ kind }: { kind: BoardKind }) => {
  const board = useBoardHost().boards.find((candidate) => candidate.kind === kind)
  return board ? <board.Component host="whiteboard" /> : null
})
BoardBody.displayName = 'BoardBody'

/** A board's title bar and the board itself, which takes pointer and keys only while the shape is edited. */
export const BoardFace = ({ shape }: { shape: BoardShape }) => {
  const { t } = useTranslation('canvas')
  const editor = useEditor()
  const { boardTitle, onOpenBoard } = useBoardHost()
  const isEditing = useValue('board is edited', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const { kind } = shape.props
  const keepWhileEditing = (event: SyntheticEvent) => {
    if (isEditing) event.stopPropagation()
  }
  const keepKeys = (event: KeyboardEvent) => {
    if (isEditing && event.key !== 'Escape') event.stopPropagation()
  }
  return (
    <section className={classes.face} data-editing={isEditing || undefined} aria-label={boardTitle(kind)}>
      <header className={classes.bar}>
        <Text className={classes.title} component="h2">
          {boardTitle(kind)}
        </Text>
        <Text className={classes.hint}>{isEditing ? t('board.editing') : t('board.hint')}</Text>
        <Tooltip label={t('board.open')} withinPortal>
          <ActionIcon
            className={classes.open}
            variant="subtle"
            size="lg"
            aria-label={t('board.openNamed', { board: boardTitle(kind) })}
            onPointerDown={stopEventPropagation}
            onClick={() => onOpenBoard(kind)}
          >
            <IconArrowsMaximize size={22} />
          </ActionIcon>
        </Tooltip>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events of the controls inside from the canvas. */}
      <div
        className={classes.body}
        data-board-body={kind}
        inert={!isEditing}
        onPointerDown={keepWhileEditing}
        onPointerMove={keepWhileEditing}
        onPointerUp={keepWhileEditing}
        onTouchStart={keepWhileEditing}
        onTouchEnd={keepWhileEditing}
        onDoubleClick={keepWhileEditing}
        onWheelCapture={keepWhileEditing}
        onCopy={keepWhileEditing}
        onPaste={keepWhileEditing}
        onCut={keepWhileEditing}
        onKeyDown={keepKeys}
        onKeyUp={keepKeys}
      >
        <BoardBody kind={kind} />
      </div>
    </section>
  )
}
