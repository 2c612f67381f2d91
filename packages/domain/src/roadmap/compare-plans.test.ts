import { expect, test } from 'vitest'
import { comparePlans } from './compare-plans.ts'
import { companyFunction, decision, derive, factor, players, workshopWith } from './testing/draft.ts'

const plan = (capacity: number, more: object = {}) =>
  derive(
    workshopWith({
      players,
      factors: [factor('a', 2, 8, 10), factor('b', 2, 8, 10)],
      functions: [companyFunction('ops', 'Operations', capacity)],
      settings: { ...workshopWith({}).settings, planQuarters: 3 },
      workstreamDecisions: ['a', 'b'].map((id) =>
        decision(`process:factor:${id}`, {
          ownerFunctionId: 'ops',
          effortDays: { low: 30, likely: 40, high: 50 },
          investment: { low: 1000, likely: 2000, high: 3000 },
          ...(id === 'b' ? more : {}),
        }),
      ),
    }),
  ).roadmap

test('more capacity brings the benefit earlier', () => {
  const { changes, benefitByQuarter, before, after } = comparePlans(plan(40), plan(80))
  const standing = { rank: 2, effortDays: 40 }
  expect(changes).toEqual([
    {
      id: 'process:factor:b',
      before: { ...standing, startQuarter: 1, endQuarter: 1 },
      after: { ...standing, startQuarter: 0, endQuarter: 0 },
    },
  ])
  expect(benefitByQuarter).toEqual([
    { quarter: '2027-Q1', before: 50, after: 100 },
    { quarter: '2027-Q2', before: 100, after: 100 },
    { quarter: '2027-Q3', before: 100, after: 100 },
  ])
  expect(before).toEqual({ effortDays: 80, investment: 4000, lastQuarter: 1, overloadDays: 40 })
  expect(after).toEqual({ effortDays: 80, investment: 4000, lastQuarter: 0, overloadDays: 0 })
})

test('a workstream that one plan rejects has no rank there and costs nothing', () => {
  const { changes, after } = comparePlans(plan(80), plan(80, { status: 'rejected' }))
  expect(changes.map(({ id, after: standing }) => [id, standing?.rank])).toEqual([['process:factor:b', null]])
  expect(after).toMatchObject({ effortDays: 40, investment: 2000 })
})

test('a plan compared with itself changes nothing', () => {
  expect(comparePlans(plan(40), plan(40)).changes).toEqual([])
})
