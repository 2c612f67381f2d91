import type { CompanyFunction, Competency } from '@filrouge/domain'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Number.MAX_SAFE_INTEGER],
  End: [0, Number.MAX_SAFE_INTEGER],
}

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))

/** One stop of Tab for all the cells; arrow keys go from cell to cell. */
export const useCellArrows = (competencies: readonly Competency[], functions: readonly CompanyFunction[]) => {
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const rowOf = (key: string | null) => competencies.findIndex(({ id }) => key?.startsWith(`${id}:`))
  const columnOf = (key: string | null) => functions.findIndex(({ id }) => key?.endsWith(`:${id}`))
  const stop = { row: within(rowOf(active), competencies.length), column: within(columnOf(active), functions.length) }
  const cellOf = (target: EventTarget): string | null => (target instanceof HTMLElement ? (target.dataset.cell ?? null) : null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const from = cellOf(event.target)
    if (!step || !from || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const competency = competencies[within(rowOf(from) + step[0], competencies.length)]
    const companyFunction = functions[within(columnOf(from) + step[1], functions.length)]
    if (!competency || !companyFunction) return
    table.current?.querySelector<HTMLElement>(`[data-cell="${competency.id}:${companyFunction.id}"]`)?.focus()
  }
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target)
    if (cell) setActive(cell)
  }
  const tabIndexOf = (competency: Competency, companyFunction: CompanyFunction): 0 | -1 =>
    competencies[stop.row]?.id === competency.id && functions[stop.column]?.id === companyFunction.id ? 0 : -1
  return { table, tableProps: { onKeyDown, onFocus }, tabIndexOf }
}
