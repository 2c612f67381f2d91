import type { Factor, Move, Player } from './strategic-canvas.ts'

const levelOf = (factor: Factor, players: readonly Player[], kind: Player['kind']): number | undefined => {
  const player = players.find((candidate) => candidate.kind === kind)
  return player ? factor.levels[player.id] : undefined
}

/** Our level on a factor today and as targeted, 0-10; undefined where nobody said. */
export const ourLevels = (
  factor: Factor,
  players: readonly Player[],
): { today: number | undefined; target: number | undefined } => ({
  today: levelOf(factor, players, 'today'),
  target: levelOf(factor, players, 'target'),
})

/**
 * The move that today's and target levels imply (eliminate, reduce, raise, create: Kim & Mauborgne, Blue Ocean Strategy):
 * an absent level counts as 0; nothing known on either side is "keep".
 */
export const derivedMove = (factor: Factor, players: readonly Player[]): Move => {
  const { today = 0, target = 0 } = ourLevels(factor, players)
  if (target === today) return 'keep'
  if (target === 0) return 'eliminate'
  if (today === 0) return 'create'
  return target < today ? 'reduce' : 'raise'
}

/** What people decided, else what the levels imply. */
export const effectiveMove = (factor: Factor, players: readonly Player[]): Move =>
  factor.moveOverride?.move ?? derivedMove(factor, players)

/** A target level from which a factor counts as one we bet on, 0-10. */
const highLevel = 7

/** Focus: on how few factors the target is high. Null before any target is set. */
export const canvasFocus = (factors: readonly Factor[], players: readonly Player[]): { high: number; rated: number } | null => {
  const targets = factors.flatMap((factor) => ourLevels(factor, players).target ?? [])
  return targets.length === 0 ? null : { high: targets.filter((target) => target >= highLevel).length, rated: targets.length }
}

/**
 * Divergence: mean absolute distance, 0-10, between our target and the mean of the competitors that have a level there.
 * Null where no factor has both.
 */
export const canvasDivergence = (factors: readonly Factor[], players: readonly Player[]): number | null => {
  const competitors = players.filter((player) => player.kind === 'competitor')
  const distances = factors.flatMap((factor) => {
    const { target } = ourLevels(factor, players)
    const levels = competitors.flatMap((player) => factor.levels[player.id] ?? [])
    if (target === undefined || levels.length === 0) return []
    return [Math.abs(target - levels.reduce((sum, level) => sum + level, 0) / levels.length)]
  })
  return distances.length === 0 ? null : distances.reduce((sum, distance) => sum + distance, 0) / distances.length
}
