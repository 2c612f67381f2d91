import { type Patch, updateRecord } from '@filrouge/document'
import type { Workstream } from '@filrouge/domain'
import { useCallback } from 'react'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'

export type DecisionPatch = Patch<'workstreamDecisions'>
export type Decide = (id: Workstream['id'], patch: DecisionPatch) => void

/** Writes what people decide on a workstream; a decision starts with its first field. */
export const useDecide = (): Decide => {
  const { doc } = useWorkshopContext()
  return useCallback((id, patch) => void updateRecord(doc, 'workstreamDecisions', id, patch), [doc])
}
