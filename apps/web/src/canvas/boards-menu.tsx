import { Button, Menu, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconLayoutGrid, IconPhoto, IconPlus, IconTableRow, IconVector, IconZoomScan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Editor, useEditor, useValue } from 'tldraw'
import { fileNameOf, offerFile, pngOf } from '../ui/picture-file.ts'
import { arrangeBoards, boardShapes, goToBoard, showBoards } from './arrange-boards.ts'
import { boardPosition, useBoardHost } from './board-host.ts'
import classes from './whiteboard-screen.module.css'

/** Everything on the page as a file; null when there is nothing. */
const whiteboardPicture = async (editor: Editor, format: 'png' | 'svg'): Promise<Blob | null> => {
  const drawn = await editor.getSvgString([...editor.getCurrentPageShapeIds()], { background: true })
  if (!drawn) return null
  return format === 'svg' ? new Blob([drawn.svg], { type: 'image/svg+xml' }) : pngOf(drawn.svg, drawn.width, drawn.height)
}

/** Goes to any board, puts back those that were taken off, lays all out after the method, and makes pictures of it all. */
export const BoardsMenu = () => {
  const { t } = useTranslation('canvas')
  const editor = useEditor()
  const { boards, boardTitle } = useBoardHost()
  const present = useValue('boards on the page', () => [...boardShapes(editor).keys()].sort().join(), [editor]).split(',')
  const canEdit = useValue('can edit', () => !editor.getIsReadonly(), [editor])
  const exportPicture = async (format: 'png' | 'svg') => {
    try {
      const title = `${t('export.fileName')} ${new Date().toISOString().slice(0, 10)}`
      const file = await whiteboardPicture(editor, format)
      if (file) offerFile(file, fileNameOf(title, format))
    } catch {
      notifications.show({ color: 'red', message: t('export.failed') })
    }
  }
  return (
    <Menu position="bottom" withinPortal shadow="md" width={280}>
      <Menu.Target>
        <Button
          className={classes.boardsMenu}
          size="xs"
          variant="default"
          leftSection={<IconLayoutGrid size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('boards.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<IconZoomScan size={16} />} onClick={() => showBoards(editor, true)}>
          {t('boards.overview')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('boards.goTo')}</Menu.Label>
        {boards.map(({ kind }) => {
          const isPresent = present.includes(kind)
          return (
            <Menu.Item
              key={kind}
              disabled={!isPresent && !canEdit}
              leftSection={
                <Text size="sm" fw={650} c="var(--fr-thread)" w={16} ta="center">
                  {boardPosition(kind)}
                </Text>
              }
              rightSection={isPresent ? null : <IconPlus size={14} aria-label={t('boards.putBack')} />}
              onClick={() => goToBoard(editor, boards, kind)}
            >
              {boardTitle(kind)}
            </Menu.Item>
          )
        })}
        {canEdit && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTableRow size={16} />}
              onClick={() => arrangeBoards(editor, boards, (row) => t(`rows.${row}`))}
            >
              {t('boards.arrange')}
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => exportPicture('png')}>
          {t('export.png')}
        </Menu.Item>
        <Menu.Item leftSection={<IconVector size={16} />} onClick={() => exportPicture('svg')}>
          {t('export.svg')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
