import { placedMoments, type Rule } from '../rule.ts'
import { confidenceOf, type PlacedMoment, type WorkshopIndex } from '../workshop-index.ts'

const fixedGap = 0.5

const hurts = (index: WorkshopIndex, { moment }: PlacedMoment): boolean =>
  (moment.emotion ?? 0) < 0 || (index.observationsByMoment.get(moment.id) ?? []).some(({ kind }) => kind === 'pain')

/** Two consecutive moments owned by different functions, with a pain or a negative emotion at either. */
export const handOver: Rule = {
  name: 'hand-over',
  reads: [...placedMoments, 'observations', 'functions'],
  find: (index) =>
    index.journeys.flatMap(({ journey, moments }) =>
      moments.flatMap((to, position) => {
        const from = moments[position - 1]
        const [fromFunction, toFunction] = [from?.moment.ownerFunctionId, to.moment.ownerFunctionId]
        if (!from || !fromFunction || !toFunction || fromFunction === toFunction) return []
        if (!hurts(index, from) && !hurts(index, to)) return []
        return [
          {
            kind: 'organisation' as const,
            sources: [
              { collection: 'moments' as const, id: from.moment.id },
              { collection: 'moments' as const, id: to.moment.id },
            ],
            gap: fixedGap,
            importance: Math.max(from.importance, to.importance),
            confidence: Math.max(confidenceOf(from.moment.evidence), confidenceOf(to.moment.evidence)),
            themes: [`journey:${journey.id}` as const],
            params: {
              name: to.moment.name,
              from: from.moment.name,
              journey: journey.name,
              fromFunction: index.functionById.get(fromFunction)?.name ?? '',
              toFunction: index.functionById.get(toFunction)?.name ?? '',
            },
          },
        ]
      }),
    ),
}
