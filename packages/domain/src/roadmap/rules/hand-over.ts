import type { Moment } from '../../journey.ts'
import type { Rule } from '../rule.ts'
import { confidenceOf, statedImportance, type WorkshopIndex } from '../workshop-index.ts'

const fixedGap = 0.5

const hurts = (index: WorkshopIndex, moment: Moment): boolean =>
  (moment.emotion ?? 0) < 0 || (index.observationsByMoment.get(moment.id) ?? []).some(({ kind }) => kind === 'pain')

/** Two consecutive moments owned by different functions, with a pain or a negative emotion at either. */
export const handOver: Rule = {
  name: 'hand-over',
  find: (index) =>
    index.journeys.flatMap(({ journey, moments }) =>
      moments.flatMap((to, position) => {
        const from = moments[position - 1]
        const [fromFunction, toFunction] = [from?.ownerFunctionId, to.ownerFunctionId]
        if (!from || !fromFunction || !toFunction || fromFunction === toFunction) return []
        if (!hurts(index, from) && !hurts(index, to)) return []
        return [
          {
            kind: 'organisation' as const,
            sources: [
              { collection: 'moments' as const, id: from.id },
              { collection: 'moments' as const, id: to.id },
            ],
            gap: fixedGap,
            importance: Math.max(statedImportance(from), statedImportance(to)),
            confidence: Math.max(confidenceOf(from.evidence), confidenceOf(to.evidence)),
            themes: [`journey:${journey.id}` as const],
            params: {
              name: to.name,
              from: from.name,
              journey: journey.name,
              fromFunction: index.functionById.get(fromFunction)?.name ?? '',
              toFunction: index.functionById.get(toFunction)?.name ?? '',
            },
          },
        ]
      }),
    ),
}
