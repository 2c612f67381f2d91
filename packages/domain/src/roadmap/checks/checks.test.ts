import { expect, test } from 'vitest'
import { decision, derive, factor, journey, moment, pain, phase, players, workshopWith } from '../testing/draft.ts'

const boards = {
  players,
  factors: [factor('a', 2, 8)],
  sponsors: [{ id: 's', order: 'a0', title: 'Director' }],
  settings: { ...workshopWith({}).settings, reviewCadenceMonths: 3, nextReview: '2027-02-01' },
}
const smart = {
  objective: 'Nobody gets lost',
  objectiveIndicator: 'Lost passengers',
  objectiveUnit: '%',
  objectiveBaseline: 20,
  objectiveTarget: 5,
  objectiveFloor: 4,
  objectiveCeiling: 10,
  objectiveDue: '2027-12-31',
}
const raci = { ops: 'accountable', it: 'responsible' }
const codes = (more: object, draft: object = {}) =>
  derive(
    workshopWith({
      ...boards,
      workstreamDecisions: [decision('process:factor:a', { status: 'accepted', raci, ...smart, ...more })],
      ...draft,
    }),
  ).findings.map(({ code, params }) => [code, ...Object.values(params)].join(' '))

test('a SMART objective with its roles has no finding', () => {
  expect(codes({})).toEqual([])
})

test.each([
  ['S', { objective: undefined }],
  ['M', { objectiveUnit: undefined }],
  ['M', { objectiveBaseline: undefined }],
  ['A', { objectiveTarget: undefined }],
  ['A', { objectiveTarget: 2 }],
  ['A', { objectiveCeiling: undefined }],
  ['T', { objectiveDue: undefined }],
  ['MA', { objectiveIndicator: undefined, objectiveTarget: 11 }],
])('an objective that misses %s says so', (letters, missing) => {
  expect(codes(missing)).toEqual([`notSmart ${letters}`])
})

test('a workstream that no intent explains is told, until people link it to one', () => {
  const journeyBoards = {
    journeys: [journey],
    phases: [phase],
    moments: [moment('m')],
    observations: [pain('o', 'm', 4)],
  }
  const decided = (intents: object) => [decision('process:journey:j', { status: 'accepted', raci, ...smart, intents })]
  expect(codes({}, { ...journeyBoards, workstreamDecisions: decided({}) })).toEqual(['workstreamWithoutIntent', 'notSmart R'])
  expect(codes({}, { ...journeyBoards, workstreamDecisions: decided({ 'factor:a': true }) })).toEqual([])
})

test('RACI: exactly one accountable, at least one responsible, a word above five consulted', () => {
  const consulted = Object.fromEntries(['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((id) => [id, 'consulted']))
  expect(codes({ raci: { ops: 'accountable', it: 'accountable' } })).toEqual(['accountable 2', 'noResponsible'])
  expect(codes({ raci: { it: 'responsible' } })).toEqual(['accountable 0'])
  expect(codes({ raci: { ...raci, ...consulted } })).toEqual(['manyConsulted 6'])
})

test('an intent that every workstream leaves aside is told, also when its own is rejected', () => {
  expect(codes({ status: 'rejected' })).toEqual(['intentWithoutWorkstream Factor a'])
  expect(codes({}, { dimensions: [{ id: 'd', order: 'a0', name: 'Ease' }] })).toEqual(['intentWithoutWorkstream Ease'])
})

test('a barrier without owner, and a review that has passed or was never fixed', () => {
  const barriers = [{ id: 'b', order: 'a0', text: 'No budget', workstreamId: 'process:factor:a' }]
  expect(codes({}, { barriers })).toEqual(['barrierWithoutOwner No budget'])
  const reviewed = (nextReview: string | undefined) => codes({}, { settings: { ...boards.settings, nextReview } })
  expect([reviewed('2027-01-31'), reviewed(undefined)]).toEqual([['reviewPassed 2027-01-31'], ['noReview']])
})
