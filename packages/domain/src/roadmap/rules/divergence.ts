import type { Rule } from '../rule.ts'
import { confidenceByEvidence, unstatedImportance } from '../workshop-index.ts'

/** Levels of maturity by which leadership and field may differ before it is a need. */
export const divergenceThreshold = 1

/** Leadership and field apart by more than the threshold on a statement: distance / 4. */
export const divergence: Rule = {
  name: 'divergence',
  reads: ['statements'],
  find: ({ workshop }) =>
    workshop.statements.flatMap(({ id, text, pillar, leadershipMedian, fieldMedian }) => {
      if (leadershipMedian === undefined || fieldMedian === undefined) return []
      const distance = Math.abs(leadershipMedian - fieldMedian)
      if (distance <= divergenceThreshold) return []
      return [
        {
          kind: 'organisation' as const,
          sources: [{ collection: 'statements' as const, id }],
          gap: distance / 4,
          importance: unstatedImportance,
          confidence: confidenceByEvidence.anecdote,
          themes: [`pillar:${pillar}` as const],
          params: { name: text, pillar, leadership: leadershipMedian, field: fieldMedian },
        },
      ]
    }),
}
