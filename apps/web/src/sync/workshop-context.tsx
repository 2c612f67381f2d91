import { isNewerThanThisRelease, readWorkshop, type WorkshopDoc, watchVersion } from '@filrouge/document'
import type { Role, Workshop } from '@filrouge/domain'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { UndoManager } from 'yjs'
import { createWorkshopStore, type WorkshopStore } from './workshop-store.ts'

export interface WorkshopContextValue {
  workshopId: string
  doc: WorkshopDoc
  store: WorkshopStore
  /** One undo history for boards and drawings, of this person's own edits. */
  undoManager: UndoManager
  /** False for an observer, which the server enforces, and for everyone where the document is newer than this release. */
  canEdit: boolean
  /** A newer release wrote the document: this one reads what it knows of it, and leaves it as it is. */
  isOfNewerRelease: boolean
  role: Role
  /** Who is here, where a connection is open. */
  awareness: Awareness | null
  /** This person, as others see them. */
  me: { personId: string; name: string; companyFunction: string; color: string }
}

const WorkshopContext = createContext<WorkshopContextValue | null>(null)

type Given = Omit<WorkshopContextValue, 'store' | 'role' | 'awareness' | 'isOfNewerRelease'> &
  Partial<Pick<WorkshopContextValue, 'role' | 'awareness'>>

const useIsOfNewerRelease = (doc: WorkshopDoc): boolean => {
  const subscribe = useCallback((onChange: () => void) => watchVersion(doc, onChange), [doc])
  return useSyncExternalStore(subscribe, () => isNewerThanThisRelease(doc))
}

export const WorkshopProvider = ({ value, children }: { value: Given; children: ReactNode }) => {
  const store = useMemo(() => createWorkshopStore(value.doc, readWorkshop), [value.doc])
  const role = value.role ?? (value.canEdit ? 'participant' : 'observer')
  const isOfNewerRelease = useIsOfNewerRelease(value.doc)
  const canEdit = value.canEdit && !isOfNewerRelease
  const { undoManager } = value
  useEffect(() => {
    // Undoing writes too, and a button that undoes may have been on the screen before.
    if (isOfNewerRelease) undoManager.clear()
  }, [isOfNewerRelease, undoManager])
  const whole = useMemo(
    () => ({ ...value, role, canEdit, isOfNewerRelease, awareness: value.awareness ?? null, store }),
    [value, role, canEdit, isOfNewerRelease, store],
  )
  return <WorkshopContext.Provider value={whole}>{children}</WorkshopContext.Provider>
}

/** Takes the right to edit away from what is inside, or leaves it as it is. */
export const EditingScope = ({ mayEdit, children }: { mayEdit: boolean; children: ReactNode }) => {
  const value = useWorkshopContext()
  const scoped = useMemo(() => (mayEdit || !value.canEdit ? value : { ...value, canEdit: false }), [value, mayEdit])
  return <WorkshopContext.Provider value={scoped}>{children}</WorkshopContext.Provider>
}

/** The workshop's document, its undo history, and what this person may do. */
export const useWorkshopContext = (): WorkshopContextValue => {
  const value = useContext(WorkshopContext)
  if (!value) throw new Error('useWorkshopContext needs a WorkshopProvider above it')
  return value
}

/**
 * Plain data of the workshop. Collections that did not change keep their identity, so select collections and derive
 * with useMemo: `useWorkshop((workshop) => workshop.factors)`.
 */
export const useWorkshop = <Selected,>(select: (workshop: Workshop) => Selected): Selected => {
  const { store } = useWorkshopContext()
  const latest = useRef(select)
  latest.current = select
  return useSyncExternalStore(store.subscribe, () => latest.current(store.read()))
}
