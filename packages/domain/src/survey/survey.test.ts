import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bootstrapDrivers,
  type ColumnMapping,
  customerEffortScore,
  customerSatisfaction,
  findKeyDrivers,
  importancePerformance,
  johnsonShares,
  lmgShares,
  mappingProblems,
  meanOf,
  netPromoterScore,
  opportunityKind,
  opportunityScore,
  parseNumber,
  readDriverCases,
  summariseSurvey,
} from './index.ts'

const lines = readFileSync(new URL('../../../sample/data/sfo-2017-extract.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
const header = lines[0]!.split(',')
const rows = lines.slice(1).map((line) => line.split(','))

const touchpoints = ['Q7FOOD', 'Q7SIGN', 'Q9BOARDING', 'Q9RESTROOM', 'Q10SAFE', 'Q14FIND', 'Q14PASSTHRU']
const roleOf = (column: string): Pick<ColumnMapping, 'role' | 'scaleMin' | 'scaleMax'> => {
  if (column === 'NETPRO') return { role: 'recommend', scaleMin: 0, scaleMax: 10 }
  return { role: touchpoints.includes(column) ? 'rating' : 'ignore', scaleMin: 1, scaleMax: 5 }
}
const mapping = header.map((column) => ({ column, label: column, ...roleOf(column) }))
const weighted = mapping.map((column) => (column.column === 'WEIGHT' ? { ...column, role: 'weight' as const } : column))
const column = (name: string, role: ColumnMapping['role'], scaleMin = 1, scaleMax = 5): ColumnMapping => ({
  column: name,
  label: name,
  role,
  scaleMin,
  scaleMax,
})

describe('the airport survey of 2017', () => {
  const summary = summariseSurvey(rows, mapping)

  it('reads all 2,000 interviews and sets aside answers that mean "not applicable"', () => {
    expect(summary.rowCount).toBe(2000)
    expect(summary.invalidAnswers.find((found) => found.column === 'Q7FOOD')?.count).toBeGreaterThan(0)
  })

  it('gives the NPS of an independent calculation, with its margin', () => {
    expect(summary.outcome?.nps?.nps).toBeCloseTo(42.54, 2)
    expect(summary.outcome?.nps?.margin).toBeCloseTo(3.09, 2)
    expect(summary.outcome?.nps?.n).toBe(1951)
  })

  it('gives the LMG shares of an independent calculation', () => {
    const { drivers } = summary
    if (drivers?.status !== 'ok') throw new Error('refused')
    expect([summary.keptCount, drivers.method, drivers.n, drivers.leftOut]).toEqual([1996, 'lmg', 1381, 615])
    expect(drivers.r2).toBeCloseTo(0.3576546, 7)
    const order = touchpoints.map((name) => drivers.shares.find((share) => share.column === name)!.share.toFixed(5))
    expect(order).toEqual(['0.14470', '0.12271', '0.14151', '0.08696', '0.13417', '0.12370', '0.24623'])
    expect(drivers.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('gives the Johnson shares of an independent calculation', () => {
    const { drivers } = summariseSurvey(rows, mapping, { method: 'johnson' })
    if (drivers?.status !== 'ok') throw new Error('refused')
    const order = touchpoints.map((name) => drivers.shares.find((share) => share.column === name)!.share.toFixed(5))
    expect(order).toEqual(['0.15085', '0.11953', '0.14059', '0.08262', '0.13935', '0.12065', '0.24640'])
  })

  it('gives the intervals of an independent bootstrap, as near as two sets of draws come', () => {
    const steps = bootstrapDrivers(readDriverCases(rows, mapping), { draws: 400, seed: 1 })
    let step = steps.next()
    while (!step.done) step = steps.next()
    if (step.value.status !== 'ok') throw new Error('refused')
    const independent = [
      ['Q7FOOD', 0.0959, 0.2068],
      ['Q9RESTROOM', 0.0572, 0.1256],
      ['Q14PASSTHRU', 0.1743, 0.3216],
    ] as const
    for (const [name, low, high] of independent) {
      const { interval } = step.value.shares.find((share) => share.column === name)!
      expect(Math.abs(interval!.low - low)).toBeLessThan(0.015)
      expect(Math.abs(interval!.high - high)).toBeLessThan(0.015)
    }
  })

  it('counts respondents by their weight when a weight column is given', () => {
    const { outcome, weightColumn } = summariseSurvey(rows, weighted)
    expect(weightColumn).toBe('WEIGHT')
    expect(outcome?.nps?.nps).not.toBeCloseTo(42.54, 1)
    expect(outcome?.nps?.margin).toBeGreaterThan(3.09)
  })
})

describe('scores', () => {
  it('counts promoters 9-10 and detractors 0-6', () => {
    expect(netPromoterScore({ values: [10, 9, 8, 7, 6, 0] })).toMatchObject({ nps: 0, n: 6, promoters: 2 / 6, detractors: 2 / 6 })
    expect(netPromoterScore({ values: [] })).toBeNull()
  })

  it('weighs means and shares', () => {
    expect(meanOf({ values: [1, 5], weights: [3, 1] })).toBe(2)
    expect(customerSatisfaction({ values: [1, 4, 5, 3] }, 5)).toBe(0.5)
    expect(customerEffortScore({ values: [7, 5, 9], weights: [1, 1, 8] })).toBe(6)
  })

  it('scores opportunities after Ulwick, never rewarding over-satisfaction', () => {
    expect(opportunityScore(0.9, 0.3)).toBeCloseTo(15)
    expect(opportunityScore(0.5, 0.9)).toBeCloseTo(5)
    expect([15, 8, 5].map((score) => opportunityKind(score))).toEqual(['underserved', 'balanced', 'overserved'])
  })

  it('reads decimal points and commas, and no dates', () => {
    expect(['4', ' 4,5 ', '4.5', '', '1/2', '1,000.5', 'yes'].map(parseNumber)).toEqual([4, 4.5, 4.5, null, null, null, null])
  })
})

describe('key drivers', () => {
  const cases = (count: number, rate: (i: number) => [number, number, number]) =>
    Array.from({ length: count }, (_, i) => {
      const [a, b, outcome] = rate(i)
      return { ratings: [a, b], outcome }
    })

  it('are refused below ten complete cases per touchpoint', () => {
    const found = findKeyDrivers({ columns: ['a', 'b'], cases: cases(19, (i) => [i % 5, i % 3, i % 5]) })
    expect(found).toEqual({ status: 'refused', reason: 'tooFewCases', n: 19, needed: 20 })
  })

  it('are refused when touchpoints explain next to nothing', () => {
    const found = findKeyDrivers({
      columns: ['a', 'b'],
      cases: cases(400, (i) => [i % 5, Math.floor(i / 5) % 4, Math.floor(i / 20) % 5]),
    })
    expect(found).toMatchObject({ status: 'refused', reason: 'weakFit', n: 400 })
  })

  it('are refused when two touchpoints say the same or one never varies', () => {
    const twins = findKeyDrivers({ columns: ['a', 'b'], cases: cases(50, (i) => [i % 5, (i % 5) * 2, i % 7]) })
    const flat = findKeyDrivers({ columns: ['a', 'b'], cases: cases(50, (i) => [i % 5, 3, i % 5]) })
    expect([twins, flat]).toMatchObject([{ reason: 'singular' }, { reason: 'singular' }])
  })

  it('are refused without an outcome or with a single touchpoint', () => {
    expect(findKeyDrivers({ columns: ['a'], cases: [{ ratings: [1], outcome: null }] })).toMatchObject({ reason: 'noOutcome' })
    expect(findKeyDrivers({ columns: ['a'], cases: [{ ratings: [1], outcome: 1 }] })).toMatchObject({
      reason: 'tooFewTouchpoints',
    })
  })

  it('share R2 by squared correlation when touchpoints are independent, whatever the method', () => {
    const relations = {
      among: [
        [1, 0],
        [0, 1],
      ],
      withOutcome: [0.6, 0.3],
    }
    for (const shares of [lmgShares(relations), johnsonShares(relations)]) {
      expect(shares[0]).toBeCloseTo(0.8, 12)
      expect(shares[1]).toBeCloseTo(0.2, 12)
    }
  })

  it('turn to Johnson beyond twelve touchpoints', () => {
    const columns = Array.from({ length: 13 }, (_, i) => `q${i}`)
    const scattered = Array.from({ length: 400 }, (_, i) => {
      const ratings = columns.map((_, j) => ((i * (j * 2 + 3) * 7919 + i * i * (j + 1) * 31) % 101) / 20)
      return { ratings, outcome: ratings.reduce((sum, rating) => sum + rating, 0) }
    })
    expect(findKeyDrivers({ columns, cases: scattered, method: 'lmg' })).toMatchObject({ status: 'ok', method: 'johnson' })
  })
})

describe('importance and performance', () => {
  it('puts crosshairs at the means and names the quadrants', () => {
    const found = importancePerformance([
      { column: 'a', importance: 0.4, performance: 2 },
      { column: 'b', importance: 0.4, performance: 4 },
      { column: 'c', importance: 0.1, performance: 2 },
      { column: 'd', importance: 0.1, performance: 4 },
    ])
    expect(found).toMatchObject({ importanceMean: 0.25, performanceMean: 3 })
    expect(found?.items.map(({ quadrant }) => quadrant)).toEqual(['concentrate', 'keepUp', 'lowPriority', 'possibleOverkill'])
    expect(importancePerformance([])).toBeNull()
  })
})

describe('summarising rows', () => {
  it('says which rows it refused and why, and which answers it set aside', () => {
    const summary = summariseSurvey(
      [['5', '1', 'Fine'], ['6', '1', 'Kept for its words'], ['0', '1', ''], ['4', 'x', ''], ['4'], ['3', '1', '']],
      [column('Food', 'rating'), column('W', 'weight'), column('Words', 'verbatim')],
    )
    expect(summary).toMatchObject({ rowCount: 6, keptCount: 3, verbatims: ['Fine', 'Kept for its words'], verbatimCount: 2 })
    expect(summary.refused).toEqual([
      { reason: 'noValidAnswer', count: 1 },
      { reason: 'invalidWeight', count: 1 },
      { reason: 'malformed', count: 1 },
    ])
    expect(summary.invalidAnswers).toEqual([{ column: 'Food', count: 1 }])
    expect(summary.touchpoints[0]).toMatchObject({ n: 2, mean: 4, csat: 0.5 })
  })

  it('keeps at most fifty texts, spread over the whole file', () => {
    const many = Array.from({ length: 500 }, (_, i) => [`text ${i}`])
    const { verbatims, verbatimCount } = summariseSurvey(many, [column('Words', 'verbatim')])
    expect([verbatims.length, verbatims[49], verbatimCount]).toEqual([50, 'text 490', 500])
  })

  it('finds what keeps a mapping from being used', () => {
    expect(mappingProblems([column('a', 'ignore')])).toEqual([{ code: 'nothingMapped' }])
    expect(mappingProblems([column('a', 'recommend', 0, 10), column('b', 'satisfaction')])).toEqual([{ code: 'severalOutcomes' }])
    expect(mappingProblems([column('a', 'rating', 5, 5)])).toEqual([{ code: 'invalidScale', column: 'a' }])
    expect(mappingProblems([column('a', 'recommend', 1, 5)])).toEqual([{ code: 'invalidScale', column: 'a' }])
  })
})
