import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'

const shownMs = 10_000

/** Runs a removal as its own step of undo, says what was removed, and offers to take it back while that is possible. */
export const useRemoveWithNotice = () => {
  const { undoManager } = useWorkshopContext()
  const { t } = useTranslation('parts')
  return (remove: () => void, said: string): void => {
    undoManager.stopCapturing()
    remove()
    undoManager.stopCapturing()
    const step = undoManager.undoStack.at(-1)
    const id = crypto.randomUUID()
    const undo = () => {
      // Later edits stand above this one in the history: undoing would take those back instead.
      if (undoManager.undoStack.at(-1) === step) undoManager.undo()
      else notifications.show({ message: t('tooLate') })
      notifications.hide(id)
    }
    notifications.show({
      id,
      autoClose: shownMs,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{said}</Text>
          <Button size="compact-sm" variant="light" onClick={undo} flex="none">
            {t('undo')}
          </Button>
        </Group>
      ),
    })
  }
}
