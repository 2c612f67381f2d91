import type { BoardShape } from '@filrouge/drawing'
import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { IconArrowsMaximize } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import type { BoardDefinition } from '../boards/board-definition.ts'
import { BoardScope } from '../sync/board-lock.tsx'
import classes from './board-face.module.css'
import { boardOf, useBoardHost } from './board-host.ts'

/** Drawn anew only when its own data changes, not when its shape moves. */
const BoardBody = memo(({ board }: { board: BoardDefinition }) => (
  <BoardScope kind={board.kind}>
    <board.Component host="whiteboard" />
  </BoardScope>
))
BoardBody.displayName = 'BoardBody'

/** The area of a board that this release does not have. */
const UnknownBoard = () => {
  const { t } = useTranslation('canvas')
  return <section className={classes.unknown}>{t('board.unknown')}</section>
}

/** A board's title bar and the board itself, which takes pointer and keys only while the shape is edited. */
const KnownBoard = ({ shape, board }: { shape: BoardShape; board: BoardDefinition }) => {
  const { t } = useTranslation('canvas')
  const editor = useEditor()
  const { boardTitle, onOpenBoard, BoardStatus } = useBoardHost()
  const isEditing = useValue('board is edited', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const { kind } = board
  const keepWhileEditing = (event: SyntheticEvent) => {
    if (isEditing) event.stopPropagation()
  }
  /** Kept from the canvas too, yet let through to the page: what is dragged inside is followed there. */
  const keepMoves = (event: SyntheticEvent & { isKilled?: boolean }) => {
    if (isEditing) event.isKilled = true
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
        <span className={classes.open} onPointerDown={stopEventPropagation}>
          <BoardStatus kind={kind} />
        </span>
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
        onPointerMove={keepMoves}
        onPointerUp={keepMoves}
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
        <BoardBody board={board} />
      </div>
    </section>
  )
}

export const BoardFace = ({ shape }: { shape: BoardShape }) => {
  const board = boardOf(useBoardHost(), shape.props.kind)
  return board ? <KnownBoard shape={shape} board={board} /> : <UnknownBoard />
}
