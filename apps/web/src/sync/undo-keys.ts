import type { HotkeyItem } from '@mantine/hooks'
import type { UndoManager } from 'yjs'

/** The keys that take back this person's last edit of the workshop, and those that bring it back. */
export const undoKeys = (undoManager: UndoManager): HotkeyItem[] => [
  ['mod+z', () => undoManager.undo()],
  ['mod+shift+z', () => undoManager.redo()],
  ['mod+y', () => undoManager.redo()],
]
