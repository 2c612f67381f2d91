import { expect, test } from 'vitest'
import {
  companyFunction,
  competency,
  decision,
  derive,
  factor,
  journey,
  moment,
  needsOf,
  pain,
  phase,
  players,
  workshopWith,
} from './testing/draft.ts'

test('canvas-move: a factor to reduce releases effort instead', () => {
  const { roadmap } = derive(workshopWith({ players, factors: [factor('lounge', 8, 3)] }))
  expect(roadmap.workstreams).toEqual([])
  expect(roadmap.released).toMatchObject([{ move: 'reduce', gap: 0.5, name: 'Factor lounge' }])
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
  const base = {
    journeys: [journey],
    phases: [phase],
    functions: [companyFunction('it', 'IT'), companyFunction('ops', 'Operations')],
  }
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

test('records that refer to nothing are stepped over', () => {
  const workshop = workshopWith({
    moments: [moment('lost', { ownerFunctionId: 'gone', factors: { gone: true }, emotion: -2 })],
    observations: [pain('o', 'gone', 5)],
    surveys: [{ id: 's', order: 'a0', touchpoints: [], momentByColumn: { Q: 'gone' } }],
  })
  expect(derive(workshop).roadmap.workstreams).toEqual([])
})

test('a decision whose evidence is gone is kept and flagged', () => {
  const workstreamDecisions = [decision('process:factor:gone', { name: 'Signs everywhere' })]
  const { roadmap, findings } = derive(workshopWith({ workstreamDecisions }))
  expect(roadmap.workstreams).toMatchObject([{ name: 'Signs everywhere', isOrphaned: true, evidence: [] }])
  expect(findings.map(({ code }) => code)).toContain('orphanedDecision')
})

test('a circle of prerequisites is reported with its path, and the rest is scheduled', () => {
  const waiting = (id: string, on: string) => decision(id, { dependsOn: { [on]: true } })
  const { roadmap, findings } = derive(
    workshopWith({
      players,
      factors: [factor('a', 2, 8), factor('b', 2, 8), factor('c', 2, 8)],
      workstreamDecisions: [waiting('process:factor:a', 'process:factor:b'), waiting('process:factor:b', 'process:factor:a')],
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

test('a sponsor comes before all, and a proposal that people refused is not made again', () => {
  const accepted = decision('process:factor:a', { status: 'accepted' })
  const boards = { players, factors: [factor('a', 2, 8), factor('b', 2, 8)] }
  const sponsor = 'organisation:pillar:leadershipAlignment'
  const waitingFor = (workstreamDecisions: object[]) =>
    derive(workshopWith({ ...boards, workstreamDecisions })).roadmap.workstreams.map(({ id, dependencies }) => [
      id,
      dependencies.map(({ on, reason }) => `${reason} ${on}`),
    ])
  expect(waitingFor([accepted])).toEqual(
    expect.arrayContaining([
      [sponsor, []],
      ['process:factor:a', [`sponsorFirst ${sponsor}`]],
      ['process:factor:b', [`sponsorFirst ${sponsor}`]],
    ]),
  )
  expect(waitingFor([decision('process:factor:a', { status: 'accepted', refusedDependencies: { [sponsor]: true } })])).toEqual(
    expect.arrayContaining([['process:factor:a', []]]),
  )
})

test('the tool comes after the process and the owner of its data, the competency after the tool', () => {
  const { workstreams } = derive(
    workshopWith({
      journeys: [journey],
      phases: [phase],
      functions: [companyFunction('ops', 'Operations')],
      moments: [moment('m', { tools: { crm: true }, competencies: { c: true }, ownerFunctionId: 'ops' })],
      observations: [pain('o', 'm', 4)],
      tools: [{ id: 'crm', order: 'a0', name: 'CRM', description: '', status: 'toImprove', functions: {} }],
      dataDomains: [{ id: 'd', order: 'a0', name: 'Bookings', systemsOfRecord: { crm: true } }],
      competencies: [competency('c', { current: { ops: 1 }, required: { ops: 4 } })],
    }),
  ).roadmap
  const reasons = (id: string) =>
    workstreams.find((workstream) => workstream.id === id)?.dependencies.map(({ on, reason }) => [reason, on])
  expect(reasons('tool:journey:j')).toEqual([
    ['dataOwnerBeforeTool', 'organisation:journey:j'],
    ['processBeforeTool', 'process:journey:j'],
  ])
  expect(reasons('people:journey:j')).toEqual([['toolBeforeCompetency', 'tool:journey:j']])
})

test('evidence keeps the strategic weight of its own theme when people group or merge it', () => {
  const boards = {
    players,
    factors: [factor('a', 2, 8, 10), factor('b', 2, 8, 10)],
    settings: { ...workshopWith({}).settings, themeWeights: { 'factor:a': 3 } },
  }
  const handGroups = [{ id: 'g', order: 'a0', name: 'Both', needs: { 'canvas-move:a': true, 'canvas-move:b': true } }]
  const workstreamDecisions = [decision('process:factor:b', { mergedInto: 'process:factor:a' })]
  for (const more of [{ handGroups }, { workstreamDecisions }]) {
    const [workstream] = derive(workshopWith({ ...boards, ...more })).roadmap.workstreams
    expect(workstream?.evidence.map(({ need, share }) => [need.id, share])).toEqual([
      ['canvas-move:a', 0.75],
      ['canvas-move:b', 0.25],
    ])
    expect(workstream?.benefit).toBeCloseTo(0.3 * 3 + 0.3)
  }
})

test('a need goes to the theme that carries most benefit, ties by id', () => {
  const moments = [moment('m', { factors: { a: true } }), moment('n', {})]
  const boards = { journeys: [journey], phases: [phase], factors: [factor('a', 5, 5)], moments }
  const groupsOf = (severities: [number, number]) =>
    derive(
      workshopWith({ ...boards, observations: [pain('o', 'm', severities[0]), pain('q', 'n', severities[1])] }),
    ).roadmap.workstreams.map(({ id, evidence }) => [id, evidence.length])
  expect(groupsOf([4, 4])).toEqual([['process:journey:j', 2]])
  const alone = derive(workshopWith({ ...boards, observations: [pain('o', 'm', 4)] })).roadmap.workstreams
  expect(alone.map(({ id }) => id)).toEqual(['process:factor:a'])
})

test('capacity per quarter holds work back, and what was asked for shows the overload', () => {
  const { roadmap } = derive(
    workshopWith({
      players,
      factors: [factor('a', 2, 8)],
      functions: [companyFunction('ops', 'Operations', 50, { '2027-Q1': 0, '2027-Q2': 10 })],
      workstreamDecisions: [
        decision('process:factor:a', {
          ownerFunctionId: 'ops',
          effortDays: { low: 20, likely: 40, high: 60 },
          startQuarter: '2027-Q1',
        }),
      ],
    }),
  )
  expect(roadmap.workstreams[0]?.schedule).toMatchObject({ startQuarter: 2, earliestQuarter: 0, isMoved: true })
  const [load] = roadmap.load
  expect(load?.capacityByQuarter.slice(0, 3)).toEqual([0, 10, 50])
  expect(load?.daysByQuarter.slice(0, 3)).toEqual([0, 0, 40])
  expect(load?.askedByQuarter.slice(0, 3)).toEqual([40, 0, 0])
})
