import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyWorkshop, type Workshop } from '../workshop.ts'
import { deriveRoadmap } from './derive-roadmap.ts'
import type { Need } from './model.ts'

type Draft = { [Name in keyof Workshop]?: unknown }

const workshopWith = (draft: Draft): Workshop => ({ ...emptyWorkshop('Airport', 'en'), ...draft }) as Workshop
const derive = (workshop: Workshop) => deriveRoadmap(workshop, { planStart: '2027-Q1' })
const needsOf = (workshop: Workshop): Need[] => {
  const { roadmap } = derive(workshop)
  return [...roadmap.workstreams.flatMap(({ evidence }) => evidence.map(({ need }) => need)), ...roadmap.ungrouped]
}

const players = [
  { id: 'us', order: 'a0', name: 'Us', kind: 'today' },
  { id: 'aim', order: 'a1', name: 'Us, targeted', kind: 'target' },
]
const factor = (id: string, today: number, target: number, importance = 8) => ({
  id,
  order: 'a0',
  name: `Factor ${id}`,
  description: '',
  importance,
  levels: { us: today, aim: target },
})
const moment = (id: string, more: object = {}) => ({
  id,
  order: id,
  phaseId: 'p',
  name: `Moment ${id}`,
  customerAction: '',
  factors: {},
  competencies: {},
  tools: {},
  ...more,
})
const journey = { id: 'j', order: 'a0', name: 'Departure', state: 'today' }
const phase = { id: 'p', order: 'a0', journeyId: 'j', period: 'before', name: 'Arrive' }
const pain = (id: string, momentId: string, severity: number, more: object = {}) => ({
  id,
  order: id,
  kind: 'pain',
  text: `Pain ${id}`,
  momentId,
  severity,
  ...more,
})
const functions = [
  { id: 'ops', order: 'a0', name: 'Operations', headcount: 100, capacityDays: 50 },
  { id: 'it', order: 'a1', name: 'IT', headcount: 20, capacityDays: 30 },
]

test('canvas-move: a factor to raise needs (target - today) / 10, weighed by its importance', () => {
  const [need, ...others] = needsOf(workshopWith({ players, factors: [factor('wifi', 3, 8)] }))
  expect(others).toEqual([])
  expect(need).toMatchObject({
    id: 'canvas-move:wifi',
    gap: 0.5,
    importance: 0.8,
    confidence: 0.5,
    benefit: 0.2,
    themes: ['factor:wifi'],
  })
})

test('canvas-move: a factor to reduce releases effort instead', () => {
  const { roadmap } = derive(workshopWith({ players, factors: [factor('lounge', 8, 3)] }))
  expect(roadmap.workstreams).toEqual([])
  expect(roadmap.released).toMatchObject([{ move: 'reduce', gap: 0.5, name: 'Factor lounge' }])
})

test('pain-point: severity / 5, half as much again at a moment of truth', () => {
  const needs = needsOf(
    workshopWith({
      journeys: [journey],
      phases: [phase],
      moments: [moment('m', { importance: 6, isMomentOfTruth: true })],
      observations: [pain('o', 'm', 4, { evidence: 'data' })],
    }),
  )
  expect(needs).toMatchObject([{ rule: 'pain-point', gap: 0.8, confidence: 1, themes: ['journey:j'] }])
  expect(needs[0]?.importance).toBeCloseTo(0.9)
})

test('satisfaction-gap: measured importance and rating take the place of stated ones where a survey speaks of the moment', () => {
  const moments = [moment('m', { importance: 2, satisfaction: 4, targetSatisfaction: 9 })]
  const base = { journeys: [journey], phases: [phase], moments }
  expect(needsOf(workshopWith(base))).toMatchObject([{ gap: 0.5, importance: 0.2, confidence: 0.5 }])
  const survey = {
    id: 's',
    order: 'a0',
    touchpoints: [{ column: 'Q', label: 'Q', scaleMin: 1, scaleMax: 5, n: 900, mean: 4, csat: 0.8 }],
    drivers: { status: 'ok', shares: [{ column: 'Q', share: 0.3, coefficient: 1 }] },
    momentByColumn: { Q: 'm' },
  }
  const [measured] = needsOf(workshopWith({ ...base, surveys: [survey] }))
  expect(measured).toMatchObject({ importance: 1, confidence: 1, params: { actual: 7.5, target: 9 } })
  expect(measured?.gap).toBeCloseTo(0.15)
})

test('hand-over: two owners in a row with a negative emotion at either, and none without', () => {
  const moments = (emotion: number) => [
    moment('a', { ownerFunctionId: 'ops', importance: 5 }),
    moment('b', { ownerFunctionId: 'it', importance: 9, emotion }),
  ]
  const base = { journeys: [journey], phases: [phase], functions }
  expect(needsOf(workshopWith({ ...base, moments: moments(1) }))).toEqual([])
  expect(needsOf(workshopWith({ ...base, moments: moments(-1) }))).toMatchObject([
    {
      rule: 'hand-over',
      kind: 'organisation',
      gap: 0.5,
      importance: 0.9,
      params: { fromFunction: 'Operations', toFunction: 'IT' },
    },
  ])
})

test('competency-gap: gap / 5, weighed by the important moments that its function owns', () => {
  const competency = {
    id: 'c',
    order: 'a0',
    name: 'Listening',
    description: '',
    kind: 'softSkill',
    current: { ops: 2, it: 3 },
    required: { ops: 4, it: 3 },
    horizon: {},
    masters: {},
  }
  const needs = needsOf(
    workshopWith({
      journeys: [journey],
      phases: [phase],
      functions,
      moments: [moment('m', { importance: 7, ownerFunctionId: 'ops', competencies: { c: true } })],
      competencies: [competency],
    }),
  )
  expect(needs).toMatchObject([{ rule: 'competency-gap', kind: 'people', gap: 0.4, importance: 0.7, themes: ['journey:j'] }])
})

test('records that refer to nothing are stepped over', () => {
  const workshop = workshopWith({
    moments: [moment('lost', { ownerFunctionId: 'gone', factors: { gone: true }, emotion: -2 })],
    observations: [pain('o', 'gone', 5)],
    surveys: [{ id: 's', order: 'a0', touchpoints: [], momentByColumn: { Q: 'gone' } }],
  })
  expect(derive(workshop).roadmap.workstreams).toEqual([])
})

test('a decision whose evidence is gone is kept and flagged', () => {
  const decision = {
    id: 'process:factor:gone',
    name: 'Signs everywhere',
    status: 'accepted',
    raci: {},
    effortByFunction: {},
    dependsOn: {},
    refusedDependencies: {},
  }
  const { roadmap, findings } = derive(workshopWith({ workstreamDecisions: [decision] }))
  expect(roadmap.workstreams).toMatchObject([{ name: 'Signs everywhere', isOrphaned: true, evidence: [] }])
  expect(findings.map(({ code }) => code)).toContain('orphanedDecision')
})

test('a circle of prerequisites is reported with its path, and the rest is scheduled', () => {
  const decision = (id: string, on: string) => ({
    id,
    raci: {},
    effortByFunction: {},
    dependsOn: { [on]: true },
    refusedDependencies: {},
  })
  const { roadmap, findings } = derive(
    workshopWith({
      players,
      factors: [factor('a', 2, 8), factor('b', 2, 8), factor('c', 2, 8)],
      workstreamDecisions: [decision('process:factor:a', 'process:factor:b'), decision('process:factor:b', 'process:factor:a')],
    }),
  )
  expect(findings.find(({ code }) => code === 'dependencyCycle')?.params).toEqual({ path: 'process:factor:a → process:factor:b' })
  expect(roadmap.workstreams.map(({ id, schedule }) => [id, schedule?.startQuarter])).toEqual(
    expect.arrayContaining([
      ['process:factor:a', undefined],
      ['process:factor:b', undefined],
      ['process:factor:c', 0],
    ]),
  )
})

const id = (prefix: string) => fc.nat(5).map((n) => `${prefix}${n}`)
const uniqueById = (arbitrary: fc.Arbitrary<unknown>) =>
  fc.uniqueArray(arbitrary as fc.Arbitrary<{ id: string }>, { selector: (record) => record.id, maxLength: 6 })
const set = (prefix: string) => fc.dictionary(id(prefix), fc.constant(true), { maxKeys: 3 })

const anyWorkshop = fc
  .record({
    players: fc.constant(players),
    factors: uniqueById(
      fc
        .record({ id: id('f'), today: fc.nat(10), target: fc.nat(10), importance: fc.nat(10) })
        .map((f) => factor(f.id, f.today, f.target, f.importance)),
    ),
    journeys: uniqueById(fc.record({ id: id('j') }).map((j) => ({ ...journey, ...j }))),
    phases: uniqueById(fc.record({ id: id('p'), journeyId: id('j') }).map((p) => ({ ...phase, ...p }))),
    moments: uniqueById(
      fc
        .record({
          id: id('m'),
          phaseId: id('p'),
          factors: set('f'),
          competencies: set('c'),
          importance: fc.nat(10),
          emotion: fc.integer({ min: -2, max: 2 }),
          satisfaction: fc.nat(10),
          targetSatisfaction: fc.nat(10),
          ownerFunctionId: fc.constantFrom('ops', 'it'),
        })
        .map((m) => moment(m.id, m)),
    ),
    observations: uniqueById(
      fc
        .record({ id: id('o'), momentId: id('m'), severity: fc.integer({ min: 1, max: 5 }) })
        .map((o) => pain(o.id, o.momentId, o.severity)),
    ),
    functions: fc.constant(functions),
    workstreamDecisions: uniqueById(
      fc.record({
        id: id('f').map((f) => `process:factor:${f}`),
        status: fc.constantFrom('accepted', 'rejected', 'proposed'),
        ownerFunctionId: fc.constantFrom('ops', 'it'),
        dependsOn: fc.dictionary(
          id('f').map((f) => `process:factor:${f}`),
          fc.constant(true),
          { maxKeys: 2 },
        ),
        durationQuarters: fc.integer({ min: 1, max: 4 }),
        startQuarter: fc.constantFrom('2027-Q1', '2027-Q4'),
        raci: fc.constant({}),
        effortByFunction: fc.constant({}),
        refusedDependencies: fc.constant({}),
      }),
    ),
  })
  .map((draft) => workshopWith(draft))

test('the order of records does not matter', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const reversed = Object.fromEntries(
        Object.entries(workshop).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
      )
      expect(derive(reversed as unknown as Workshop)).toEqual(derive(workshop))
    }),
  )
})

test('no evidence is lost: every pain of a journey is cited, every need exactly once', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const ids = needsOf(workshop).map((need) => need.id)
      expect(new Set(ids).size).toBe(ids.length)
      const journeys = new Set(workshop.journeys.map((j) => j.id))
      const phases = new Set(workshop.phases.filter((p) => journeys.has(p.journeyId)).map((p) => p.id))
      const moments = new Set(workshop.moments.filter((m) => phases.has(m.phaseId)).map((m) => m.id))
      for (const { id: pid, momentId } of workshop.observations) {
        if (momentId && moments.has(momentId)) expect(ids).toContain(`pain-point:${pid}+${momentId}`)
      }
    }),
  )
})

test('raising a severity never lowers the benefit of its workstream', () => {
  const benefitOf = (workshop: Workshop, needId: string) =>
    derive(workshop).roadmap.workstreams.find(({ evidence }) => evidence.some(({ need }) => need.id === needId))?.benefit ?? 0
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      for (const observation of workshop.observations) {
        const needId = `pain-point:${observation.id}+${observation.momentId}`
        const raised = workshop.observations.map((other) => (other.id === observation.id ? { ...other, severity: 5 } : other))
        expect(benefitOf({ ...workshop, observations: raised }, needId)).toBeGreaterThanOrEqual(
          benefitOf(workshop, needId) - 1e-12,
        )
      }
    }),
  )
})

test('no workstream starts before its prerequisites end, and no function works above its capacity', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const { workstreams, load } = derive(workshop).roadmap
      const scheduleById = new Map(workstreams.map((workstream) => [workstream.id, workstream.schedule]))
      for (const { schedule, dependencies } of workstreams) {
        for (const { on } of dependencies) {
          const prerequisite = scheduleById.get(on)
          if (schedule && prerequisite) expect(schedule.startQuarter).toBeGreaterThan(prerequisite.endQuarter)
        }
      }
      for (const { capacityDays, daysByQuarter } of load) {
        for (const days of daysByQuarter) expect(days).toBeLessThanOrEqual((capacityDays ?? Number.POSITIVE_INFINITY) + 1e-6)
      }
    }),
  )
})
