import type { Attribute } from '../../platform.ts'
import type { NeedKind } from '../model.ts'
import type { Rule } from '../rule.ts'
import { confidenceByEvidence, unstatedImportance } from '../workshop-index.ts'

interface Step {
  variant: 'design' | 'delivery' | 'communication'
  from: 'intended' | 'designed' | 'delivered'
  to: 'designed' | 'delivered' | 'perceived'
}

const steps: readonly Step[] = [
  { variant: 'design', from: 'intended', to: 'designed' },
  { variant: 'delivery', from: 'designed', to: 'delivered' },
  { variant: 'communication', from: 'delivered', to: 'perceived' },
]

/** Delivery asks for people where the behaviours are written down already, else for an organisation that says them. */
const kindOf = ({ variant }: Step, hasBehaviours: boolean): NeedKind => {
  if (variant === 'design') return 'process'
  return variant === 'delivery' && hasBehaviours ? 'people' : 'organisation'
}

const gapOf = (attribute: Attribute, { from, to }: Step): number => {
  const [higher, lower] = [attribute[from], attribute[to]]
  return higher === undefined || lower === undefined ? 0 : (higher - lower) / 10
}

/** Where an attribute of the platform loses level between intention, design, delivery and perception: gap / 10. */
export const platformGap: Rule = {
  name: 'platform-gap',
  find: ({ workshop }) => {
    const dimensionById = new Map<string, (typeof workshop.dimensions)[number]>(
      workshop.dimensions.map((dimension) => [dimension.id, dimension]),
    )
    const withBehaviours = new Set<string>(workshop.behaviours.map(({ attributeId }) => attributeId))
    return workshop.attributes.flatMap((attribute) => {
      const dimension = dimensionById.get(attribute.dimensionId)
      return steps
        .filter((step) => gapOf(attribute, step) > 0)
        .map((step) => ({
          kind: kindOf(step, withBehaviours.has(attribute.id)),
          sources: [{ collection: 'attributes' as const, id: attribute.id, field: step.to }],
          gap: gapOf(attribute, step),
          importance: dimension?.importance === undefined ? unstatedImportance : dimension.importance / 10,
          confidence: confidenceByEvidence.assumption,
          themes: dimension ? [`dimension:${dimension.id}` as const] : [],
          params: {
            name: attribute.name,
            dimension: dimension?.name ?? '',
            variant: step.variant,
            from: attribute[step.from] ?? 0,
            to: attribute[step.to] ?? 0,
          },
        }))
    })
  },
}
