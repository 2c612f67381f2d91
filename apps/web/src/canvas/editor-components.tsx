import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  DefaultMainMenu,
  EditSubmenu,
  ExportFileContentSubMenu,
  ExtrasGroup,
  type TLComponents,
  TldrawUiMenuGroup,
  ToggleGridItem,
  ToggleSnapModeItem,
  ToggleToolLockItem,
  useEditor,
  useValue,
  ViewSubmenu,
} from 'tldraw'
import { useBoardHost } from './board-host.ts'
import { isBoardShape } from './board-shape.tsx'
import { boardPlaces, boardShapeId } from './seed-drawing.ts'
import classes from './whiteboard-screen.module.css'

/** Language and light or dark are chosen in the frame around the whiteboard, so the menu leaves them out. */
const MainMenu = () => (
  <DefaultMainMenu>
    <EditSubmenu />
    <ViewSubmenu />
    <ExportFileContentSubMenu />
    <ExtrasGroup />
    <TldrawUiMenuGroup id="preferences">
      <ToggleSnapModeItem />
      <ToggleToolLockItem />
      <ToggleGridItem />
    </TldrawUiMenuGroup>
  </DefaultMainMenu>
)

/** Offers back the boards whose area was taken off the whiteboard. */
const MissingBoards = () => {
  const { t } = useTranslation('canvas')
  const editor = useEditor()
  const { boards, boardTitle } = useBoardHost()
  const present = useValue(
    'boards on the whiteboard',
    () =>
      editor.store.query
        .records('shape')
        .get()
        .flatMap((shape) => (isBoardShape(shape) ? [shape.props.kind] : [])),
    [editor],
  )
  const canPut = useValue('can put boards', () => !editor.getIsReadonly(), [editor])
  const missing = boardPlaces(boards).filter(({ board }) => !present.includes(board.kind))
  if (!canPut || missing.length === 0) return null
  return (
    <div className={classes.missing}>
      {missing.map(({ board, x, y }) => (
        <Button
          key={board.kind}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            editor.markHistoryStoppingPoint('put a board back')
            editor.createShape({ id: boardShapeId(board.kind), type: 'board', x, y, props: { ...board.size, kind: board.kind } })
            editor.select(boardShapeId(board.kind))
            editor.zoomToSelection({ animation: { duration: 200 } })
          }}
        >
          {t('board.putBack', { board: boardTitle(board.kind) })}
        </Button>
      ))}
    </div>
  )
}

export const editorComponents: TLComponents = { MainMenu, TopPanel: MissingBoards }
