import type { DrawingAge } from '@filrouge/drawing'
import { useComputedColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { computed, type Editor, type TLUserPreferences, Tldraw, useTldrawUser } from 'tldraw'
import 'tldraw/tldraw.css'
import { useBoardLocks } from '../sync/board-lock.tsx'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { AgeNotice } from './age-notice.tsx'
import { BoardShapeUtil } from './board-shape.tsx'
import { keepCamera, restoreCamera } from './camera-session.ts'
import { cursorLabel } from './crowd-cursor.tsx'
import { takeNotesFrom } from './drop-notes.ts'
import { editorComponents } from './editor-components.tsx'
import { showFirstView } from './first-view.ts'
import { followWhenSeen } from './follow-person.ts'
import { guardEditor } from './guard-editor.ts'
import { openDrawing } from './open-drawing.ts'
import { sharePresence } from './presence.ts'
import { putPictures } from './put-pictures.ts'
import { uiOverrides } from './ui-overrides.ts'
import { unifyUndo } from './unify-undo.ts'
import { pictureTypes } from './upload-picture.ts'
import { useBoardDepiction } from './use-board-depiction.tsx'
import type { WhiteboardScreenProps } from './whiteboard-screen.tsx'

const assetUrls = getAssetUrlsByImport()
const shapeUtils = [BoardShapeUtil]
/** A double click opens a board or a note; where it may not, it leaves no stray text behind. */
const editorOptions = { createTextOnCanvasDoubleClick: false }
/** The server keeps pictures only. */
const noVideos: readonly string[] = []

/** The editor over the drawing of the workshop's document. */
export const WhiteboardEditor = ({ boards, awareness, locale, followPersonId, licenseKey }: WhiteboardScreenProps) => {
  const { t } = useTranslation('canvas')
  const { workshopId, doc, undoManager, me, canEdit: mayEdit, isOfNewerRelease } = useWorkshopContext()
  const words = useRef(t)
  words.current = t
  const [age, setAge] = useState<DrawingAge>('same')
  const canEdit = mayEdit && age === 'same'
  const lockOf = useBoardLocks()
  const lockNow = useRef(lockOf)
  lockNow.current = lockOf
  const colorScheme = useComputedColorScheme('light')
  const [editor, setEditor] = useState<Editor | null>(null)
  const canEditNow = useRef(canEdit)
  canEditNow.current = canEdit
  const [drawing, setDrawing] = useState<ReturnType<typeof openDrawing> | null>(null)
  useEffect(() => {
    const opened = openDrawing({
      workshopId,
      doc,
      undoManager,
      boards,
      rowTitle: (row) => words.current(`rows.${row}`),
      canEdit: () => canEditNow.current,
      onAge: setAge,
    })
    setDrawing(opened)
    return opened.dispose
  }, [workshopId, doc, undoManager, boards])

  const [choices, setChoices] = useState<Partial<TLUserPreferences>>({})
  const userName = cursorLabel(me)
  const userPreferences = useMemo(
    (): TLUserPreferences => ({ ...choices, id: me.personId, name: userName, color: me.color, locale, colorScheme }),
    [choices, me.personId, me.color, userName, locale, colorScheme],
  )
  const user = useTldrawUser({ userPreferences, setUserPreferences: setChoices })
  const overrides = useMemo(() => uiOverrides(t), [t])

  useBoardDepiction(editor)
  useEffect(() => {
    editor?.updateInstanceState({ isReadonly: !canEdit })
  }, [editor, canEdit])
  useEffect(() => (editor && followPersonId ? followWhenSeen(editor, followPersonId) : undefined), [editor, followPersonId])
  useEffect(() => {
    if (!editor || !drawing) return
    const place = computed('me', () => ({
      id: user.userPreferences.get().id,
      name: user.userPreferences.get().name ?? '',
      color: user.userPreferences.get().color ?? '#14213d',
    }))
    const stops = [
      unifyUndo(editor, undoManager, drawing.binding),
      guardEditor(editor, {
        author: me.name,
        onBoardCopied: () => notifications.show({ id: 'one-board', color: 'yellow', message: t('boards.onlyOne') }),
        onLocked: (writer) => notifications.show({ id: 'locked', color: 'yellow', message: t('locked', { writer }) }),
      }),
      sharePresence(editor, awareness, place),
      keepCamera(editor.store, drawing.cameraKey),
    ]
    putPictures(editor, workshopId, t)
    takeNotesFrom(editor, {
      doc,
      undoManager,
      binding: drawing.binding,
      boards,
      canEdit: (kind) => canEditNow.current && lockNow.current(kind).mayEdit,
      onDone: ({ taken, refused, reason }) => {
        undoManager.stopCapturing()
        if (taken > 0) notifications.show({ message: t('notes.taken', { count: taken }) })
        if (refused > 0) notifications.show({ color: 'yellow', message: t(`notes.${reason}`, { count: refused }) })
      },
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, drawing, undoManager, awareness, user, workshopId, doc, boards, me.name, t])

  if (!drawing) return null
  return (
    <>
      <Tldraw
        store={drawing.store}
        shapeUtils={shapeUtils}
        assetUrls={assetUrls}
        embeds={[]}
        options={editorOptions}
        acceptedImageMimeTypes={pictureTypes}
        acceptedVideoMimeTypes={noVideos}
        user={user}
        overrides={overrides}
        components={editorComponents}
        {...(licenseKey ? { licenseKey } : {})}
        onMount={(mounted) => {
          const hasBeenHere = restoreCamera(mounted.store, drawing.cameraKey)
          mounted.updateInstanceState({ isReadonly: !canEditNow.current })
          setEditor(mounted)
          return hasBeenHere ? undefined : showFirstView(mounted)
        }}
      />
      {age !== 'same' && !isOfNewerRelease && <AgeNotice age={age} />}
    </>
  )
}
