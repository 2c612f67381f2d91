import type { UpdateLog } from '../storage/port/update-log.ts'
import type { Metrics } from './metrics.ts'

/** The same storage; each group of updates that it commits or refuses is measured. */
export const measured = <Storage extends UpdateLog>(storage: Storage, observeCommit: Metrics['observeCommit']): Storage => ({
  ...storage,
  append: async (entries) => {
    const startedAt = performance.now()
    const observe = (isCommitted: boolean): void => observeCommit((performance.now() - startedAt) / 1000, isCommitted)
    try {
      const sequences = await storage.append(entries)
      observe(true)
      return sequences
    } catch (error) {
      observe(false)
      throw error
    }
  },
})
