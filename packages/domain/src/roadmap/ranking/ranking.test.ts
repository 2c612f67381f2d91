import { expect, test } from 'vitest'
import type { WorkstreamDecision } from '../../workstream-decision.ts'
import { decision, derive, factor, players, workshopWith } from '../testing/draft.ts'
import { scoreBy } from './index.ts'

const days = (likely: number) => ({ low: likely / 2, likely, high: likely * 2 })
const scorable = (more: object, effort = 40, confidence = 0.8) => ({
  benefitIndex: 12,
  effortDays: days(effort),
  confidence,
  decision: decision('process:factor:a', more) as unknown as WorkstreamDecision,
})

test('benefit / effort: benefit per hundred person-days', () => {
  // 12 / 40 x 100
  expect(scoreBy.benefitEffort(scorable({})).value).toBe(30)
})

test('RICE: reach x impact x confidence / effort in person-months', () => {
  // 2,000 customers a quarter x massive (3) x 80 % / 3 person-months (60 days) = 1,600
  const known = scorable({ riceReach: 2000, riceImpact: 3, riceConfidence: 80, effortDays: days(60) }, 60)
  expect(scoreBy.rice(known)).toEqual({
    value: 1600,
    inputs: {
      reach: { value: 2000, isProposed: false },
      impact: { value: 3, isProposed: false },
      confidence: { value: 80, isProposed: false },
      personMonths: { value: 3, isProposed: false },
    },
  })
  // The evidence speaks of confidence where people do not: 500 x 1 x 80 % / 2 = 200
  expect(scoreBy.rice(scorable({ riceReach: 500, riceImpact: 1 })).value).toBeCloseTo(200)
})

test('WSJF: (value + time criticality + risk reduction) / job size', () => {
  // (8 + 13 + 3) / 5 = 4.8
  expect(scoreBy.wsjf(scorable({ wsjfValue: 8, wsjfUrgency: 13, wsjfRisk: 3, wsjfSize: 5 })).value).toBe(4.8)
  // 40 days are nearest to 3 or 5 points of ten days: the smaller one; (8 + 13 + 3) / 3 = 8
  expect(scoreBy.wsjf(scorable({ wsjfValue: 8, wsjfUrgency: 13, wsjfRisk: 3 })).value).toBe(8)
})

test('value / effort, each 1 to 10', () => {
  expect(scoreBy.valueEffort(scorable({ valuePoints: 9, effortPoints: 2 })).value).toBe(4.5)
  // 40 days are 4 points.
  expect(scoreBy.valueEffort(scorable({ valuePoints: 6 })).value).toBe(1.5)
})

test('an input that nobody gave leaves the score unknown, not zero', () => {
  expect(
    [scoreBy.rice(scorable({ riceImpact: 2 })), scoreBy.wsjf(scorable({ wsjfValue: 3 })), scoreBy.valueEffort(scorable({}))].map(
      ({ value }) => value,
    ),
  ).toEqual([null, null, null])
})

const ranked = (rankingMethod: string | undefined, decisions: object[]) =>
  derive(
    workshopWith({
      players,
      factors: [factor('a', 2, 8, 10), factor('b', 2, 8, 8), factor('c', 2, 8, 6)],
      settings: { ...workshopWith({}).settings, rankingMethod },
      workstreamDecisions: decisions,
    }),
  ).roadmap.workstreams.map(({ id, rank, isPinned }) => `${rank} ${id.slice(-1)}${isPinned ? '!' : ''}`)

test('the chosen method ranks; what it cannot score yet follows by benefit / effort', () => {
  expect(ranked(undefined, [])).toEqual(['1 a', '2 b', '3 c'])
  expect(ranked('valueEffort', [decision('process:factor:c', { valuePoints: 2 })])).toEqual(['1 c', '2 a', '3 b'])
})

test('a rank set by hand is kept, the others keep their order around it; a rejected one has none', () => {
  expect(ranked(undefined, [decision('process:factor:c', { pinnedRank: 1 })])).toEqual(['1 c!', '2 a', '3 b'])
  expect(ranked(undefined, [decision('process:factor:a', { pinnedRank: 99 })])).toEqual(['1 b', '2 c', '3 a!'])
  const two = [decision('process:factor:c', { pinnedRank: 2 }), decision('process:factor:b', { pinnedRank: 2 })]
  expect(ranked(undefined, two)).toEqual(['1 a', '2 c!', '3 b!'])
  expect(ranked(undefined, [decision('process:factor:a', { pinnedRank: 1, status: 'rejected' })])).toEqual([
    '1 b',
    '2 c',
    'null a',
  ])
})
