import { byOrder } from '../record-order.ts'
import { collections, type Workshop } from '../workshop.ts'

interface Sortable {
  id: string
  order?: string
}

const isSorted = (records: readonly Sortable[]): boolean =>
  records.every((record, place) => {
    const before = records[place - 1]
    return before === undefined || byOrder(before, record) <= 0
  })

/**
 * The same workshop with every collection by order, then id, so that nothing derived depends on how it was read.
 * A collection that stands so already keeps its identity.
 */
export const inCanonicalOrder = (workshop: Workshop): Workshop => ({
  ...workshop,
  ...(Object.fromEntries(
    Object.keys(collections).map((name) => {
      const records: readonly Sortable[] = workshop[name as keyof typeof collections]
      return [name, isSorted(records) ? records : records.toSorted(byOrder)]
    }),
  ) as unknown as Omit<Workshop, 'settings'>),
})
