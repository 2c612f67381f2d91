import { byOrder } from '../record-order.ts'
import { collections, type Workshop } from '../workshop.ts'

interface Sortable {
  id: string
  order?: string
}

/** The same workshop with every collection by order, then id, so that nothing derived depends on how it was read. */
export const inCanonicalOrder = (workshop: Workshop): Workshop => ({
  ...workshop,
  ...(Object.fromEntries(
    Object.keys(collections).map((name) => {
      const records: readonly Sortable[] = workshop[name as keyof typeof collections]
      return [name, records.toSorted(byOrder)]
    }),
  ) as unknown as Omit<Workshop, 'settings'>),
})
