import { expect, test } from 'vitest'
import { emptyWorkshop, type Workshop } from '../../workshop.ts'
import { toNeed } from '../rule.ts'
import { createIndexer } from '../workshop-index.ts'
import { dataGap } from './data-gap.ts'
import { divergence } from './divergence.ts'
import { governanceGap } from './governance-gap.ts'
import { maturityGap } from './maturity-gap.ts'
import { platformGap } from './platform-gap.ts'
import { toolGap } from './tool-gap.ts'

const indexOf = (draft: { [Name in keyof Workshop]?: unknown }) =>
  createIndexer()({ ...emptyWorkshop('Airport', 'en'), ...draft } as Workshop)

const journeys = [{ id: 'j', order: 'a0', name: 'Departure', state: 'today' }]
const phases = [{ id: 'p', order: 'a0', journeyId: 'j', period: 'before', name: 'Arrive' }]
const moment = (id: string, tools: object) => ({
  id,
  order: id,
  phaseId: 'p',
  name: `Moment ${id}`,
  customerAction: '',
  importance: 8,
  factors: {},
  competencies: {},
  tools,
})

test('platform-gap: design asks for process, delivery for organisation or people, communication for organisation', () => {
  const index = (behaviours: unknown[]) =>
    indexOf({
      dimensions: [{ id: 'd', order: 'a0', name: 'Ease', importance: 7 }],
      attributes: [
        { id: 'a', order: 'a0', dimensionId: 'd', name: 'Signs', intended: 9, designed: 7, delivered: 4, perceived: 3 },
      ],
      behaviours,
    })
  const kinds = (behaviours: unknown[]) =>
    platformGap
      .find(index(behaviours))
      .map(({ kind, params, themes, importance }) => [params['variant'], kind, themes[0], importance])
  expect(kinds([])).toEqual([
    ['design', 'process', 'dimension:d', 0.7],
    ['delivery', 'organisation', 'dimension:d', 0.7],
    ['communication', 'organisation', 'dimension:d', 0.7],
  ])
  expect(kinds([{ id: 'b', order: 'a0', attributeId: 'a', text: 'Greets' }])[1]).toEqual([
    'delivery',
    'people',
    'dimension:d',
    0.7,
  ])
  expect(platformGap.find(index([])).map(({ gap }) => gap)).toEqual([0.2, 0.3, 0.1])
})

test('tool-gap: a tool to add, a flow re-keyed by hand, a moment without a tool', () => {
  const index = indexOf({
    journeys,
    phases,
    moments: [moment('m', { crm: true }), moment('n', {})],
    tools: [
      { id: 'crm', order: 'a0', name: 'CRM', description: '', status: 'toAdd', functions: {} },
      { id: 'ops', order: 'a1', name: 'Operations', description: '', status: 'exists', functions: {} },
    ],
    flows: [{ id: 'f', order: 'a0', fromToolId: 'ops', toToolId: 'crm', kind: 'rekeyed' }],
  })
  expect(toolGap.find(index).map(({ sources, gap, importance, themes }) => [sources[0]?.id, gap, importance, themes])).toEqual([
    ['crm', 1, 0.8, ['journey:j']],
    ['f', 0.6, 0.8, ['journey:j']],
    ['n', 0.5, 0.8, ['journey:j']],
  ])
})

test('tool-gap: before any tool is listed, moments without a tool are no need', () => {
  expect(toolGap.find(indexOf({ journeys, phases, moments: [moment('m', {})] }))).toEqual([])
})

test('data-gap: no owner, several systems of record, quality below need: a need for each, with ids of their own', () => {
  const dataDomains = [
    { id: 'd', order: 'a0', name: 'Passengers', systemsOfRecord: { a: true, b: true }, quality: 2, qualityNeeded: 4 },
    { id: 'e', order: 'a1', name: 'Flights', ownerFunctionId: 'ops', systemsOfRecord: {} },
  ]
  const functions = [{ id: 'ops', order: 'a0', name: 'Operations' }]
  const needs = dataGap.find(indexOf({ dataDomains, functions })).map((found) => toNeed('data-gap', found))
  expect(needs.map(({ id, kind, gap }) => [id, kind, gap])).toEqual([
    ['data-gap:d/ownerFunctionId', 'organisation', 0.6],
    ['data-gap:d/systemsOfRecord', 'tool', 0.8],
    ['data-gap:d/quality', 'process', 0.4],
    ['data-gap:e/systemsOfRecord', 'tool', 0.6],
  ])
})

test('maturity-gap: aspired above current needs the difference / 4', () => {
  const statement = { id: 's', order: 'a0', pillar: 'customerOrientation', text: 'We listen', current: 2, aspired: 4 }
  expect(maturityGap.find(indexOf({ statements: [statement] }))).toMatchObject([{ gap: 0.5, confidence: 0.8 }])
  expect(maturityGap.find(indexOf({ statements: [{ ...statement, aspired: 2 }] }))).toEqual([])
})

test('divergence: leadership and field apart by more than one level, in either direction', () => {
  const statement = { id: 's', order: 'a0', pillar: 'customerOrientation', text: 'We listen' }
  const gaps = (leadershipMedian: number, fieldMedian: number) =>
    divergence.find(indexOf({ statements: [{ ...statement, leadershipMedian, fieldMedian }] })).map(({ gap }) => gap)
  expect([gaps(4, 2), gaps(2, 4), gaps(4, 3)]).toEqual([[0.5], [0.5], []])
})

test('governance-gap: nothing before a first workstream is accepted, then sponsor, cadence and accountable', () => {
  const decision = (status: string, raci: object) => ({ id: 'process:factor:a', status, raci })
  const ids = (draft: object) => governanceGap.find(indexOf(draft)).map((found) => toNeed('governance-gap', found).id)
  expect(ids({ workstreamDecisions: [decision('proposed', {})] })).toEqual([])
  expect(ids({ workstreamDecisions: [decision('accepted', {})] })).toEqual([
    'governance-gap:noSponsor',
    'governance-gap:noCadence',
    'governance-gap:process:factor:a',
  ])
  expect(ids({ workstreamDecisions: [decision('accepted', { ops: 'accountable' })], sponsors: [{ id: 'x' }] })).toEqual([
    'governance-gap:noCadence',
  ])
})
