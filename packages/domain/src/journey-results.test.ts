import { describe, expect, it } from 'vitest'
import {
  compareImportance,
  emptyWorkshop,
  journeyResults,
  journeyWeights,
  measuredMoments,
  momentQuadrants,
  outcomeSurvey,
  type Survey,
  type Workshop,
} from './index.ts'

const moment = (id: string, phaseId: string, fields: object = {}) => ({ id, order: id, phaseId, name: id, ...fields })
const touchpoint = (column: string, n: number, mean: number, csat: number, scaleMax = 5) => ({
  column,
  label: column,
  scaleMin: 1,
  scaleMax,
  n,
  mean,
  csat,
})
const survey = (fields: object = {}): Survey =>
  ({
    id: 's',
    order: 'a',
    name: 'Survey',
    importedAt: '2027-01-01T00:00:00.000Z',
    touchpoints: [touchpoint('q1', 100, 3, 0.4), touchpoint('q2', 300, 5, 0.8), touchpoint('q3', 50, 4, 0.6)],
    drivers: {
      status: 'ok',
      method: 'lmg',
      n: 300,
      leftOut: 0,
      r2: 0.4,
      shares: [
        { column: 'q1', share: 0.5, coefficient: 1 },
        { column: 'q2', share: 0.2, coefficient: 1 },
        { column: 'q3', share: 0.3, coefficient: 1 },
      ],
    },
    momentByColumn: { q1: 'a', q2: 'a', q3: 'c' },
    ...fields,
  }) as unknown as Survey
const workshop = (fields: object = {}): Workshop =>
  ({
    ...emptyWorkshop('w', 'en'),
    journeys: [
      { id: 'j', order: 'a', name: 'Fly', state: 'today' },
      { id: 'k', order: 'b', name: 'Claim', state: 'today' },
    ],
    phases: [
      { id: 'p', order: 'a', journeyId: 'j', period: 'before', name: 'p' },
      { id: 'r', order: 'b', journeyId: 'k', period: 'after', name: 'r' },
    ],
    moments: [
      moment('a', 'p', { importance: 4, satisfaction: 3, nps: 10 }),
      moment('b', 'p', { importance: 9, satisfaction: 8, nps: 30, csat: 55 }),
      moment('c', 'r', { importance: 6, satisfaction: 6, ces: 5 }),
    ],
    surveys: [survey()],
    ...fields,
  }) as unknown as Workshop

describe('journeys and the outcome', () => {
  it('share what the ratings explain, with what is tied to no journey', () => {
    const whole = journeyWeights(workshop(), survey())
    expect(whole.journeys.map(({ journey, share }) => [journey.id, share])).toEqual([
      ['j', 0.7],
      ['k', 0.3],
    ])
    expect(whole.untied).toBeCloseTo(0)
    const loose = journeyWeights(workshop(), survey({ momentByColumn: { q3: 'c', q1: 'gone' } }))
    expect(loose.journeys.map(({ journey, share }) => [journey.id, share])).toEqual([['k', 0.3]])
    expect(loose.untied).toBeCloseTo(0.7)
  })

  it('are read from the latest survey that ties key drivers to moments', () => {
    const later = survey({ id: 'later', importedAt: '2027-02-01T00:00:00.000Z', momentByColumn: {} })
    expect(outcomeSurvey(workshop({ surveys: [survey(), later] }))?.id).toBe('s')
    expect(outcomeSurvey(workshop({ surveys: [later] }))).toBeUndefined()
  })

  it('bring every rating of a moment to one scale', () => {
    expect(measuredMoments(survey()).get('a' as never)).toEqual({ importance: 0.7, satisfaction: 7.5 })
    expect(measuredMoments(survey({ drivers: { status: 'refused', reason: 'weakFit', n: 3 } })).size).toBe(0)
  })

  it('tell a moment that the team ranks two places too low or too high', () => {
    const moments = ['a', 'b', 'c', 'd'].map((id, index) => moment(id, 'p', { importance: index + 1 }))
    const shares = [0.4, 0.3, 0.2, 0.1].map((share, index) => ({ column: `q${index}`, share, coefficient: 1 }))
    const tied = survey({
      drivers: { status: 'ok', method: 'lmg', n: 300, leftOut: 0, r2: 0.4, shares },
      momentByColumn: { q0: 'a', q1: 'b', q2: 'c', q3: 'd' },
    })
    expect(
      compareImportance(workshop({ moments }), tied).map((one) => [one.moment.id, one.statedRank, one.derivedRank, one.verdict]),
    ).toEqual([
      ['a', 4, 1, 'underestimated'],
      ['b', 3, 2, 'agreed'],
      ['c', 2, 3, 'agreed'],
      ['d', 1, 4, 'overestimated'],
    ])
  })
})

describe('results of a journey', () => {
  it('keep each measure on its own scale, and say over how many moments a mean stands', () => {
    const { moments, means } = journeyResults(workshop(), 'j' as never)
    expect(moments.map(({ csat, csatAnswers }) => [csat, csatAnswers])).toEqual([
      [70, 400],
      [55, undefined],
    ])
    expect(means).toEqual({ nps: { mean: 20, moments: 2 }, ces: undefined, csat: { mean: 62.5, moments: 2 } })
  })

  it('never mix top two boxes of different scales', () => {
    const mixed = survey({ touchpoints: [touchpoint('q1', 100, 3, 0.4), touchpoint('q2', 300, 9, 0.8, 10)] })
    expect(journeyResults(workshop({ surveys: [mixed] }), 'j' as never).moments[0]?.csat).toBeUndefined()
  })

  it('place moments by what is stated or by what is measured, never by both', () => {
    const { moments, surveys } = workshop()
    const measured = measuredMoments(surveys[0] as Survey)
    expect(Object.fromEntries(momentQuadrants(moments, 'stated', measured))).toEqual({
      a: 'lowPriority',
      b: 'keepUp',
      c: 'possibleOverkill',
    })
    expect(Object.fromEntries(momentQuadrants(moments, 'measured', measured))).toEqual({ a: 'keepUp', c: 'possibleOverkill' })
    expect(momentQuadrants(moments.slice(0, 1), 'stated', measured).size).toBe(0)
  })
})
