import type { Theme } from './model.ts'
import type { PlacedMoment } from './workshop-index.ts'

/** Importance, 0..1, of what no moment of the journeys is known to call for. */
export const uninvolvedImportance = 0.3

/** What some moments together give to what serves them. */
export interface Service {
  /** The highest stated importance among them, 0..1. */
  importance: number
  themes: readonly Theme[]
}

const uninvolved: Service = { importance: uninvolvedImportance, themes: [] }

/** Importance and themes of something that serves these moments. */
export const serviceOf = (moments: readonly PlacedMoment[]): Service => {
  const [first, ...others] = moments
  if (!first) return uninvolved
  if (others.length === 0) return { importance: first.importance, themes: first.themes }
  return {
    importance: Math.max(...moments.map(({ importance }) => importance)),
    themes: [...new Set(moments.flatMap(({ themes }) => themes))].sort(),
  }
}
