import type { WorkshopDoc } from '@filrouge/document'
import { atom, createTLStore, defaultBindingUtils, defaultShapeUtils, type TLAnyShapeUtilConstructor, type TLStore } from 'tldraw'
import type { UndoManager } from 'yjs'
import type { BoardDefinition } from '../boards/board-definition.ts'
import { workshopAssets } from './asset-store.ts'
import { bindDrawing, type DrawingBinding } from './bind-drawing.ts'
import { BoardShapeUtil } from './board-shape.tsx'
import { seedDrawing } from './seed-drawing.ts'
import { joinUndo, sendAsGesture } from './unify-undo.ts'

export interface OpenDrawing {
  store: TLStore
  binding: DrawingBinding
  /** Where this browser remembers its view of this workshop. */
  cameraKey: string
  dispose: () => void
}

interface Options {
  workshopId: string
  doc: WorkshopDoc
  undoManager: UndoManager
  boards: readonly BoardDefinition[]
  canEdit: () => boolean
}

/** A store that shows the workshop's drawing and keeps up with it, laid out first if it never was. */
export const openDrawing = ({ workshopId, doc, undoManager, boards, canEdit }: Options): OpenDrawing => {
  const store = createTLStore({
    assets: workshopAssets(workshopId),
    shapeUtils: [...defaultShapeUtils, BoardShapeUtil] as readonly TLAnyShapeUtilConstructor[],
    bindingUtils: defaultBindingUtils,
    // Offline edits are kept and sent later: drawing never stops for the network.
    collaboration: { status: atom('drawing status', 'online') },
  })
  if (canEdit()) seedDrawing(doc, boards)
  joinUndo(undoManager, doc)
  const binding = bindDrawing({ doc, store, canEdit, send: (write) => sendAsGesture(undoManager, write) })
  return { store, binding, cameraKey: `fil-rouge:view:${workshopId}`, dispose: binding.dispose }
}
