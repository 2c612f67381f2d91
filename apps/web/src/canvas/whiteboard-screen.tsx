import { type ComponentType, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Awareness } from 'y-protocols/awareness'
import type { BoardDefinition, BoardKind } from '../boards/board-definition.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { type BoardHost, BoardHostContext } from './board-host.ts'
import { WhiteboardEditor } from './whiteboard-editor.tsx'
import classes from './whiteboard-screen.module.css'

export interface WhiteboardScreenProps {
  boards: readonly BoardDefinition[]
  boardTitle: (kind: BoardKind) => string
  onOpenBoard: (kind: BoardKind) => void
  BoardStatus: ComponentType<{ kind: BoardKind; size: number }>
  awareness: Awareness
  /** False until there is a document to show. */
  isReady: boolean
  locale: 'fr' | 'en'
  /** Whose view to follow from the start. */
  followPersonId?: string | null
  /** tldraw's licence key, when the company has one. */
  licenseKey?: string
}

/** The whiteboard of a workshop: its boards side by side, notes and drawings around them, everyone at once. */
export const WhiteboardScreen = (props: WhiteboardScreenProps) => {
  const { t } = useTranslation('canvas')
  const { doc } = useWorkshopContext()
  const { boards, boardTitle, onOpenBoard, BoardStatus } = props
  const host = useMemo(
    (): BoardHost => ({ boards, boardTitle, onOpenBoard, BoardStatus }),
    [boards, boardTitle, onOpenBoard, BoardStatus],
  )
  return (
    <BoardHostContext.Provider value={host}>
      <div className={classes.screen}>
        {props.isReady ? (
          <WhiteboardEditor key={doc.guid} {...props} />
        ) : (
          <p className={classes.waiting} role="status">
            {t('opening')}
          </p>
        )}
      </div>
    </BoardHostContext.Provider>
  )
}
