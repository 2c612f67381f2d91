import { removeRecord } from '@filrouge/document'
import type { RecordOf } from '@filrouge/domain'
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'

type Removable = 'journeys' | 'phases' | 'moments' | 'observations'

/** Removes a record with all that belongs to it, and offers to undo. */
export const useRemove = () => {
  const { doc, undoManager } = useWorkshopContext()
  const { t } = useTranslation('journey')
  return <Name extends Removable>(collection: Name, id: RecordOf<Name>['id'], name: string) => {
    undoManager.stopCapturing()
    removeRecord(doc, collection, id)
    undoManager.stopCapturing()
    const step = undoManager.undoStack.at(-1)
    const key = `journey-removed-${id}`
    const undo = () => {
      // Later edits stand above this one in the history: undoing would take those back instead.
      if (undoManager.undoStack.at(-1) === step) undoManager.undo()
      else notifications.show({ message: t('remove.tooLate') })
      notifications.hide(key)
    }
    notifications.show({
      id: key,
      autoClose: 10_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t('remove.done', { name })}</Text>
          <Button size="compact-sm" variant="light" onClick={undo}>
            {t('remove.undo')}
          </Button>
        </Group>
      ),
    })
  }
}
