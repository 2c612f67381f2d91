import { expect, test } from 'vitest'
import { type RuleName, ruleNames } from '../model.ts'
import {
  companyFunction,
  competency,
  type Draft,
  decision,
  factor,
  journey,
  moment,
  needsOf,
  pain,
  phase,
  players,
  statement,
  workshopWith,
} from '../testing/draft.ts'

interface Golden {
  boards: Draft
  /** Every need found on these boards, whole. */
  needs: readonly object[]
}

const lived = { journeys: [journey], phases: [phase] }
const functions = [companyFunction('it', 'IT'), companyFunction('ops', 'Operations')]

/** One case per rule, small enough to be checked by hand. */
const goldens: Readonly<Record<RuleName, Golden>> = {
  'canvas-move': {
    // (8 - 3) / 10 = .5; importance 8 / 10; nobody said how sure: .5; .5 x .8 x .5 = .2
    boards: { players, factors: [factor('wifi', 3, 8), factor('lounge', 8, 3), factor('kept', 5, 5)] },
    needs: [
      {
        id: 'canvas-move:wifi',
        rule: 'canvas-move',
        kind: 'process',
        sources: [{ collection: 'factors', id: 'wifi' }],
        gap: 0.5,
        importance: 0.8,
        confidence: 0.5,
        benefit: 0.2,
        themes: ['factor:wifi'],
        params: { name: 'Factor wifi', move: 'raise', today: 3, target: 8 },
      },
    ],
  },
  'promise-gap': {
    // (9 - 5) / 10 = .4; 6 / 10; .4 x .6 x .5 = .12
    boards: {
      promises: [
        { id: 'calm', order: 'a0', name: 'Calm', promised: 9, perceived: 5, importance: 6 },
        { id: 'kept', order: 'a1', name: 'Clean', promised: 7, perceived: 7 },
        { id: 'unknown', order: 'a2', name: 'Fast', promised: 7 },
      ],
    },
    needs: [
      {
        id: 'promise-gap:calm',
        rule: 'promise-gap',
        kind: 'organisation',
        sources: [{ collection: 'promises', id: 'calm' }],
        gap: 0.4,
        importance: 0.6,
        confidence: 0.5,
        benefit: 0.12,
        themes: ['promise:calm'],
        params: { name: 'Calm', promised: 9, perceived: 5 },
      },
    ],
  },
  'pain-point': {
    // 4 / 5 = .8; a moment of truth: 6 / 10 x 1.5 = .9; seen in data: 1; .8 x .9 = .72
    boards: {
      ...lived,
      moments: [moment('m', { importance: 6, isMomentOfTruth: true })],
      observations: [pain('o', 'm', 4, { evidence: 'data' })],
    },
    needs: [
      {
        id: 'pain-point:o+m',
        rule: 'pain-point',
        kind: 'process',
        sources: [
          { collection: 'observations', id: 'o' },
          { collection: 'moments', id: 'm' },
        ],
        gap: 0.8,
        importance: 0.9,
        confidence: 1,
        benefit: 0.72,
        themes: ['journey:j'],
        params: { name: 'pain o', moment: 'Moment m', journey: 'Departure', severity: 4 },
      },
    ],
  },
  'satisfaction-gap': {
    // (9 - 4) / 10 = .5; 2 / 10; an anecdote: .8; .5 x .2 x .8 = .08
    boards: {
      ...lived,
      moments: [
        moment('m', { importance: 2, satisfaction: 4, targetSatisfaction: 9, evidence: 'anecdote' }),
        moment('n', { satisfaction: 9, targetSatisfaction: 9 }),
      ],
    },
    needs: [
      {
        id: 'satisfaction-gap:m',
        rule: 'satisfaction-gap',
        kind: 'process',
        sources: [{ collection: 'moments', id: 'm' }],
        gap: 0.5,
        importance: 0.2,
        confidence: 0.8,
        benefit: 0.08,
        themes: ['journey:j'],
        params: { name: 'Moment m', journey: 'Departure', actual: 4, target: 9 },
      },
    ],
  },
  'hand-over': {
    // fixed .5; the higher of 5 and 9 / 10; .5 x .9 x .5 = .225
    boards: {
      ...lived,
      functions,
      moments: [
        moment('a', { ownerFunctionId: 'ops', importance: 5 }),
        moment('b', { ownerFunctionId: 'it', importance: 9, emotion: -1 }),
        moment('c', { ownerFunctionId: 'it', importance: 9 }),
      ],
    },
    needs: [
      {
        id: 'hand-over:a+b',
        rule: 'hand-over',
        kind: 'organisation',
        sources: [
          { collection: 'moments', id: 'a' },
          { collection: 'moments', id: 'b' },
        ],
        gap: 0.5,
        importance: 0.9,
        confidence: 0.5,
        benefit: 0.225,
        themes: ['journey:j'],
        params: {
          name: 'Moment b',
          from: 'Moment a',
          journey: 'Departure',
          fromFunction: 'Operations',
          toFunction: 'IT',
        },
      },
    ],
  },
  'platform-gap': {
    // design (9 - 7) / 10 = .2, importance 7 / 10; .2 x .7 x .5 = .07; delivered above designed needs nothing
    boards: {
      dimensions: [{ id: 'd', order: 'a0', name: 'Ease', importance: 7 }],
      attributes: [{ id: 'a', order: 'a0', dimensionId: 'd', name: 'Signs', intended: 9, designed: 7, delivered: 8 }],
    },
    needs: [
      {
        id: 'platform-gap:a/designed',
        rule: 'platform-gap',
        kind: 'process',
        sources: [{ collection: 'attributes', id: 'a', field: 'designed' }],
        gap: 0.2,
        importance: 0.7,
        confidence: 0.5,
        benefit: 0.07,
        themes: ['dimension:d'],
        params: { name: 'Signs', dimension: 'Ease', variant: 'design', from: 9, to: 7 },
      },
    ],
  },
  'competency-gap': {
    // (4 - 2) / 5 = .4; the function owns a moment of importance 7 that calls for it: .7; .4 x .7 x .5 = .14
    boards: {
      ...lived,
      functions,
      moments: [moment('m', { importance: 7, ownerFunctionId: 'ops', competencies: { c: true } })],
      competencies: [competency('c', { current: { ops: 2, it: 3 }, required: { ops: 4, it: 3 } })],
    },
    needs: [
      {
        id: 'competency-gap:c/ops',
        rule: 'competency-gap',
        kind: 'people',
        sources: [{ collection: 'competencies', id: 'c', field: 'ops' }],
        gap: 0.4,
        importance: 0.7,
        confidence: 0.5,
        benefit: 0.14,
        themes: ['journey:j'],
        params: { name: 'Competency c', function: 'Operations', current: 2, required: 4 },
      },
    ],
  },
  'tool-gap': {
    // missing altogether: 1; it serves a moment of importance 8; 1 x .8 x .5 = .4
    boards: {
      ...lived,
      moments: [moment('m', { importance: 8, tools: { crm: true } })],
      tools: [{ id: 'crm', order: 'a0', name: 'CRM', description: '', status: 'toAdd', functions: {} }],
    },
    needs: [
      {
        id: 'tool-gap:crm',
        rule: 'tool-gap',
        kind: 'tool',
        sources: [{ collection: 'tools', id: 'crm' }],
        gap: 1,
        importance: 0.8,
        confidence: 0.5,
        benefit: 0.4,
        themes: ['journey:j'],
        params: { name: 'CRM', variant: 'toAdd' },
      },
    ],
  },
  'data-gap': {
    // two systems of record that disagree: .8; no moment is known to use them: .3; .8 x .3 x .5 = .12
    boards: {
      functions,
      dataDomains: [{ id: 'd', order: 'a0', name: 'Passengers', ownerFunctionId: 'ops', systemsOfRecord: { a: true, b: true } }],
    },
    needs: [
      {
        id: 'data-gap:d/systemsOfRecord',
        rule: 'data-gap',
        kind: 'tool',
        sources: [{ collection: 'dataDomains', id: 'd', field: 'systemsOfRecord' }],
        gap: 0.8,
        importance: 0.3,
        confidence: 0.5,
        benefit: 0.12,
        themes: [],
        params: { name: 'Passengers', variant: 'severalSystems', systems: 2, quality: 0, needed: 0 },
      },
    ],
  },
  'maturity-gap': {
    // (4 - 2) / 4 = .5; every pillar weighs .5; a median of votes counts as an anecdote: .8; .5 x .5 x .8 = .2
    boards: { statements: [statement('s', { current: 2, aspired: 4 }), statement('t', { current: 3, aspired: 3 })] },
    needs: [
      {
        id: 'maturity-gap:s',
        rule: 'maturity-gap',
        kind: 'organisation',
        sources: [{ collection: 'statements', id: 's' }],
        gap: 0.5,
        importance: 0.5,
        confidence: 0.8,
        benefit: 0.2,
        themes: ['pillar:customerIntelligence'],
        params: { name: 'Statement s', pillar: 'customerIntelligence', current: 2, aspired: 4 },
      },
    ],
  },
  divergence: {
    // |4 - 2| / 4 = .5; .5 x .5 x .8 = .2; apart by one level is still agreement
    boards: {
      statements: [
        statement('s', { leadershipMedian: 4, fieldMedian: 2 }),
        statement('t', { leadershipMedian: 4, fieldMedian: 3 }),
      ],
    },
    needs: [
      {
        id: 'divergence:s',
        rule: 'divergence',
        kind: 'organisation',
        sources: [{ collection: 'statements', id: 's' }],
        gap: 0.5,
        importance: 0.5,
        confidence: 0.8,
        benefit: 0.2,
        themes: ['pillar:customerIntelligence'],
        params: { name: 'Statement s', pillar: 'customerIntelligence', leadership: 4, field: 2 },
      },
    ],
  },
  'governance-gap': {
    // fixed .5; importance 1; seen on the boards: 1; the cadence is set, and the accepted workstream has an accountable
    boards: {
      settings: { ...workshopWith({}).settings, reviewCadenceMonths: 3 },
      workstreamDecisions: [decision('process:factor:a', { status: 'accepted', raci: { ops: 'accountable' } })],
    },
    needs: [
      {
        id: 'governance-gap:noSponsor',
        rule: 'governance-gap',
        kind: 'organisation',
        sources: [],
        gap: 0.5,
        importance: 1,
        confidence: 1,
        benefit: 0.5,
        themes: ['pillar:leadershipAlignment'],
        params: { name: '', variant: 'noSponsor' },
      },
    ],
  },
}

test.each(ruleNames)('%s finds what its golden case says, and nothing else', (rule) => {
  const { boards, needs } = goldens[rule]
  const rounded = needsOf(workshopWith(boards)).map((need) => ({
    ...need,
    gap: Number(need.gap.toFixed(12)),
    importance: Number(need.importance.toFixed(12)),
    benefit: Number(need.benefit.toFixed(12)),
  }))
  expect(rounded).toEqual(needs)
})
