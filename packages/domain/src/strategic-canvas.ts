import { z } from 'zod'
import { factorId, playerId } from './id.ts'
import { evidence, label, longText, ordered, score } from './scale.ts'

export const moves = ['eliminate', 'reduce', 'raise', 'create', 'keep'] as const
export const move = z.enum(moves)
export type Move = z.infer<typeof move>

/** What customers choose by. */
export const factor = z.object({
  id: factorId,
  ...ordered,
  name: label,
  description: longText,
  importance: score.optional(),
  evidence: evidence.optional(),
  /** Offering level by player; a player without one breaks the curve there. */
  levels: z.record(playerId, score),
  /** A move decided by people against the derived one, with why. */
  moveOverride: z.object({ move, reason: label }).optional(),
})
export type Factor = z.infer<typeof factor>

export const playerKinds = ['today', 'target', 'competitor', 'alternative'] as const

/** Whose offering a curve draws: ours today or as targeted, a competitor’s, an alternative’s. */
export const player = z.object({
  id: playerId,
  ...ordered,
  name: label,
  kind: z.enum(playerKinds),
  tagline: label.optional(),
})
export type Player = z.infer<typeof player>
