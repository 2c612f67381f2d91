import { drawingMapName, type WorkshopDoc } from '@filrouge/document'
import { atom, type Editor } from 'tldraw'
import type { UndoManager } from 'yjs'
import { type DrawingBinding, drawingOrigin } from './bind-drawing.ts'

/** A drag held still for longer than the usual pause is still one step, in milliseconds. */
const gestureTimeoutMs = 60_000

/** Lets drawing join the workshop's undo history. */
export const joinUndo = (undoManager: UndoManager, doc: WorkshopDoc): void => {
  undoManager.addToScope(doc.getMap(drawingMapName))
  undoManager.addTrackedOrigin(drawingOrigin)
}

/** Sends within the step of undo that the gesture began. */
export const sendAsGesture = (undoManager: UndoManager, write: () => void): void => {
  const usual = undoManager.captureTimeout
  undoManager.captureTimeout = gestureTimeoutMs
  try {
    write()
  } finally {
    undoManager.captureTimeout = usual
  }
}

/**
 * Points the editor's undo, redo and stopping points to the workshop's history: the editor's own would replay whole
 * records over what others did. Its own history stays for gestures given up midway. Returns how to stop.
 */
export const unifyUndo = (editor: Editor, undoManager: UndoManager, binding: DrawingBinding): (() => void) => {
  const version = atom('workshop undo history', 0)
  const changed = (): void => {
    version.update((count) => count + 1)
  }
  const events = ['stack-item-added', 'stack-item-popped', 'stack-item-updated', 'stack-cleared'] as const
  for (const event of events) undoManager.on(event, changed)
  const mark = editor.markHistoryStoppingPoint.bind(editor)
  const step = (move: () => void) => (): Editor => {
    binding.flush()
    undoManager.stopCapturing()
    move()
    binding.receive()
    return editor
  }
  editor.undo = step(() => undoManager.undo())
  editor.redo = step(() => undoManager.redo())
  editor.getCanUndo = () => version.get() >= 0 && undoManager.canUndo()
  editor.getCanRedo = () => version.get() >= 0 && undoManager.canRedo()
  editor.markHistoryStoppingPoint = (name?: string) => {
    binding.flush()
    undoManager.stopCapturing()
    return mark(name)
  }
  return () => {
    for (const event of events) undoManager.off(event, changed)
  }
}
