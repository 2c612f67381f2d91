import type { Range } from '@filrouge/domain'
import type { Add } from './fill-airport.ts'
import { progress } from './governance.ts'
import { type DecisionKey, decisions } from './roadmap.ts'
import { type AirportTexts, byId, keysOf } from './texts.ts'

const rangeOf = ([low, likely, high]: readonly [number, number, number]): Range => ({ low, likely, high })

const fillDecision = (add: Add, { roadmap }: AirportTexts, key: DecisionKey): void => {
  const { status, raci, effortDays, investment, durationQuarters, objective } = decisions[key]
  const [name, aim, indicator, unit] = roadmap.decisions[key]
  const owner = Object.entries(raci).find(([, part]) => part === 'accountable')?.[0]
  add('workstreamDecisions', key, {
    status,
    name,
    ownerFunctionId: owner === undefined ? undefined : (`function-${owner}` as never),
    raci: byId('function', raci),
    effortDays: rangeOf(effortDays),
    investment: investment && rangeOf(investment),
    durationQuarters,
    objective: aim,
    objectiveIndicator: indicator,
    objectiveUnit: unit,
    objectiveBaseline: objective.baseline,
    objectiveTarget: objective.target,
    objectiveFloor: objective.floor,
    objectiveCeiling: objective.ceiling,
    objectiveDue: objective.due,
    progressPercent: progress[key],
  })
}

/** What the team decided on derived workstreams. */
export const fillRoadmap = (add: Add, texts: AirportTexts): void => {
  for (const key of keysOf(decisions)) fillDecision(add, texts, key)
}
