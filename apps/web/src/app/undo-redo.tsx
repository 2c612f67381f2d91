import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { undoKeys } from '../sync/undo-keys.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'

/** This person's own history, by buttons and keys. On the whiteboard the editor's keys reach it, and on a phone its buttons. */
export const UndoRedo = ({ isOnWhiteboard }: { isOnWhiteboard: boolean }) => {
  const { t } = useTranslation('shell')
  const { undoManager } = useWorkshopContext()
  useHotkeys(isOnWhiteboard ? [] : undoKeys(undoManager))
  return (
    <Group gap={4} wrap="nowrap" {...(isOnWhiteboard ? { visibleFrom: 'sm' as const } : {})}>
      <Tooltip label={t('frame.undo')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('frame.undo')} onClick={() => undoManager.undo()}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('frame.redo')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('frame.redo')} onClick={() => undoManager.redo()}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
