import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconDownload, IconPhoto, IconPrinter, IconVector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type BoardDefinition, boardKinds } from '../boards/board-definition.ts'
import { posterSvg } from '../boards/poster/poster-file.tsx'
import { usePosterWords } from '../boards/poster/use-poster-words.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { fileNameOf, offerFile, pngOf } from '../ui/picture-file.ts'

/** Prints the board as the page shows it, or makes a picture of its key figures. */
export const HandOutMenu = ({ board }: { board: BoardDefinition }) => {
  const { t } = useTranslation('shell')
  const { store } = useWorkshopContext()
  const words = usePosterWords()
  const { kind } = board
  const title = t(`boards.${kind}`)
  const { w, h } = board.size
  const makePicture = async (format: 'png' | 'svg') => {
    try {
      const workshop = store.read()
      const position = boardKinds.indexOf(kind) + 1
      const svg = await posterSvg({ kind, position, title, workshop, words, w, h, isDark: false })
      const file = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, w, h)
      offerFile(file, fileNameOf(`${workshop.settings.name} – ${title}`, format))
    } catch {
      notifications.show({ color: 'red', message: t('handOut.failed') })
    }
  }
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          data-print="hide"
          leftSection={<IconDownload size={14} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('handOut.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('handOut.print')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => makePicture('png')}>
          {t('handOut.png')}
        </Menu.Item>
        <Menu.Item leftSection={<IconVector size={16} />} onClick={() => makePicture('svg')}>
          {t('handOut.svg')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
