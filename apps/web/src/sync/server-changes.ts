import type { ChangedTopic } from '@filrouge/protocol'
import type { QueryClient } from '@tanstack/react-query'

type Topic = ChangedTopic | 'session'

/** The key of a query about what the server keeps beside the document. */
export const serverKey = (topic: Topic, workshopId: string): readonly [Topic, string] => [topic, workshopId]

/** Rights and people are two sides of one thing. */
const alsoStale: Partial<Record<ChangedTopic, readonly Topic[]>> = { access: ['session', 'people'] }

/** Asks again what the server said has changed. */
export const askAgain = (queries: QueryClient, workshopId: string, topic: ChangedTopic): void => {
  for (const stale of [topic, ...(alsoStale[topic] ?? [])]) {
    void queries.invalidateQueries({ queryKey: serverKey(stale, workshopId) })
  }
}
