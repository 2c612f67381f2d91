import { placedMoments, type Rule } from '../rule.ts'
import { confidenceOf } from '../workshop-index.ts'

/** Severity of a pain that nobody rated, 1-5: the middle. */
const unratedSeverity = 3

/** Pains of a moment: severity / 5, weighed by the moment. */
export const painPoint: Rule = {
  name: 'pain-point',
  reads: [...placedMoments, 'observations'],
  find: ({ journeys, observationsByMoment }) =>
    journeys.flatMap(({ journey, moments }) =>
      moments.flatMap(({ moment, importance, themes }) =>
        (observationsByMoment.get(moment.id) ?? [])
          .filter((observation) => observation.kind === 'pain')
          .map(({ id, text, severity = unratedSeverity, evidence }) => ({
            kind: 'process' as const,
            sources: [
              { collection: 'observations' as const, id },
              { collection: 'moments' as const, id: moment.id },
            ],
            gap: severity / 5,
            importance,
            confidence: confidenceOf(evidence),
            themes,
            params: { name: text, moment: moment.name, journey: journey.name, severity },
          })),
      ),
    ),
}
