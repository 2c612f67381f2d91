import { expect, test } from 'vitest'
import { emptyWorkshop, type Workshop } from '../workshop.ts'
import { decision, derive, moment } from './testing/draft.ts'

const airport = (more: { [Name in keyof Workshop]?: unknown } = {}): Workshop =>
  ({
    ...emptyWorkshop('Airport', 'en'),
    players: [
      { id: 'us', order: 'a0', name: 'Us', kind: 'today' },
      { id: 'aim', order: 'a1', name: 'Us, targeted', kind: 'target' },
    ],
    factors: [
      { id: 'signs', order: 'a0', name: 'Signs', description: '', importance: 8, levels: { us: 3, aim: 8 } },
      { id: 'shops', order: 'a1', name: 'Shops', description: '', importance: 3, levels: { us: 8, aim: 4 } },
    ],
    journeys: [{ id: 'fly', order: 'a0', name: 'Departure', state: 'today' }],
    phases: [{ id: 'p', order: 'a0', journeyId: 'fly', period: 'during', name: 'At the airport' }],
    moments: [
      moment('a', { importance: 6, emotion: 1, ownerFunctionId: 'it', factors: { signs: true }, tools: { screens: true } }),
      moment('b', {
        importance: 10,
        emotion: -2,
        ownerFunctionId: 'ops',
        competencies: { calm: true },
        tools: { screens: true },
      }),
    ],
    observations: [
      { id: 'lost', order: 'a0', kind: 'pain', text: 'We got lost', momentId: 'a', severity: 5, evidence: 'data' },
      { id: 'wait', order: 'a1', kind: 'pain', text: 'We waited', momentId: 'b', severity: 3 },
    ],
    functions: [
      { id: 'ops', order: 'a0', name: 'Operations', capacityDays: 50, capacityByQuarter: {} },
      { id: 'it', order: 'a1', name: 'IT', capacityDays: 30, capacityByQuarter: {} },
    ],
    competencies: [
      {
        id: 'calm',
        order: 'a0',
        name: 'Staying calm',
        description: '',
        kind: 'softSkill',
        current: { ops: 1 },
        required: { ops: 4 },
        horizon: {},
        masters: {},
      },
    ],
    tools: [{ id: 'screens', order: 'a0', name: 'Screens', description: '', status: 'toImprove', functions: {} }],
    ...more,
  }) as unknown as Workshop

const summaryOf = (workshop: Workshop) =>
  derive(workshop).roadmap.workstreams.map(({ id, rank, evidence, schedule, dependencies }) => ({
    id,
    rank,
    needs: evidence.map(({ need }) => need.id),
    start: schedule?.startQuarter,
    waitsFor: dependencies.map(({ on, reason }) => `${reason}:${on}`),
  }))

test('a whole workshop gives its roadmap: workstreams ranked, each with its evidence, after what must come first', () => {
  expect(summaryOf(airport())).toEqual([
    { id: 'process:journey:fly', rank: 1, needs: ['pain-point:lost+a', 'pain-point:wait+b'], start: 0, waitsFor: [] },
    { id: 'organisation:journey:fly', rank: 2, needs: ['hand-over:a+b'], start: 0, waitsFor: [] },
    { id: 'people:journey:fly', rank: 3, needs: ['competency-gap:calm/ops'], start: 0, waitsFor: [] },
    { id: 'process:factor:signs', rank: 4, needs: ['canvas-move:signs'], start: 0, waitsFor: [] },
    {
      id: 'tool:factor:signs',
      rank: 5,
      needs: ['tool-gap:screens'],
      start: 1,
      waitsFor: ['processBeforeTool:process:factor:signs'],
    },
  ])
})

test('needs that participants grouped stay together, under the name they gave', () => {
  const handGroups = [{ id: 'g', order: 'a0', name: 'Find the way', needs: { 'pain-point:lost+a': true, 'hand-over:a+b': true } }]
  const { workstreams } = derive(airport({ handGroups })).roadmap
  const found = workstreams.find(({ id }) => id === 'hand:g')
  expect(found).toMatchObject({ name: 'Find the way', kind: null, theme: 'journey:fly' })
  expect(found?.evidence.map(({ need }) => need.id)).toEqual(['pain-point:lost+a', 'hand-over:a+b'])
})

test('a merged workstream gives its evidence to the one that stays, and what waited for it waits for that one', () => {
  const workstreamDecisions = [
    decision('process:journey:fly', { mergedInto: 'process:factor:signs' }),
    decision('organisation:journey:fly', { dependsOn: { 'process:journey:fly': true } }),
  ]
  const { workstreams } = derive(airport({ workstreamDecisions })).roadmap
  expect(workstreams.map(({ id }) => id)).not.toContain('process:journey:fly')
  expect(workstreams.find(({ id }) => id === 'process:factor:signs')?.evidence).toHaveLength(3)
  expect(workstreams.find(({ id }) => id === 'organisation:journey:fly')?.dependencies).toEqual([
    { on: 'process:factor:signs', origin: 'explicit', reason: null },
  ])
})

test('two workstreams merged into each other both stay', () => {
  const workstreamDecisions = [
    decision('process:journey:fly', { mergedInto: 'process:factor:signs' }),
    decision('process:factor:signs', { mergedInto: 'process:journey:fly' }),
  ]
  const ids = derive(airport({ workstreamDecisions })).roadmap.workstreams.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['process:journey:fly', 'process:factor:signs']))
})

test('a rejected workstream keeps its evidence, loses its rank and is not placed; others keep their index', () => {
  const before = derive(airport()).roadmap.workstreams
  const workstreamDecisions = [decision('process:factor:signs', { status: 'rejected', reason: 'Done already' })]
  const after = derive(airport({ workstreamDecisions })).roadmap.workstreams
  expect(after.at(-1)).toMatchObject({ id: 'process:factor:signs', rank: null, schedule: null })
  expect(after.at(-1)?.evidence).toHaveLength(1)
  expect(after[0]?.benefitIndex).toBeCloseTo(before[0]?.benefitIndex ?? Number.NaN)
})

test('an accepted workstream is told what its objective and its roles still lack', () => {
  const workstreamDecisions = [decision('process:factor:signs', { status: 'accepted', objective: 'Nobody gets lost' })]
  const { findings } = derive(
    airport({
      workstreamDecisions,
      settings: { ...emptyWorkshop('Airport', 'en').settings, nextReview: '2027-01-31' },
    }),
  )
  expect(findings.map(({ code, params }) => [code, params])).toEqual([
    ['reviewPassed', { day: '2027-01-31' }],
    ['notSmart', { missing: 'MAT' }],
    ['accountable', { count: 0 }],
    ['noResponsible', {}],
  ])
})
