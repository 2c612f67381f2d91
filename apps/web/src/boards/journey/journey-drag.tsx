import {
  type CollisionDetection,
  DndContext,
  type DragMoveEvent,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { MomentId, PhaseId } from '@filrouge/domain'
import { IconGripVertical } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useStep } from '../parts/use-step.ts'
import classes from './journey.module.css'
import { placeMoment, placePhase } from './journey-edits.ts'

/** Where what is dragged would go: before or after what is under it, or into it. */
export type DropSide = 'before' | 'after' | 'into'
export type DragKey = `moment:${MomentId}` | `phase:${PhaseId}`
type Over = { key: string; side: DropSide } | null

const OverContext = createContext<Over>(null)

const isPhase = (key: string): boolean => key.startsWith('phase:')
const idOf = (key: string): string => key.slice(key.indexOf(':') + 1)

/** A phase goes among phases; a moment among moments, or into a phase. The smallest place under the pointer wins. */
const placeUnder: CollisionDetection = (args) =>
  pointerWithin({
    ...args,
    droppableContainers: args.droppableContainers.filter(({ id }) => !isPhase(String(args.active.id)) || isPhase(String(id))),
  })

const overOf = ({ active, over }: DragMoveEvent, axis: 'x' | 'y'): Over => {
  const box = active.rect.current.translated
  if (!over || !box || over.id === active.id) return null
  const key = String(over.id)
  if (isPhase(key) && !isPhase(String(active.id))) return { key, side: 'into' }
  const [middle, center] =
    axis === 'x'
      ? [box.left + box.width / 2, over.rect.left + over.rect.width / 2]
      : [box.top + box.height / 2, over.rect.top + over.rect.height / 2]
  return { key, side: middle < center ? 'before' : 'after' }
}

/** Lets phases and moments inside be moved by mouse, pen or finger; keyboards have their menus. */
export const JourneyDrag = ({ axis, children }: { axis: 'x' | 'y'; children: ReactNode }) => {
  const { t } = useTranslation('journey')
  const { doc } = useWorkshopContext()
  const workshop = useWorkshop((whole) => whole)
  const asStep = useStep()
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }))
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<Over>(null)
  const nameOf = (key: string): string =>
    [...workshop.moments, ...workshop.phases].find(({ id }) => id === idOf(key))?.name || t('unnamed')
  const accessibility = useMemo(() => {
    const nothing = () => undefined
    // What moved is told by the grid itself; the library's own sentences are in English only.
    return {
      announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
      screenReaderInstructions: { draggable: t('drag.hint') },
    }
  }, [t])
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const drop = (event: DragMoveEvent) => {
    const place = overOf(event, axis)
    const key = String(event.active.id)
    end()
    if (!place) return
    asStep(() =>
      isPhase(key)
        ? placePhase(doc, workshop, idOf(key), idOf(place.key), place.side)
        : placeMoment(doc, workshop, idOf(key), idOf(place.key), place.side),
    )
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={placeUnder}
      accessibility={accessibility}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragMove={(event) => {
        const next = overOf(event, axis)
        setOver((now) => (now?.key === next?.key && now?.side === next?.side ? now : next))
      }}
      onDragEnd={drop}
      onDragCancel={end}
    >
      <OverContext value={over}>{children}</OverContext>
      {/* Outside the whiteboard, whose zoom would displace what follows the pointer. */}
      {createPortal(
        <DragOverlay dropAnimation={null}>{dragged && <div className={classes.dragged}>{nameOf(dragged)}</div>}</DragOverlay>,
        document.body,
      )}
    </DndContext>
  )
}

/** What makes an element a place to drop on: its ref, and the side on which the thing dragged would go. */
export const useDropPlace = (key: DragKey) => {
  const { setNodeRef } = useDroppable({ id: key })
  const over = useContext(OverContext)
  return { ref: setNodeRef, 'data-drop-side': over?.key === key ? over.side : undefined }
}

/** The grip by which a phase or a moment is dragged; for pointers only. */
export const DragGrip = ({ dragKey }: { dragKey: DragKey }) => {
  const { t } = useTranslation('journey')
  const { listeners, setNodeRef } = useDraggable({ id: dragKey })
  return (
    <span ref={setNodeRef} className={classes.grip} title={t('drag.grip')} data-drag-grip={dragKey} {...listeners}>
      <IconGripVertical size={15} aria-hidden />
    </span>
  )
}
