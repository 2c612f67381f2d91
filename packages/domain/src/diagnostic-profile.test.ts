import { expect, test } from 'vitest'
import type { Statement } from './diagnostic.ts'
import { divergences, heatMapOf, pillarProfiles } from './diagnostic-profile.ts'
import { aggregateScores } from './rounds/aggregate-scores.ts'
import { type ScoreResult, scoreResultIdOf } from './rounds/score-result.ts'

const statement = (id: string, fields: Partial<Statement> = {}): Statement =>
  ({ id, order: id, pillar: 'customerOrientation', text: id, levels: {}, ...fields }) as Statement

test('a pillar stands at the mean of its revealed statements’ medians; pillars without statements are left out', () => {
  const profiles = pillarProfiles([
    statement('a', { current: 2, aspired: 4 }),
    statement('b', { current: 3 }),
    statement('c'),
    statement('d', { pillar: 'leadershipAlignment' }),
  ])
  expect(profiles.map(({ pillar, revealed, current, aspired }) => [pillar, revealed, current, aspired])).toEqual([
    ['customerOrientation', 2, 2.5, 4],
    ['leadershipAlignment', 0, null, null],
  ])
})

test('ranks divergence by its size, whichever side sees more', () => {
  const found = divergences([
    statement('near', { leadershipMedian: 3, fieldMedian: 3 }),
    statement('below', { leadershipMedian: 2, fieldMedian: 4.5 }),
    statement('above', { leadershipMedian: 4, fieldMedian: 2 }),
    statement('masked', { leadershipMedian: 4 }),
  ])
  expect(found.map(({ statement: { id }, distance }) => [id, distance])).toEqual([
    ['below', -2.5],
    ['above', 2],
    ['near', 0],
  ])
})

const result = (
  recordId: string,
  scores: { companyFunction: string; level: 'field' | 'leadership'; score: number }[],
): ScoreResult => {
  const item = { collection: 'statements' as const, recordId, field: 'current' }
  return {
    ...item,
    id: scoreResultIdOf(item),
    order: 'a0',
    revealedAt: '2027-01-01T00:00:00.000Z',
    isAnonymous: true,
    threshold: 2,
    ...aggregateScores(scores, 2),
  }
}

test('the heat map combines published medians, and tells masked from empty', () => {
  const field = (companyFunction: string, ...scores: number[]) =>
    scores.map((score) => ({ companyFunction, level: 'field' as const, score }))
  const leaders = (...scores: number[]) =>
    scores.map((score) => ({ companyFunction: 'Ops', level: 'leadership' as const, score }))
  const map = heatMapOf([
    result('a', [...field('Ops', 1, 1, 1, 1), ...leaders(5, 5)]),
    result('b', [...field('Ops', 3, 3), ...leaders(4, 4)]),
    result('c', field('HR', 2)),
  ])
  const [hr, ops] = map.functions
  expect(hr).toEqual({
    name: 'HR',
    all: { state: 'masked' },
    byLevel: { leadership: { state: 'empty' }, management: { state: 'empty' }, field: { state: 'masked' } },
  })
  expect(ops?.byLevel).toEqual({
    leadership: { state: 'shown', score: 4.5, n: 2, summary: null, shown: 2, answered: 2 },
    management: { state: 'empty' },
    field: { state: 'shown', score: 2, n: 2, summary: null, shown: 2, answered: 2 },
  })
})

test('a cell that could show less than half of its statements shows none', () => {
  const scores = (...given: number[]) => given.map((score) => ({ companyFunction: 'Ops', level: 'field' as const, score }))
  const cell = (...all: number[][]) => heatMapOf(all.map((given, index) => result(`s${index}`, scores(...given)))).all
  expect(cell([4, 4], [1], [1])).toEqual({ state: 'masked' })
  expect(cell([4, 4], [1])).toMatchObject({ state: 'shown', score: 4, shown: 1, answered: 2 })
})

test('the heat map of one statement keeps its spread', () => {
  const map = heatMapOf([
    result(
      'a',
      [1, 2, 3].map((score) => ({ companyFunction: 'Ops', level: 'field', score })),
    ),
  ])
  expect(map.all).toMatchObject({ summary: { n: 3, median: 2, q1: 1.5, q3: 2.5 } })
})
