import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Level, levels } from '../role.ts'
import { aggregateScores, type Ballot } from './aggregate-scores.ts'

const ballots = (companyFunction: string, level: Level, ...scores: (number | null)[]): Ballot[] =>
  scores.map((score) => ({ score, companyFunction, level }))

test('gives number, median and quartiles by function and level', () => {
  const result = aggregateScores(
    [
      ...ballots('Ventes', 'field', 1, 2, 3, 4),
      ...ballots('Ventes', 'leadership', 4, 4, 5),
      ...ballots('Service', 'field', 2, 2, null),
    ],
    2,
  )
  expect(result).toEqual({
    unknown: 1,
    all: { n: 9, median: 3, q1: 2, q3: 4 },
    byLevel: { leadership: { n: 3, median: 4, q1: 4, q3: 4.5 }, field: { n: 6, median: 2, q1: 2, q3: 2.75 } },
    functions: [
      { name: 'Service', all: { n: 2, median: 2, q1: 2, q3: 2 }, byLevel: { field: { n: 2, median: 2, q1: 2, q3: 2 } } },
      {
        name: 'Ventes',
        all: { n: 7, median: 4, q1: 2.5, q3: 4 },
        byLevel: { leadership: { n: 3, median: 4, q1: 4, q3: 4.5 }, field: { n: 4, median: 2.5, q1: 1.75, q3: 3.25 } },
      },
    ],
  })
})

test('masks a group below the threshold, which "don’t know" does not enlarge', () => {
  const { all, byLevel } = aggregateScores(ballots('Ventes', 'field', 3, 3, null, null), 3)
  expect(all).toBeNull()
  expect(byLevel).toEqual({ field: null })
})

test('does not tell that the only person of a group answered "don’t know"', () => {
  const { byLevel, functions } = aggregateScores(
    [...ballots('Ventes', 'field', 3, 4, 5), ...ballots('RH', 'leadership', null)],
    3,
  )
  expect(byLevel['leadership']).toBeNull()
  expect(functions).toContainEqual({ name: 'RH', all: null, byLevel: { leadership: null } })
})

test('takes spellings of one function that differ in case and spaces as one', () => {
  const result = aggregateScores(
    [...ballots('Relation client', 'field', 3), ...ballots('relation  Client ', 'field', 5), ...ballots('', 'field', 1)],
    1,
  )
  expect(result.functions.map(({ name, all }) => [name, all?.n])).toEqual([
    ['', 1],
    ['Relation client', 2],
  ])
})

const anyBallot = fc.record({
  score: fc.option(fc.integer({ min: 1, max: 5 })),
  companyFunction: fc.constantFrom('a', 'b', 'c'),
  level: fc.constantFrom(...levels),
})

test('does not depend on the order in which people voted', () => {
  fc.assert(
    fc.property(fc.array(anyBallot, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (cast, threshold) => {
      expect(aggregateScores(cast.toReversed(), threshold)).toEqual(aggregateScores(cast, threshold))
    }),
  )
})

test('publishes no group smaller than the threshold', () => {
  fc.assert(
    fc.property(fc.array(anyBallot, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (cast, threshold) => {
      const { all, byLevel, functions } = aggregateScores(cast, threshold)
      const groups = [all, ...Object.values(byLevel), ...functions.flatMap((one) => [one.all, ...Object.values(one.byLevel)])]
      for (const group of groups) if (group) expect(group.n).toBeGreaterThanOrEqual(threshold)
    }),
  )
})
