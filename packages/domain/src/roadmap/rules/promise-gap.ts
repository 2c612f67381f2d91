import type { Rule } from '../rule.ts'
import { confidenceByEvidence, unstatedImportance } from '../workshop-index.ts'

/** The brand promises more than customers perceive: (promise - perception) / 10. Each promise is a theme of its own. */
export const promiseGap: Rule = {
  name: 'promise-gap',
  reads: ['promises'],
  find: ({ workshop }) =>
    workshop.promises.flatMap(({ id, name, promised, perceived, importance }) => {
      if (promised === undefined || perceived === undefined || promised <= perceived) return []
      return [
        {
          kind: 'organisation' as const,
          sources: [{ collection: 'promises' as const, id }],
          gap: (promised - perceived) / 10,
          importance: importance === undefined ? unstatedImportance : importance / 10,
          confidence: confidenceByEvidence.assumption,
          themes: [`promise:${id}` as const],
          params: { name, promised, perceived },
        },
      ]
    }),
}
