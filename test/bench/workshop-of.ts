import { emptyWorkshop, type Workshop } from '@filrouge/domain'

const momentsPerJourney = 20

/** A workshop of about so many items: factors, moments, pains and competencies in equal parts. */
export const workshopOf = (items: number): Workshop => {
  const count = Math.floor(items / 4)
  const range = (length: number) => Array.from({ length }, (_, index) => index)
  const order = (index: number) => `a${String(index).padStart(6, '0')}`
  const functions = range(8).map((f) => ({
    id: `f${f}`,
    order: order(f),
    name: `Function ${f}`,
    headcount: 50,
    capacityDays: 400,
    capacityByQuarter: {},
  }))
  const journeys = range(Math.ceil(count / momentsPerJourney))
  return {
    ...emptyWorkshop('Benchmark', 'en'),
    players: [
      { id: 'us', order: 'a0', name: 'Us', kind: 'today' },
      { id: 'aim', order: 'a1', name: 'Target', kind: 'target' },
    ],
    factors: range(count).map((f) => ({
      id: `x${f}`,
      order: order(f),
      name: `Factor ${f}`,
      description: '',
      importance: f % 11,
      levels: { us: f % 7, aim: (f * 3) % 11 },
    })),
    functions,
    journeys: journeys.map((j) => ({ id: `j${j}`, order: order(j), name: `Journey ${j}`, state: 'today' })),
    phases: journeys.map((j) => ({ id: `p${j}`, order: order(j), journeyId: `j${j}`, period: 'before', name: 'Phase' })),
    moments: range(count).map((m) => ({
      id: `m${m}`,
      order: order(m),
      phaseId: `p${Math.floor(m / momentsPerJourney)}`,
      name: `Moment ${m}`,
      customerAction: '',
      importance: m % 11,
      emotion: (m % 5) - 2,
      satisfaction: m % 8,
      targetSatisfaction: 8,
      ownerFunctionId: `f${m % 8}`,
      factors: { [`x${m}`]: true },
      competencies: { [`c${m % Math.max(1, count)}`]: true },
      tools: {},
    })),
    observations: range(count).map((o) => ({
      id: `o${o}`,
      order: order(o),
      kind: 'pain',
      text: `Pain ${o}`,
      momentId: `m${o}`,
      severity: (o % 5) + 1,
    })),
    competencies: range(count).map((c) => ({
      id: `c${c}`,
      order: order(c),
      name: `Competency ${c}`,
      description: '',
      kind: 'competency',
      current: { f1: c % 3 },
      required: { f1: 4 },
      horizon: {},
      masters: {},
    })),
    workstreamDecisions: range(count).map((d) => ({
      id: `process:factor:x${d}`,
      ownerFunctionId: `f${d % 8}`,
      raci: {},
      effortByFunction: {},
      intents: {},
      dependsOn: d % 3 === 0 ? {} : { [`process:factor:x${d - 1}`]: true },
      refusedDependencies: {},
    })),
  } as unknown as Workshop
}
