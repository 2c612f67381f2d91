import { competencyGap } from '../../competency-gap.ts'
import type { FunctionId } from '../../id.ts'
import type { Moment } from '../../journey.ts'
import type { Rule } from '../rule.ts'
import { momentsCallingFor, type Service, serviceOf, uninvolvedImportance } from '../service.ts'
import { confidenceByEvidence, statedImportance, type WorkshopIndex } from '../workshop-index.ts'

interface Involvement extends Service {
  /** Highest importance of the moments that call for the competency, by owner function. */
  importanceByFunction: ReadonlyMap<string, number>
}

const involvementByCompetency = (index: WorkshopIndex): Map<string, Involvement> =>
  new Map([...momentsCallingFor(index, 'competencies')].map(([id, calling]) => [id, involvementOf(index, calling)]))

const involvementOf = (index: WorkshopIndex, moments: readonly Moment[]): Involvement => {
  const importanceByFunction = new Map<string, number>()
  for (const moment of moments) {
    if (!moment.ownerFunctionId) continue
    const known = importanceByFunction.get(moment.ownerFunctionId) ?? 0
    importanceByFunction.set(moment.ownerFunctionId, Math.max(known, statedImportance(moment)))
  }
  return { ...serviceOf(index, moments), importanceByFunction }
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
