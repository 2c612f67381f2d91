import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bootstrapDrivers,
  type ColumnMapping,
  type KeyDriversInput,
  mappingProblems,
  opportunityScore,
  seededRandom,
  shownGroups,
  summariseSurvey,
} from './index.ts'

const column = (name: string, role: ColumnMapping['role'], scaleMin = 1, scaleMax = 5, ratingColumn?: string): ColumnMapping => ({
  column: name,
  label: name,
  role,
  scaleMin,
  scaleMax,
  ratingColumn,
})
const repeat = (count: number, row: string[]): string[][] => Array.from({ length: count }, () => row)

describe('masking groups', () => {
  it('shows no group below the threshold, nor the one that a total would give away', () => {
    expect(shownGroups([10, 8, 2], 20, 3)).toEqual([true, false, false])
    expect(shownGroups([10, 8, 2, 1], 21, 3)).toEqual([true, true, false, false])
    expect(shownGroups([10, 8], 18, 3)).toEqual([true, true])
    expect(shownGroups([10, 8], 19, 3)).toEqual([true, false])
    expect(shownGroups([], 0, 3)).toEqual([])
  })

  it('never lets subtraction tell of fewer people than the threshold', () => {
    const counts = fc.array(fc.nat(40), { maxLength: 10 })
    fc.assert(
      fc.property(counts, fc.nat(10), fc.integer({ min: 1, max: 8 }), (groups, ungrouped, threshold) => {
        const total = groups.reduce((sum, count) => sum + count, ungrouped)
        const shown = shownGroups(groups, total, threshold)
        const told = groups.filter((_, index) => shown[index])
        const hidden = total - told.reduce((sum, count) => sum + count, 0)
        expect(told.every((count) => count >= threshold)).toBe(true)
        expect(hidden === 0 || hidden >= threshold || told.length === 0).toBe(true)
      }),
    )
  })
})

describe('segments of a survey', () => {
  const mapping = [
    column('Who', 'segment'),
    column('NPS', 'recommend', 0, 10),
    column('Food', 'rating'),
    column('Food matters', 'importance', 1, 5, 'Food'),
  ]
  const rows = [
    ...repeat(6, ['family', '10', '2', '5']),
    ...repeat(2, ['family', '0', '5', '5']),
    ...repeat(5, ['business', '7', '4', '2']),
    ...repeat(2, ['crew', '0', '1', '1']),
    ...repeat(3, ['', '0', '1', '1']),
  ]

  it('give each group its own NPS with margin, satisfaction and opportunity, the largest first', () => {
    const { segments } = summariseSurvey(rows, mapping)
    expect(segments).toMatchObject({ column: 'Who', groups: 3, masked: 1, threshold: 3 })
    const [family, business] = segments?.results ?? []
    expect(family).toMatchObject({ value: 'family', n: 8, outcome: { kind: 'recommend', n: 8, nps: { nps: 50 } } })
    expect(family?.outcome?.nps?.margin).toBeGreaterThan(0)
    expect(family?.touchpoints).toEqual([{ column: 'Food', n: 8, mean: 2.75, csat: 0.25, importance: 1 }])
    expect(opportunityScore(family!.touchpoints[0]!.importance!, family!.touchpoints[0]!.csat)).toBe(17.5)
    expect(business).toMatchObject({ value: 'business', touchpoints: [{ csat: 1, importance: 0 }] })
    expect(segments?.results).toHaveLength(2)
  })

  it('leave out a measure that too few of a group answered, and never say who they are', () => {
    const few = [...repeat(8, ['family', '10', '2', '5']), ...repeat(3, ['business', '7', '', '2']), ['business', '7', '4', '2']]
    const { segments } = summariseSurvey(few, mapping)
    expect(segments?.results.map(({ value, touchpoints }) => [value, touchpoints.length])).toEqual([
      // One business answer remains: showing the families' eight of nine would give it away.
      ['family', 0],
      ['business', 0],
    ])
  })

  it('follow the threshold asked for', () => {
    const { segments } = summariseSurvey(rows, mapping, { maskingThreshold: 6 })
    expect(segments?.results.map(({ value }) => value)).toEqual(['family'])
    expect(segments?.masked).toBe(2)
  })

  it('are not listed when the column tells people apart rather than groups', () => {
    const { segments } = summariseSurvey(
      Array.from({ length: 40 }, (_, i) => [`person ${i}`, '9', '4', '4']),
      mapping,
    )
    expect(segments).toEqual({ column: 'Who', groups: 40, masked: 40, threshold: 3, results: [] })
  })

  it('need one segment column, and one rating for each importance', () => {
    const codes = (...columns: ColumnMapping[]) => mappingProblems(columns).map(({ code }) => code)
    expect(codes(...mapping)).toEqual([])
    expect(codes(column('a', 'segment'), column('b', 'segment'), column('c', 'rating'))).toEqual(['severalSegments'])
    expect(codes(column('a', 'rating'), column('b', 'importance', 1, 5, 'gone'))).toEqual(['importanceOfNothing'])
    expect(codes(column('a', 'rating'), column('b', 'importance', 1, 5, 'a'), column('c', 'importance', 1, 5, 'a'))).toEqual([
      'importanceTwice',
    ])
  })
})

describe('bootstrap of key drivers', () => {
  const random = seededRandom(7)
  const cases = Array.from({ length: 240 }, () => {
    const [strong, weak] = [Math.ceil(random() * 5), Math.ceil(random() * 5)]
    return { ratings: [strong, weak], outcome: 2 * strong + 0.4 * weak + 2 * random() }
  })
  const input: KeyDriversInput = { columns: ['strong', 'weak'], cases }
  const run = (given: KeyDriversInput, draws = 200, seed = 1) => {
    const steps = bootstrapDrivers(given, { draws, seed })
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
  }

  it('puts an interval around each share that holds it, the same for the same seed', () => {
    const found = run(input)
    if (found.status !== 'ok') throw new Error('refused')
    expect(found.bootstrap).toEqual({ draws: 200, seed: 1 })
    for (const { share, interval } of found.shares) {
      expect(interval!.low).toBeLessThan(share)
      expect(interval!.high).toBeGreaterThan(share)
    }
    expect(run(input)).toEqual(found)
    expect(run(input, 200, 2)).not.toEqual(found)
  })

  it('narrows as people answer more', () => {
    const widthOf = (drivers: ReturnType<typeof run>) => {
      const interval = drivers.status === 'ok' ? drivers.shares[0]?.interval : undefined
      return interval ? interval.high - interval.low : Number.NaN
    }
    const many = { ...input, cases: Array.from({ length: 16 }, () => cases).flat() }
    expect(widthOf(run(many, 100))).toBeLessThan(widthOf(run(input, 100)) / 2)
  })

  it('passes a refusal on', () => {
    expect(run({ ...input, cases: cases.slice(0, 10) })).toMatchObject({ status: 'refused', reason: 'tooFewCases' })
  })
})
