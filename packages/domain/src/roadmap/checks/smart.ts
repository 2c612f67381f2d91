import type { Finding, Workstream } from '../model.ts'

const isBetween = (value: number, floor: number, ceiling: number): boolean => floor <= value && value <= ceiling

/** Letters of SMART (Doran 1981) that an objective still misses, in their order. */
export const missingSmartLetters = ({ decision, theme, evidence, intents }: Workstream): string => {
  const hasTheme = theme !== null || intents.length > 0 || evidence.some(({ need }) => need.themes.length > 0)
  const { objectiveBaseline, objectiveTarget, objectiveFloor, objectiveCeiling } = decision ?? {}
  const isMet = {
    S: Boolean(decision?.objective) && hasTheme,
    M: Boolean(decision?.objectiveIndicator && decision.objectiveUnit) && objectiveBaseline !== undefined,
    A:
      objectiveTarget !== undefined &&
      objectiveFloor !== undefined &&
      objectiveCeiling !== undefined &&
      isBetween(objectiveTarget, objectiveFloor, objectiveCeiling),
    R: intents.length > 0,
    T: decision?.objectiveDue !== undefined,
  }
  return (['S', 'M', 'A', 'R', 'T'] as const).filter((letter) => !isMet[letter]).join('')
}

/** An objective that is not yet specific, measurable, attainable, relevant and time-bound. */
export const checkSmart = (workstream: Workstream): Finding[] => {
  const missing = missingSmartLetters(workstream)
  return missing ? [{ code: 'notSmart', severity: 'warning', params: { missing }, workstreamId: workstream.id }] : []
}
