import { addRecord, transact, updateRecord, type WorkshopDoc } from '@filrouge/document'
import type { HandGroup, Need } from '@filrouge/domain'

type NeedIds = readonly Need['id'][]

const entries = (ids: NeedIds, value: true | undefined) => Object.fromEntries(ids.map((id) => [id, value]))

/** A need is in one hand-made group at most: joining one, it leaves the others. */
const leaveOthers = (doc: WorkshopDoc, groups: readonly HandGroup[], ids: NeedIds, joined: HandGroup['id'] | null): void => {
  for (const group of groups) {
    const leaving = ids.filter((id) => group.needs[id])
    if (group.id !== joined && leaving.length > 0)
      updateRecord(doc, 'handGroups', group.id, { needs: entries(leaving, undefined) })
  }
}

/** Makes a workstream of the needs that people picked. */
export const groupNeedsAs = (doc: WorkshopDoc, groups: readonly HandGroup[], ids: NeedIds, name: string): void =>
  transact(doc, () => {
    leaveOthers(doc, groups, ids, null)
    addRecord(doc, 'handGroups', { name, needs: Object.fromEntries(ids.map((id) => [id, true as const])) })
  })

/** Adds the needs that people picked to a workstream that they made before. */
export const addToGroup = (doc: WorkshopDoc, groups: readonly HandGroup[], ids: NeedIds, into: HandGroup['id']): void =>
  transact(doc, () => {
    leaveOthers(doc, groups, ids, into)
    updateRecord(doc, 'handGroups', into, { needs: entries(ids, true) })
  })

/** Gives the needs that people picked back to where the boards would put them. */
export const ungroupNeeds = (doc: WorkshopDoc, groups: readonly HandGroup[], ids: NeedIds): void =>
  transact(doc, () => leaveOthers(doc, groups, ids, null))
