// How long deriving a roadmap takes for 1,000 and 10,000 items, and how it grows. Run: node test/bench/derive-roadmap.ts
import { createDerivation, deriveRoadmap } from '@filrouge/domain'
import { workshopOf } from './workshop-of.ts'

const runs = 25
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
