// How long deriving a roadmap takes for 1,000 and 10,000 items, and how it grows. Run: node test/bench/derive-roadmap.ts
import { deriveRoadmap, emptyWorkshop, type Workshop } from '@filrouge/domain'

const runs = 15
const momentsPerJourney = 20

const workshopOf = (items: number): Workshop => {
  const count = Math.floor(items / 4)
  const range = (length: number) => Array.from({ length }, (_, index) => index)
  const order = (index: number) => `a${String(index).padStart(6, '0')}`
  const functions = range(8).map((f) => ({
    id: `f${f}`,
    order: order(f),
    name: `Function ${f}`,
    headcount: 50,
    capacityDays: 400,
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
    phases: journeys.map((j) => ({ id: `p${j}`, order: 'a0', journeyId: `j${j}`, period: 'before', name: 'Phase' })),
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
      dependsOn: d % 3 === 0 ? {} : { [`process:factor:x${d - 1}`]: true },
      refusedDependencies: {},
    })),
  } as unknown as Workshop
}

/** Fastest and median run, in ms: the fastest is the code's own time, the median also holds what else the machine did. */
const measure = (items: number): { best: number; median: number } => {
  const workshop = workshopOf(items)
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    deriveRoadmap(workshop, { planStart: '2027-Q1' })
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { best: times[0] ?? 0, median: times[Math.floor(runs / 2)] ?? 0 }
}

measure(1000)
const small = measure(1000)
const large = measure(10_000)
const told = ({ best, median }: { best: number; median: number }) => `${best.toFixed(1)} ms (median ${median.toFixed(1)})`
console.log(`1,000 items: ${told(small)}; 10,000 items: ${told(large)}; growth x${(large.best / small.best).toFixed(1)}`)
