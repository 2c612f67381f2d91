import type { WorkshopDoc } from '@filrouge/document'
import { type DrawingAge, drawingAge, recordDrawingSchema, watchDrawingSchema } from '@filrouge/drawing'
import { atom, createTLStore, defaultBindingUtils, defaultShapeUtils, type TLAnyShapeUtilConstructor, type TLStore } from 'tldraw'
import type { UndoManager } from 'yjs'
import type { BoardDefinition } from '../boards/board-definition.ts'
import { viewKey } from '../sync/local-copy.ts'
import { workshopAssets } from './asset-store.ts'
import { bindDrawing, type DrawingBinding } from './bind-drawing.ts'
import type { PlanRow } from './board-plan.ts'
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
  /** Titles of the rows of a new whiteboard. */
  rowTitle: (row: PlanRow) => string
  canEdit: () => boolean
  /** Called with how the drawing stands to this release: at once, and whenever that may have changed. */
  onAge: (age: DrawingAge) => void
}

/** A store that shows the workshop's drawing and keeps up with it, laid out first if it never was. */
export const openDrawing = ({ workshopId, doc, undoManager, boards, rowTitle, canEdit, onAge }: Options): OpenDrawing => {
  const store = createTLStore({
    assets: workshopAssets(workshopId),
    shapeUtils: [...defaultShapeUtils, BoardShapeUtil] as readonly TLAnyShapeUtilConstructor[],
    bindingUtils: defaultBindingUtils,
    // Offline edits are kept and sent later: drawing never stops for the network.
    collaboration: { status: atom('drawing status', 'online') },
  })
  const mayWrite = (): boolean => canEdit() && drawingAge(doc) === 'same'
  if (mayWrite()) {
    seedDrawing(doc, boards, rowTitle)
    recordDrawingSchema(doc)
  }
  const tellAge = (): void => onAge(drawingAge(doc))
  tellAge()
  const stopWatching = watchDrawingSchema(doc, tellAge)
  joinUndo(undoManager, doc)
  const binding = bindDrawing({ doc, store, canEdit: mayWrite, send: (write) => sendAsGesture(undoManager, write) })
  const dispose = (): void => {
    stopWatching()
    binding.dispose()
  }
  return { store, binding, cameraKey: viewKey(workshopId), dispose }
}
