import type { Rule } from '../rule.ts'
import { confidenceOf, statedImportance, themesOfMoment } from '../workshop-index.ts'

/** Severity of a pain that nobody rated, 1-5: the middle. */
const unratedSeverity = 3

/** Pains of a moment: severity / 5, weighed by the moment. */
export const painPoint: Rule = {
  name: 'pain-point',
  find: (index) =>
    index.journeys.flatMap(({ journey, moments }) =>
      moments.flatMap((moment) =>
        (index.observationsByMoment.get(moment.id) ?? [])
          .filter((observation) => observation.kind === 'pain')
          .map((pain) => ({
            kind: 'process' as const,
            sources: [
              { collection: 'observations' as const, id: pain.id },
              { collection: 'moments' as const, id: moment.id },
            ],
            gap: (pain.severity ?? unratedSeverity) / 5,
            importance: statedImportance(moment),
            confidence: confidenceOf(pain.evidence),
            themes: themesOfMoment(index, moment),
            params: { name: pain.text, moment: moment.name, journey: journey.name, severity: pain.severity ?? unratedSeverity },
          })),
      ),
    ),
}
