import { competencyGap } from '../../competency-gap.ts'
import type { FunctionId } from '../../id.ts'
import type { Moment } from '../../journey.ts'
import type { Theme } from '../model.ts'
import type { Rule } from '../rule.ts'
import { confidenceByEvidence, statedImportance, themesOfMoment, type WorkshopIndex } from '../workshop-index.ts'

/** Importance of a gap that no moment of the journeys calls for, 0..1. */
const uninvolvedImportance = 0.3

interface Involvement {
  themes: readonly Theme[]
  /** Highest importance of the moments that call for the competency, in all and by owner function. */
  importance: number
  importanceByFunction: ReadonlyMap<string, number>
}

const involvementByCompetency = (index: WorkshopIndex): Map<string, Involvement> => {
  const moments = new Map<string, Moment[]>()
  for (const { moments: ofJourney } of index.journeys) {
    for (const moment of ofJourney)
      for (const id of Object.keys(moment.competencies)) moments.set(id, [...(moments.get(id) ?? []), moment])
  }
  return new Map([...moments].map(([id, calling]) => [id, involvementOf(index, calling)]))
}

const involvementOf = (index: WorkshopIndex, moments: readonly Moment[]): Involvement => {
  const importanceByFunction = new Map<string, number>()
  for (const moment of moments) {
    if (!moment.ownerFunctionId) continue
    const known = importanceByFunction.get(moment.ownerFunctionId) ?? 0
    importanceByFunction.set(moment.ownerFunctionId, Math.max(known, statedImportance(moment)))
  }
  return {
    themes: [...new Set(moments.flatMap((moment) => themesOfMoment(index, moment)))].sort(),
    importance: Math.max(...moments.map(statedImportance)),
    importanceByFunction,
  }
}

/** Required above current: gap / 5, weighed by the moments that call for the competency, those its function owns first. */
export const competencyGapRule: Rule = {
  name: 'competency-gap',
  find: (index) => {
    const involvement = involvementByCompetency(index)
    return index.workshop.competencies.flatMap((competency) =>
      Object.keys(competency.required).flatMap((id) => {
        const functionId = id as FunctionId
        const companyFunction = index.functionById.get(functionId)
        const gap = competencyGap(competency, functionId)
        if (!companyFunction || gap === null || gap === 0) return []
        const involved = involvement.get(competency.id)
        return [
          {
            kind: 'people' as const,
            sources: [{ collection: 'competencies' as const, id: competency.id, field: functionId }],
            gap: gap / 5,
            importance:
              involved?.importanceByFunction.get(functionId) ?? (involved ? involved.importance / 2 : uninvolvedImportance),
            confidence: confidenceByEvidence.assumption,
            themes: involved?.themes ?? [],
            params: {
              name: competency.name,
              function: companyFunction.name,
              current: competency.current[functionId] ?? 0,
              required: competency.required[functionId] ?? 0,
            },
          },
        ]
      }),
    )
  },
}
