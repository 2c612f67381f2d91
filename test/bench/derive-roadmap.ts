// How long deriving a roadmap takes for 1,000 and 10,000 items, and how it grows. Run: node test/bench/derive-roadmap.ts
import { createDerivation, deriveRoadmap, emptyWorkshop, type Workshop } from '@filrouge/domain'

const runs = 25
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

const options = { planStart: '2027-Q1' }

/** Milliseconds of this thread's own processor time: what else the machine does meanwhile is not counted. */
const cpuMs = (run: () => void): number => {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

const medianOf = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const repeat = (run: (turn: number) => number): number => medianOf(Array.from({ length: runs }, (_, turn) => run(turn)))

const measure = (items: number): { afresh: number; afterDecision: number; afterPain: number } => {
  const workshop = workshopOf(items)
  const derive = createDerivation()
  derive(workshop, options)
  const [firstDecision, ...decisions] = workshop.workstreamDecisions
  const [firstPain, ...pains] = workshop.observations
  if (!firstDecision || !firstPain) throw new Error('the workshop has decisions and pains')
  return {
    afresh: repeat(() => cpuMs(() => deriveRoadmap(workshop, options))),
    afterDecision: repeat((turn) => {
      const edited = { ...workshop, workstreamDecisions: [{ ...firstDecision, progressPercent: turn }, ...decisions] }
      return cpuMs(() => derive(edited, options))
    }),
    afterPain: repeat((turn) => {
      const edited = { ...workshop, observations: [{ ...firstPain, severity: (turn % 5) + 1 }, ...pains] }
      return cpuMs(() => derive(edited, options))
    }),
  }
}

measure(1000)
const small = measure(1000)
const large = measure(10_000)
const ms = (time: number) => `${time.toFixed(1)} ms`
for (const [what, key] of [
  ['derived afresh', 'afresh'],
  ['after one decision', 'afterDecision'],
  ['after one pain', 'afterPain'],
] as const)
  console.log(
    `${what}: 1,000 items ${ms(small[key])}, 10,000 items ${ms(large[key])}, growth x${(large[key] / small[key]).toFixed(1)}`,
  )
