import type { BoardShape } from '@filrouge/drawing'
import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { IconArrowsMaximize } from '@tabler/icons-react'
import { Activity, type KeyboardEvent, memo, type ReactNode, type SyntheticEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import type { BoardDefinition } from '../boards/board-definition.ts'
import { BoardScope } from '../sync/board-lock.tsx'
import { BoardAtDistance } from './board-at-distance.tsx'
import classes from './board-face.module.css'
import { boardOf, useBoardHost } from './board-host.ts'
import { canBeReadHere, flyToBoard, nearZoom, useBoardNearness } from './board-zoom.ts'

/** Drawn anew only when its own data changes, not when its shape moves. */
const LiveBoard = memo(({ board }: { board: BoardDefinition }) => (
  <BoardScope kind={board.kind}>
    <board.Component host="whiteboard" />
  </BoardScope>
))
LiveBoard.displayName = 'LiveBoard'

/** Keeps what happens inside a board that is worked on from the whiteboard around it; Escape comes through. */
const BoardBody = ({ kind, isEditing, children }: { kind: string; isEditing: boolean; children: ReactNode }) => {
  const keep = (event: SyntheticEvent) => {
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
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events of the controls inside from the canvas.
    <div
      className={classes.body}
      data-board-body={kind}
      inert={!isEditing}
      onPointerDown={keep}
      onPointerMove={keepMoves}
      onPointerUp={keepMoves}
      onTouchStart={keep}
      onTouchEnd={keep}
      onDoubleClick={keep}
      onWheelCapture={keep}
      onCopy={keep}
      onPaste={keep}
      onCut={keep}
      onKeyDown={keepKeys}
      onKeyUp={keepKeys}
    >
      {children}
    </div>
  )
}

/** Work on a board that cannot be read from here starts by going nearer; on a small screen it has a page of its own. */
const useApproach = (shape: BoardShape, board: BoardDefinition, isEditing: boolean): void => {
  const editor = useEditor()
  const { onOpenBoard } = useBoardHost()
  useEffect(() => {
    if (!isEditing || editor.getZoomLevel() >= nearZoom) return
    if (canBeReadHere(editor, shape)) flyToBoard(editor, shape)
    else {
      editor.setEditingShape(null)
      onOpenBoard(board.kind)
    }
  }, [isEditing, editor, shape, board, onOpenBoard])
}

/** The area of a board: a poster from afar, the board itself from near; it takes pointer and keys while it is worked on. */
const KnownBoard = ({ shape, board }: { shape: BoardShape; board: BoardDefinition }) => {
  const { t } = useTranslation('canvas')
  const editor = useEditor()
  const { boardTitle, onOpenBoard, BoardStatus } = useBoardHost()
  const isEditing = useValue('board is edited', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const { isNear, isMade } = useBoardNearness(shape, isEditing)
  useApproach(shape, board, isEditing)
  const { kind } = board
  const isLive = isNear && isMade
  const openButton = (size: number) => (
    <Tooltip label={t('board.open')} withinPortal>
      <ActionIcon
        className={classes.open}
        variant={isLive ? 'subtle' : 'default'}
        size={size}
        aria-label={t('board.openNamed', { board: boardTitle(kind) })}
        onPointerDown={stopEventPropagation}
        onClick={() => onOpenBoard(kind)}
      >
        <IconArrowsMaximize size={size * 0.6} />
      </ActionIcon>
    </Tooltip>
  )
  const status = (size: number) => (
    <span className={classes.open} onPointerDown={stopEventPropagation}>
      <BoardStatus kind={kind} size={size} />
    </span>
  )
  return (
    <section className={classes.face} data-editing={isEditing || undefined} data-board={kind} aria-label={boardTitle(kind)}>
      {!isLive && (
        <>
          <BoardAtDistance board={board} w={shape.props.w} h={shape.props.h} />
          <div className={classes.openAtDistance}>
            {status(100)}
            {openButton(100)}
          </div>
        </>
      )}
      {isMade && (
        <Activity mode={isLive ? 'visible' : 'hidden'}>
          <header className={classes.bar}>
            <Text className={classes.title} component="h2">
              {boardTitle(kind)}
            </Text>
            <Text className={classes.hint}>{isEditing ? t('board.editing') : t('board.hint')}</Text>
            {isLive && status(36)}
            {isLive && openButton(36)}
          </header>
          <BoardBody kind={kind} isEditing={isEditing}>
            <LiveBoard board={board} />
          </BoardBody>
        </Activity>
      )}
    </section>
  )
}

/** The area of a board that this release does not have. */
const UnknownBoard = () => {
  const { t } = useTranslation('canvas')
  return <section className={classes.unknown}>{t('board.unknown')}</section>
}

export const BoardFace = ({ shape }: { shape: BoardShape }) => {
  const board = boardOf(useBoardHost(), shape.props.kind)
  return board ? <KnownBoard shape={shape} board={board} /> : <UnknownBoard />
}
