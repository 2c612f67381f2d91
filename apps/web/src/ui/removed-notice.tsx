import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { WorkshopContextValue } from '../sync/workshop-context.tsx'

/** Runs a removal as its own step of undo and offers to take it back, which it says when it no longer can. */
export const removeWithNotice = (
  undoManager: WorkshopContextValue['undoManager'],
  remove: () => void,
  texts: { done: string; undo: string; tooLate: string },
): void => {
  undoManager.stopCapturing()
  remove()
  undoManager.stopCapturing()
  const step = undoManager.undoStack.at(-1)
  const id = crypto.randomUUID()
  const undo = () => {
    // Later edits stand above this one in the history: undoing would take those back instead.
    if (undoManager.undoStack.at(-1) === step) undoManager.undo()
    else notifications.show({ message: texts.tooLate })
    notifications.hide(id)
  }
  notifications.show({
    id,
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{texts.done}</Text>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {texts.undo}
        </Button>
      </Group>
    ),
  })
}
