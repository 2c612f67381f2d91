import { collections, type Workshop } from '../workshop.ts'

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
interface Sortable {
  id: string
  order?: string
}
const byPlace = (a: Sortable, b: Sortable): number => compareText(a.order ?? '', b.order ?? '') || compareText(a.id, b.id)

/** The same workshop with every collection by order, then id, so that nothing derived depends on how it was read. */
export const inCanonicalOrder = (workshop: Workshop): Workshop => ({
  ...workshop,
  ...(Object.fromEntries(
    Object.keys(collections).map((name) => {
      const records: readonly Sortable[] = workshop[name as keyof typeof collections]
      return [name, records.toSorted(byPlace)]
    }),
  ) as unknown as Omit<Workshop, 'settings'>),
})
