import { gapEnds, type PlatformStep, platformGapOf, platformSteps } from '../../platform-gap.ts'
import type { NeedKind } from '../model.ts'
import type { Rule } from '../rule.ts'
import { confidenceByEvidence, unstatedImportance } from '../workshop-index.ts'

/** Delivery asks for people where the behaviours are written down already, else for an organisation that says them. */
const needKindOf = (step: PlatformStep, hasBehaviours: boolean): NeedKind => {
  if (step === 'design') return 'process'
  return step === 'delivery' && hasBehaviours ? 'people' : 'organisation'
}

/** Where an attribute of the platform loses level between intention, design, delivery and perception: gap / 10. */
export const platformGap: Rule = {
  name: 'platform-gap',
  reads: ['dimensions', 'attributes', 'behaviours'],
  find: ({ workshop }) => {
    const dimensionById = new Map<string, (typeof workshop.dimensions)[number]>(
      workshop.dimensions.map((dimension) => [dimension.id, dimension]),
    )
    const withBehaviours = new Set<string>(workshop.behaviours.map(({ attributeId }) => attributeId))
    return workshop.attributes.flatMap((attribute) => {
      const dimension = dimensionById.get(attribute.dimensionId)
      return platformSteps.flatMap((step) => {
        const gap = platformGapOf(attribute, step)
        if (gap === undefined || gap <= 0) return []
        const [from, to] = gapEnds[step]
        return {
          kind: needKindOf(step, withBehaviours.has(attribute.id)),
          sources: [{ collection: 'attributes' as const, id: attribute.id, field: to }],
          gap: gap / 10,
          importance: dimension?.importance === undefined ? unstatedImportance : dimension.importance / 10,
          confidence: confidenceByEvidence.assumption,
          themes: dimension ? [`dimension:${dimension.id}` as const] : [],
          params: {
            name: attribute.name,
            dimension: dimension?.name ?? '',
            variant: step,
            from: attribute[from] ?? 0,
            to: attribute[to] ?? 0,
          },
        }
      })
    })
  },
}
