import type { Moment } from '../journey.ts'
import type { Theme } from './model.ts'
import { statedImportance, themesOfMoment, type WorkshopIndex } from './workshop-index.ts'

/** Importance, 0..1, of what no moment of the journeys is known to call for. */
export const uninvolvedImportance = 0.3

/** What some moments together give to what serves them. */
export interface Service {
  /** The highest stated importance among them, 0..1. */
  importance: number
  themes: readonly Theme[]
}

/** Importance and themes of something that serves these moments. */
export const serviceOf = (index: WorkshopIndex, moments: readonly Moment[]): Service => ({
  importance: moments.reduce(
    (highest, moment) => Math.max(highest, statedImportance(moment)),
    moments.length === 0 ? uninvolvedImportance : 0,
  ),
  themes: [...new Set(moments.flatMap((moment) => themesOfMoment(index, moment)))].sort(),
})

/** Moments by the id of what they call for. */
export const momentsCallingFor = (index: WorkshopIndex, field: 'tools' | 'competencies'): Map<string, Moment[]> => {
  const momentsById = new Map<string, Moment[]>()
  for (const { moments } of index.journeys) {
    for (const moment of moments) {
      for (const id of Object.keys(moment[field])) {
        const known = momentsById.get(id)
        if (known) known.push(moment)
        else momentsById.set(id, [moment])
      }
    }
  }
  return momentsById
}
