import { expect, test } from 'vitest'
import { supportOf } from './evidence-support.ts'
import { journey, moment, needsOf, observation, pain, phase, statement, workshopWith } from './testing/draft.ts'

test('a pain is supported by what was said and measured at its moment, not by itself', () => {
  const workshop = workshopWith({
    journeys: [journey],
    phases: [phase],
    moments: [moment('m'), moment('n')],
    observations: [pain('o', 'm', 4), observation('verbatim', 'v', 'm'), observation('verbatim', 'w', 'n')],
    surveys: [
      {
        id: 's',
        order: 'a0',
        name: 'Survey',
        touchpoints: [
          { column: 'Q1', label: 'Q1', scaleMin: 1, scaleMax: 5, n: 900, mean: 4, csat: 0.8 },
          { column: 'Q2', label: 'Q2', scaleMin: 1, scaleMax: 5, n: 800, mean: 3, csat: 0.5 },
        ],
        drivers: { status: 'ok', shares: [{ column: 'Q1', share: 0.3, coefficient: 1 }] },
        momentByColumn: { Q1: 'm', Q2: 'n' },
      },
    ],
  })
  const [need] = needsOf(workshop)
  const support = supportOf(workshop, need!)
  expect(support.verbatims.map(({ id }) => id)).toEqual(['v'])
  expect(support.measures).toMatchObject([{ column: 'Q1', n: 900, mean: 4, share: 0.3 }])
})

test('a gap of the diagnostic is supported by the votes that revealed it; masked ones say nothing', () => {
  const vote = (field: string, all: object | null) => ({
    id: `statements/s/${field}`,
    order: 'a0',
    collection: 'statements',
    recordId: 's',
    field,
    all,
  })
  const workshop = workshopWith({
    statements: [statement('s', { current: 2, aspired: 4 })],
    scoreResults: [vote('current', { n: 12, median: 2, q1: 2, q3: 3 }), vote('aspired', null)],
  })
  const [need] = needsOf(workshop)
  expect(supportOf(workshop, need!).votes.map(({ field }) => field)).toEqual(['current'])
})
