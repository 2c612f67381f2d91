import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveRoadmap } from './roadmap/index.ts'
import type { Workstream } from './roadmap/model.ts'
import { scorecard } from './scorecard.ts'
import { emptyWorkshop, type Workshop } from './workshop.ts'

const workshop = (draft: { [Name in keyof Workshop]?: unknown }) => ({ ...emptyWorkshop('Airport', 'en'), ...draft }) as Workshop
const players = [
  { id: 'us', order: 'a', name: 'Us', kind: 'today' },
  { id: 'aim', order: 'b', name: 'Aim', kind: 'target' },
]
const factor = (id: string, today: number | undefined, target: number | undefined) => ({
  id,
  order: id,
  name: `Factor ${id}`,
  description: '',
  levels: { ...(today === undefined ? {} : { us: today }), ...(target === undefined ? {} : { aim: target }) },
})
const indicator = (id: string, more: object) => ({ id, order: id, name: id, measures: 'delivered', readings: {}, ...more })
const workstream = (id: string, theme: string | null, more: object = {}) =>
  ({ id, theme, status: 'proposed', evidence: [], benefit: 1, decision: null, ...more }) as unknown as Workstream
const cited = (share: number, ...themes: string[]) => ({ share, need: { themes } })

describe('scorecard', () => {
  test('only factors to raise or create and dimensions are intents, with our two levels', () => {
    const given = workshop({
      players,
      factors: [factor('a', 3, 8), factor('b', undefined, 6), factor('c', 8, 2), factor('d', 5, 5)],
      dimensions: [{ id: 'x', order: 'a', name: 'Ease' }],
    })
    const { intents, unserved } = scorecard(given, { workstreams: [] })
    expect(intents.map(({ intent: { theme, kind, today, target } }) => [theme, kind, today, target])).toEqual([
      ['factor:a', 'raise', 3, 8],
      ['factor:b', 'create', null, 6],
      ['dimension:x', 'dimension', null, null],
    ])
    expect(unserved).toHaveLength(3)
  })

  test('a factor is told by its own indicators and those of the moments that carry it; a dimension by its attributes’', () => {
    const given = workshop({
      players,
      factors: [factor('a', 3, 8)],
      moments: [{ id: 'm', factors: { a: true } }],
      dimensions: [{ id: 'x', order: 'a', name: 'Ease' }],
      attributes: [{ id: 'att', order: 'a', dimensionId: 'x', name: 'Signs' }],
      indicators: [
        indicator('own', { factorId: 'a', baseline: 0, target: 10, readings: { '2027-01-01': 15 } }),
        indicator('moment', { momentId: 'm', baseline: 0, target: 10, readings: { '2027-01-01': 5 } }),
        indicator('unread', { factorId: 'a', target: 10 }),
        indicator('attribute', { attributeId: 'att' }),
        indicator('elsewhere', { momentId: 'other' }),
      ],
    })
    const [ofFactor, ofDimension] = scorecard(given, { workstreams: [] }).intents
    expect(ofFactor?.indicators.map(({ indicator: { id } }) => id)).toEqual(['own', 'moment', 'unread'])
    expect(ofFactor?.results).toEqual({ progress: 0.75, known: 2, total: 3 })
    expect(ofDimension?.indicators.map(({ indicator: { id } }) => id)).toEqual(['attribute'])
    expect(ofDimension?.results).toEqual({ progress: null, known: 0, total: 1 })
  })

  test('workstreams serve by their theme or their evidence; progress is weighed by what each brings, unknown left out', () => {
    const given = workshop({ players, factors: [factor('a', 3, 8), factor('b', 3, 8)] })
    const workstreams = [
      workstream('one', 'factor:a', {
        benefit: 3,
        evidence: [cited(1, 'factor:a')],
        decision: { progressPercent: 80, intents: {} },
      }),
      workstream('two', 'journey:j', {
        benefit: 2,
        evidence: [cited(0.5, 'journey:j', 'factor:a'), cited(0.5, 'journey:j')],
        decision: { progressPercent: 0, intents: {} },
      }),
      workstream('three', 'factor:a', { evidence: [cited(1, 'factor:a')] }),
      workstream('refused', 'factor:b', { status: 'rejected' }),
      workstream('lost', 'journey:j', { evidence: [cited(1, 'journey:j')] }),
    ]
    const { intents, unserved, aimless } = scorecard(given, { workstreams })
    expect(intents[0]?.workstreams.map(({ workstream: { id }, share }) => [id, share])).toEqual([
      ['one', 1],
      ['two', 0.5],
      ['three', 1],
    ])
    expect(intents[0]?.actions.known).toBe(2)
    expect(intents[0]?.actions.progress).toBeCloseTo(0.6)
    expect(unserved.map(({ theme }) => theme)).toEqual(['factor:b'])
    expect(aimless.map(({ id }) => id)).toEqual(['lost'])
  })

  test('a workstream that people linked to an intent counts in full for it', () => {
    const given = workshop({ players, factors: [factor('a', 3, 8)] })
    const linked = workstream('one', null, { decision: { intents: { 'factor:a': true }, progressPercent: 40 } })
    const { intents, aimless } = scorecard(given, { workstreams: [linked] })
    expect(intents[0]?.workstreams).toEqual([{ workstream: linked, share: 1 }])
    expect(intents[0]?.actions).toEqual({ progress: 0.4, known: 1, total: 1 })
    expect(aimless).toEqual([])
  })

  test('agrees with the roadmap’s own checks on orphans both ways, and loses no workstream', () => {
    const level = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined })
    const drawn = fc.record({
      factors: fc.array(fc.tuple(level, level), { maxLength: 4 }),
      pains: fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })), { maxLength: 4 }),
      isAccepted: fc.boolean(),
    })
    fc.assert(
      fc.property(drawn, ({ factors, pains, isAccepted }) => {
        const given = workshop({
          players,
          factors: factors.map(([today, target], index) => factor(`f${index}`, today, target)),
          journeys: [{ id: 'j', order: 'a', name: 'Departure', state: 'today' }],
          phases: [{ id: 'p', order: 'a', journeyId: 'j', period: 'before', name: 'Plan' }],
          moments: pains.map(([of], index) => ({
            id: `m${index}`,
            order: `a${index}`,
            phaseId: 'p',
            name: 'Moment',
            factors: { [`f${of}`]: true },
            competencies: {},
            tools: {},
          })),
          observations: pains.map(([, severity], index) => ({
            id: `o${index}`,
            order: 'a',
            kind: 'pain',
            text: 'Ouch',
            momentId: `m${index}`,
            severity,
          })),
        })
        const proposed = deriveRoadmap(given, { planStart: '2027-Q1' }).roadmap.workstreams
        const decisions = proposed.map(({ id }) => ({
          id,
          ...(isAccepted ? { status: 'accepted' } : {}),
          raci: {},
          effortByFunction: {},
          intents: {},
          dependsOn: {},
          refusedDependencies: {},
        }))
        const { roadmap, findings } = deriveRoadmap({ ...given, workstreamDecisions: decisions } as unknown as Workshop, {
          planStart: '2027-Q1',
        })
        const { unserved, aimless, intents } = scorecard(given, roadmap)
        const said = (code: string) => findings.filter((finding) => finding.code === code)
        expect(unserved.map(({ source: { id } }) => id)).toEqual(
          said('intentWithoutWorkstream').map(({ sources }) => sources?.[0]?.id),
        )
        if (isAccepted)
          expect(aimless.filter(({ status }) => status === 'accepted').map(({ id }) => id)).toEqual(
            said('workstreamWithoutIntent').map(({ workstreamId }) => workstreamId),
          )
        const shown = new Set([
          ...aimless,
          ...intents.flatMap(({ workstreams }) => workstreams.map((served) => served.workstream)),
        ])
        expect(shown.size).toBe(roadmap.workstreams.length)
      }),
    )
  })
})
