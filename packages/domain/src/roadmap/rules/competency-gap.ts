import { competencyGap } from '../../competency-gap.ts'
import type { FunctionId } from '../../id.ts'
import { placedMoments, type Rule } from '../rule.ts'
import { type Service, serviceOf, uninvolvedImportance } from '../service.ts'
import { confidenceByEvidence, type PlacedMoment } from '../workshop-index.ts'

interface Involvement extends Service {
  /** Highest importance of the moments that call for the competency, by owner function. */
  importanceByFunction: ReadonlyMap<string, number>
}

const involvementOf = (moments: readonly PlacedMoment[]): Involvement => {
  const importanceByFunction = new Map<string, number>()
  for (const { moment, importance } of moments) {
    if (!moment.ownerFunctionId) continue
    const known = importanceByFunction.get(moment.ownerFunctionId) ?? 0
    importanceByFunction.set(moment.ownerFunctionId, Math.max(known, importance))
  }
  return { ...serviceOf(moments), importanceByFunction }
}

/** Important to a function that owns such a moment; half as much to one that only works on it with others. */
const importanceTo = (functionId: FunctionId, involved: Involvement | null): number =>
  involved ? (involved.importanceByFunction.get(functionId) ?? involved.importance / 2) : uninvolvedImportance

/** Required above current: gap / 5, weighed by the moments that call for the competency, those its function owns first. */
export const competencyGapRule: Rule = {
  name: 'competency-gap',
  reads: [...placedMoments, 'competencies', 'functions'],
  find: ({ workshop, functionById, momentsByCompetency }) =>
    workshop.competencies.flatMap((competency) => {
      const calling = momentsByCompetency.get(competency.id)
      const involved = calling ? involvementOf(calling) : null
      return (Object.keys(competency.required) as FunctionId[]).flatMap((functionId) => {
        const companyFunction = functionById.get(functionId)
        const gap = competencyGap(competency, functionId)
        if (!companyFunction || gap === null || gap === 0) return []
        return [
          {
            kind: 'people' as const,
            sources: [{ collection: 'competencies' as const, id: competency.id, field: functionId }],
            gap: gap / 5,
            importance: importanceTo(functionId, involved),
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
      })
    }),
}
