import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface RecordMenuProps {
  label: string
  isColumn: boolean
  onEdit: () => void
  onShift: (step: -1 | 1) => void
  onRemove: () => void
}

/** What can be done with a competency (a row) or a function (a column). */
export const RecordMenu = ({ label, isColumn, onEdit, onShift, onRemove }: RecordMenuProps) => {
  const { t } = useTranslation('competencyMap')
  const Back = isColumn ? IconArrowLeft : IconArrowUp
  const On = isColumn ? IconArrowRight : IconArrowDown
  return (
    <Menu withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={14} />} onClick={onEdit}>
          {t('menu.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<Back size={14} />} onClick={() => onShift(-1)}>
          {t(isColumn ? 'menu.left' : 'menu.up')}
        </Menu.Item>
        <Menu.Item leftSection={<On size={14} />} onClick={() => onShift(1)}>
          {t(isColumn ? 'menu.right' : 'menu.down')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={onRemove}>
          {t('menu.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
