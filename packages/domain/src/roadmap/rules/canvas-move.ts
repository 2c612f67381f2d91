import { effectiveMove, ourLevels } from '../../value-curve.ts'
import type { Rule } from '../rule.ts'
import { confidenceOf, unstatedImportance } from '../workshop-index.ts'

/** A factor to raise or create: (target - today) / 10. */
export const canvasMove: Rule = {
  name: 'canvas-move',
  reads: ['factors', 'players'],
  find: ({ workshop, today, target }) => {
    const ours = [today, target].filter((player) => player !== undefined)
    return workshop.factors.flatMap((factor) => {
      const move = effectiveMove(factor, ours)
      const levels = ourLevels(factor, ours)
      const gap = ((levels.target ?? 0) - (levels.today ?? 0)) / 10
      if ((move !== 'raise' && move !== 'create') || gap <= 0) return []
      return [
        {
          kind: 'process' as const,
          sources: [{ collection: 'factors' as const, id: factor.id }],
          gap,
          importance: factor.importance === undefined ? unstatedImportance : factor.importance / 10,
          confidence: confidenceOf(factor.evidence),
          themes: [`factor:${factor.id}` as const],
          params: { name: factor.name, move, today: levels.today ?? 0, target: levels.target ?? 0 },
        },
      ]
    })
  },
}
