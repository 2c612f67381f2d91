import { effectiveMove, ourLevels } from '../value-curve.ts'
import type { Workshop } from '../workshop.ts'
import type { Roadmap } from './model.ts'

/** What factors to eliminate or reduce give back. */
export const releasedBy = ({ factors, players }: Pick<Workshop, 'factors' | 'players'>): Roadmap['released'] => {
  const ours = players.filter(({ kind }) => kind === 'today' || kind === 'target')
  return factors.flatMap((factor) => {
    const move = effectiveMove(factor, ours)
    if (move !== 'eliminate' && move !== 'reduce') return []
    const { today = 0, target = 0 } = ourLevels(factor, ours)
    return [
      {
        source: { collection: 'factors' as const, id: factor.id },
        move,
        gap: Math.max(0, today - target) / 10,
        name: factor.name,
      },
    ]
  })
}
