import type { Moment } from '../../journey.ts'
import { placedMoments, type Rule } from '../rule.ts'
import { confidenceByEvidence, confidenceOf, type WorkshopIndex } from '../workshop-index.ts'

const actualOf = (index: WorkshopIndex, moment: Moment): { actual: number | undefined; isMeasured: boolean } => {
  const measured = index.measuredSatisfactionByMoment.get(moment.id)
  return { actual: measured ?? moment.satisfaction, isMeasured: measured !== undefined }
}

/** A moment below its target: (target - actual) / 10; measured importance where key drivers exist, else stated. */
export const satisfactionGap: Rule = {
  name: 'satisfaction-gap',
  reads: [...placedMoments, 'surveys'],
  find: (index) =>
    index.journeys.flatMap(({ journey, moments }) =>
      moments.flatMap(({ moment, importance, themes }) => {
        const { actual, isMeasured } = actualOf(index, moment)
        if (actual === undefined || moment.targetSatisfaction === undefined || actual >= moment.targetSatisfaction) return []
        return [
          {
            kind: 'process' as const,
            sources: [{ collection: 'moments' as const, id: moment.id }],
            gap: (moment.targetSatisfaction - actual) / 10,
            importance: index.measuredImportanceByMoment.get(moment.id) ?? importance,
            confidence: isMeasured ? confidenceByEvidence.data : confidenceOf(moment.evidence),
            themes,
            params: {
              name: moment.name,
              journey: journey.name,
              actual: Math.round(actual * 10) / 10,
              target: moment.targetSatisfaction,
            },
          },
        ]
      }),
    ),
}
