import type { Rule } from '../rule.ts'
import { confidenceByEvidence, unstatedImportance } from '../workshop-index.ts'

/** Aspired maturity above current: gap / 4. Every pillar weighs the same. Medians of a vote count as anecdotes. */
export const maturityGap: Rule = {
  name: 'maturity-gap',
  reads: ['statements'],
  find: ({ workshop }) =>
    workshop.statements.flatMap(({ id, text, pillar, current, aspired }) => {
      if (current === undefined || aspired === undefined || aspired <= current) return []
      return [
        {
          kind: 'organisation' as const,
          sources: [{ collection: 'statements' as const, id }],
          gap: (aspired - current) / 4,
          importance: unstatedImportance,
          confidence: confidenceByEvidence.anecdote,
          themes: [`pillar:${pillar}` as const],
          params: { name: text, pillar, current, aspired },
        },
      ]
    }),
}
