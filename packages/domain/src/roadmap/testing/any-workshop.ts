import fc from 'fast-check'
import { pillars } from '../../diagnostic.ts'
import { emptyWorkshop } from '../../workshop.ts'
import {
  companyFunction,
  competency,
  decision,
  factor,
  journey,
  moment,
  observation,
  phase,
  players,
  statement,
  workshopWith,
} from './draft.ts'

const id = (prefix: string) => fc.nat(4).map((n) => `${prefix}${n}`)
const set = (prefix: string) => fc.dictionary(id(prefix), fc.constant(true), { maxKeys: 3 })
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const several = <Fields extends { id: string }>(fields: fc.Arbitrary<Fields>, whole: (fields: Fields) => object = (own) => own) =>
  fc.uniqueArray(fields, { selector: (record) => record.id, maxLength: 5 }).map((records) => records.map(whole))
const functionId = fc.constantFrom('ops', 'it')
const ten = fc.nat(10)
const maturity = fc.integer({ min: 1, max: 5 })
const workstreamId = fc.oneof(
  id('f').map((f) => `process:factor:${f}`),
  id('j').map((j) => `process:journey:${j}`),
  id('j').map((j) => `organisation:journey:${j}`),
  fc.constant('hand:g0'),
)

/** A factor that dangles, a moment of no phase, a pain of no moment: all may occur. */
export const anyWorkshop = fc
  .record({
    settings: fc
      .record({
        themeWeights: fc.dictionary(
          fc.oneof(
            id('f').map((f) => `factor:${f}`),
            id('j').map((j) => `journey:${j}`),
          ),
          fc.constantFrom(0, 0.5, 1, 3),
          { maxKeys: 2 },
        ),
        rankingMethod: maybe(fc.constantFrom('benefitEffort', 'valueEffort', 'rice', 'wsjf')),
        reviewCadenceMonths: maybe(fc.constant(3)),
      })
      .map((more) => ({ ...emptyWorkshop('Airport', 'en').settings, ...more })),
    players: fc.constant(players),
    factors: several(fc.record({ id: id('f'), today: ten, target: ten, importance: ten }), (f) =>
      factor(f.id, f.today, f.target, f.importance),
    ),
    promises: several(fc.record({ id: id('s'), promised: maybe(ten), perceived: maybe(ten), importance: maybe(ten) }), (p) => ({
      order: p.id,
      name: p.id,
      ...p,
    })),
    statements: several(
      fc.record({
        id: id('t'),
        pillar: fc.constantFrom(...pillars),
        current: maybe(maturity),
        aspired: maybe(maturity),
        leadershipMedian: maybe(maturity),
        fieldMedian: maybe(maturity),
      }),
      (s) => statement(s.id, s),
    ),
    journeys: several(fc.record({ id: id('j') }), (j) => ({ ...journey, ...j })),
    phases: several(
      fc.record({ id: id('p'), journeyId: id('j'), period: fc.constantFrom('before', 'during', 'after') }),
      (p) => ({ ...phase, ...p }),
    ),
    moments: several(
      fc.record({
        id: id('m'),
        phaseId: id('p'),
        factors: set('f'),
        competencies: set('c'),
        tools: set('k'),
        importance: ten,
        emotion: fc.integer({ min: -2, max: 2 }),
        satisfaction: ten,
        targetSatisfaction: ten,
        ownerFunctionId: maybe(functionId),
      }),
      (m) => moment(m.id, m),
    ),
    observations: several(
      fc.record({
        id: id('o'),
        momentId: id('m'),
        severity: maturity,
        kind: fc.constantFrom('pain' as const, 'pain' as const, 'verbatim' as const),
      }),
      (o) => observation(o.kind, o.id, o.momentId, { severity: o.severity }),
    ),
    dimensions: several(fc.record({ id: id('d'), importance: maybe(ten) }), (d) => ({ order: d.id, name: d.id, ...d })),
    attributes: several(
      fc.record({ id: id('a'), dimensionId: id('d'), intended: maybe(ten), designed: maybe(ten), delivered: maybe(ten) }),
      (a) => ({ order: a.id, name: a.id, ...a }),
    ),
    functions: fc.constant([companyFunction('it', 'IT', 30, { '2027-Q2': 0 }), companyFunction('ops', 'Operations', 50)]),
    competencies: several(
      fc.record({
        id: id('c'),
        current: fc.dictionary(functionId, fc.nat(5)),
        required: fc.dictionary(functionId, fc.nat(5)),
      }),
      (c) => competency(c.id, c),
    ),
    tools: several(fc.record({ id: id('k'), status: fc.constantFrom('exists', 'toImprove', 'toAdd', 'toRetire') }), (k) => ({
      order: k.id,
      name: k.id,
      description: '',
      functions: {},
      ...k,
    })),
    flows: several(
      fc.record({
        id: id('w'),
        fromToolId: id('k'),
        toToolId: id('k'),
        kind: fc.constantFrom('automatic', 'rekeyed'),
      }),
      (w) => ({ order: w.id, ...w }),
    ),
    dataDomains: several(
      fc.record({
        id: id('x'),
        ownerFunctionId: maybe(functionId),
        systemsOfRecord: set('k'),
        quality: maybe(fc.nat(5)),
        qualityNeeded: maybe(fc.nat(5)),
      }),
      (x) => ({ order: x.id, name: x.id, ...x }),
    ),
    handGroups: several(
      fc.record({
        id: id('g'),
        needs: fc.dictionary(
          fc.oneof(
            id('f').map((f) => `canvas-move:${f}`),
            id('t').map((t) => `maturity-gap:${t}`),
          ),
          fc.constant(true),
          { minKeys: 1, maxKeys: 3 },
        ),
      }),
      (g) => ({ order: g.id, name: g.id, ...g }),
    ),
    workstreamDecisions: several(
      fc.record({
        id: workstreamId,
        status: maybe(fc.constantFrom('accepted', 'rejected', 'proposed')),
        mergedInto: maybe(workstreamId),
        ownerFunctionId: maybe(functionId),
        effortByFunction: fc.dictionary(functionId, fc.nat(200), { maxKeys: 2 }),
        dependsOn: fc.dictionary(workstreamId, fc.constant(true), { maxKeys: 2 }),
        refusedDependencies: fc.dictionary(workstreamId, fc.constant(true), { maxKeys: 1 }),
        durationQuarters: maybe(fc.integer({ min: 1, max: 4 })),
        startQuarter: maybe(fc.constantFrom('2026-Q1', '2027-Q1', '2027-Q4')),
        pinnedRank: maybe(fc.integer({ min: 1, max: 4 })),
        riceReach: maybe(fc.nat(1000)),
        riceImpact: maybe(fc.constantFrom(0.25, 1, 3)),
        valuePoints: maybe(fc.integer({ min: 1, max: 10 })),
      }),
      (d) => decision(d.id, d),
    ),
  })
  .map(workshopWith)
