import { addRecord, type Patch, removeRecord, transact, updateRecord } from '@filrouge/document'
import type { DataDomain, DataDomainId, Flow, FlowId, MomentId, Tool, ToolId } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'
import { useStep } from '../parts/use-step.ts'

/** What a set of ids must become to hold exactly those wanted: entries to set, entries to empty. */
const setPatch = (now: object, wanted: readonly string[]): Record<string, true | undefined> =>
  Object.fromEntries([
    ...Object.keys(now)
      .filter((id) => !wanted.includes(id))
      .map((id) => [id, undefined] as const),
    ...wanted.map((id) => [id, true as const] as const),
  ])

/** Everything that a person can change on the board, each change its own step of undo. */
export const useToolEdits = () => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('toolsAndData')
  const moments = useWorkshop((workshop) => workshop.moments)
  const asStep = useStep()
  const removeWithNotice = useRemoveWithNotice()
  return {
    addTool: (): ToolId => asStep(() => addRecord(doc, 'tools', { name: t('tool.fresh'), status: 'exists' })),
    /** Part of what is typed: the step of undo is the pause between two words. */
    updateTool: (id: ToolId, patch: Patch<'tools'>) => updateRecord(doc, 'tools', id, patch),
    setStatus: (id: ToolId, status: Tool['status']) => asStep(() => updateRecord(doc, 'tools', id, { status })),
    setFunctions: ({ id, functions }: Tool, wanted: readonly string[]) =>
      asStep(() => updateRecord(doc, 'tools', id, { functions: setPatch(functions, wanted) })),
    /** Which moments a tool serves is said on the moments. */
    setMoments: (id: ToolId, wanted: readonly string[]) =>
      asStep(() =>
        transact(doc, () => {
          for (const moment of moments) {
            const isServed = Object.hasOwn(moment.tools, id)
            if (isServed === wanted.includes(moment.id)) continue
            updateRecord(doc, 'moments', moment.id as MomentId, { tools: { [id]: isServed ? undefined : true } })
          }
        }),
      ),
    removeTool: ({ id, name }: Tool) =>
      removeWithNotice(() => removeRecord(doc, 'tools', id), t('removed', { name: name || t('unnamed') })),
    addFlow: (draft: Pick<Flow, 'fromToolId' | 'toToolId' | 'kind' | 'carries'>): FlowId =>
      asStep(() => addRecord(doc, 'flows', draft)),
    updateFlow: (id: FlowId, patch: Patch<'flows'>) => updateRecord(doc, 'flows', id, patch),
    setFlow: (id: FlowId, patch: Patch<'flows'>) => asStep(() => updateRecord(doc, 'flows', id, patch)),
    removeFlow: ({ id }: Flow) => removeWithNotice(() => removeRecord(doc, 'flows', id), t('removedFlow')),
    addDomain: (): DataDomainId => asStep(() => addRecord(doc, 'dataDomains', { name: t('data.fresh') })),
    updateDomain: (id: DataDomainId, patch: Patch<'dataDomains'>) => updateRecord(doc, 'dataDomains', id, patch),
    setDomain: (id: DataDomainId, patch: Patch<'dataDomains'>) => asStep(() => updateRecord(doc, 'dataDomains', id, patch)),
    setSystems: ({ id, systemsOfRecord }: DataDomain, wanted: readonly string[]) =>
      asStep(() => updateRecord(doc, 'dataDomains', id, { systemsOfRecord: setPatch(systemsOfRecord, wanted) })),
    removeDomain: ({ id, name }: DataDomain) =>
      removeWithNotice(() => removeRecord(doc, 'dataDomains', id), t('removed', { name: name || t('unnamed') })),
  }
}
