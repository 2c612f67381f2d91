import type { FunctionId, WorkstreamId } from '../id.ts'
import { compareText } from '../record-order.ts'
import { strategicIntents } from '../strategic-intent.ts'
import { effectiveMove, ourLevels } from '../value-curve.ts'
import type { Workshop } from '../workshop.ts'
import { inCanonicalOrder } from './canonical-order.ts'
import { checkRoadmap, checkWorkstream } from './checks.ts'
import { dependenciesOf } from './dependencies.ts'
import { groupNeeds, stableSum } from './group.ts'
import type { Dependency, Derivation, Need, Roadmap, RoadmapOptions, Theme, Workstream } from './model.ts'
import { quarterAt, quartersBetween } from './quarter.ts'
import { toNeed } from './rule.ts'
import { rules } from './rules/index.ts'
import { type Plan, planWorkstreams, type Task } from './schedule.ts'
import { indexWorkshop } from './workshop-index.ts'
import { type Candidate, decideWorkstreams } from './workstreams.ts'

/** Person-days that one workstream takes in a quarter, when nobody said how long it lasts. */
const daysPerQuarter = 60

/** Ten years: the longest duration taken from an effort, and twice that the latest start. */
const longestQuarters = 40
const withinPlan = (quarter: number): number => Math.min(2 * longestQuarters, Math.max(0, quarter))

const themeNames = (workshop: Workshop): Map<string, string> =>
  new Map<string, string>([
    ...workshop.factors.map(({ id, name }) => [`factor:${id}`, name] as const),
    ...workshop.journeys.map(({ id, name }) => [`journey:${id}`, name] as const),
    ...workshop.dimensions.map(({ id, name }) => [`dimension:${id}`, name] as const),
  ])

const priorityOf = (candidate: Candidate, total: number): number =>
  total === 0 ? 0 : (100 * ((100 * candidate.benefit) / total)) / Math.max(1, candidate.effortDays.likely)

const rankCandidates = (candidates: readonly Candidate[], total: number): Candidate[] =>
  candidates.toSorted(
    (a, b) =>
      Number(a.status === 'rejected') - Number(b.status === 'rejected') ||
      priorityOf(b, total) - priorityOf(a, total) ||
      compareText(a.id, b.id),
  )

const daysByFunction = ({ decision, effortDays }: Candidate): Map<FunctionId, number> => {
  const shared = Object.entries(decision?.effortByFunction ?? {}) as [FunctionId, number][]
  if (shared.length > 0) return new Map(shared)
  return decision?.ownerFunctionId ? new Map([[decision.ownerFunctionId, effortDays.likely]]) : new Map()
}

const toTask = (candidate: Candidate, dependencies: readonly Dependency[], planStart: string): Task => ({
  id: candidate.id,
  quarters:
    candidate.decision?.durationQuarters ??
    Math.min(longestQuarters, Math.max(1, Math.ceil(candidate.effortDays.likely / daysPerQuarter))),
  days: daysByFunction(candidate),
  dependsOn: dependencies.map(({ on }) => on),
  wantedStart: candidate.decision?.startQuarter ? withinPlan(quartersBetween(planStart, candidate.decision.startQuarter)) : null,
})

const loadOf = (workshop: Workshop, plan: Plan, quarters: number): Roadmap['load'] =>
  workshop.functions
    .filter(({ id }) => plan.load.has(id))
    .toSorted((a, b) => compareText(a.id, b.id))
    .map(({ id, capacityDays }) => ({
      functionId: id,
      capacityDays: capacityDays ?? null,
      daysByQuarter: Array.from({ length: quarters }, (_, quarter) => plan.load.get(id)?.[quarter] ?? 0),
    }))

const releasedEffort = (workshop: Workshop): Roadmap['released'] =>
  workshop.factors
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap((factor) => {
      const move = effectiveMove(factor, workshop.players)
      if (move !== 'eliminate' && move !== 'reduce') return []
      const { today = 0, target = 0 } = ourLevels(factor, workshop.players)
      return [
        {
          source: { collection: 'factors' as const, id: factor.id },
          move,
          gap: Math.max(0, today - target) / 10,
          name: factor.name,
        },
      ]
    })

const findNeeds = (workshop: Workshop): Need[] => {
  const index = indexWorkshop(workshop)
  return rules
    .flatMap((rule) => rule.find(index).map((found) => toNeed(rule.name, found)))
    .sort((a, b) => compareText(a.id, b.id))
}

const toWorkstream = (
  candidate: Candidate,
  rank: number,
  total: number,
  names: ReadonlyMap<string, string>,
  plan: Plan,
  dependencies: readonly Dependency[],
  intents: ReadonlySet<Theme>,
): Workstream => {
  const { id, kind, theme, handGroup, decision, status, evidence, benefit, effortDays, isEffortEstimated, isOrphaned } = candidate
  const workstream: Workstream = {
    id,
    kind,
    theme: theme as Theme | null,
    handGroupId: handGroup?.id ?? null,
    name: decision?.name || handGroup?.name || null,
    themeName: theme ? (names.get(theme) ?? null) : null,
    status,
    evidence,
    benefit,
    benefitIndex: total === 0 ? 0 : (100 * benefit) / total,
    effortDays,
    isEffortEstimated,
    investment: decision?.investment ?? null,
    priority: priorityOf(candidate, total),
    rank: status === 'rejected' ? null : rank + 1,
    ownerFunctionId: decision?.ownerFunctionId ?? null,
    dependencies,
    schedule: plan.schedules.get(id) ?? null,
    decision,
    isOrphaned,
    findings: [],
  }
  return { ...workstream, findings: checkWorkstream(workstream, intents) }
}

/**
 * Derives the roadmap from the boards. Pure: the same records give the same roadmap, whatever their order.
 * Every need found is in exactly one workstream, or ungrouped when it traces to no theme.
 */
export const deriveRoadmap = (given: Workshop, options: RoadmapOptions): Derivation => {
  const workshop = inCanonicalOrder(given)
  const planStart = workshop.settings.planStart ?? options.planStart
  const { groups, ungrouped } = groupNeeds(findNeeds(workshop), workshop.handGroups)
  const decided = decideWorkstreams(groups, workshop.workstreamDecisions, workshop.settings.themeWeights)
  const totalBenefit = stableSum(decided.map(({ benefit }) => benefit))
  const ranked = rankCandidates(decided, totalBenefit)
  const planned = ranked.filter(({ status }) => status !== 'rejected')
  const dependencies: ReadonlyMap<WorkstreamId, Dependency[]> = dependenciesOf(planned)
  const capacity = new Map(
    workshop.functions.flatMap(({ id, capacityDays }) => (capacityDays === undefined ? [] : [[id, capacityDays] as const])),
  )
  const plan = planWorkstreams(
    planned.map((candidate) => toTask(candidate, dependencies.get(candidate.id) ?? [], planStart)),
    capacity,
  )
  const names = themeNames(workshop)
  const intents = new Set(strategicIntents(workshop).map(({ theme }) => theme))
  const workstreams = ranked.map((candidate, rank) =>
    toWorkstream(candidate, rank, totalBenefit, names, plan, dependencies.get(candidate.id) ?? [], intents),
  )
  const lastQuarter = Math.max(
    workshop.settings.planQuarters - 1,
    ...[...plan.schedules.values()].map(({ endQuarter }) => endQuarter),
  )
  const quarters = Array.from({ length: lastQuarter + 1 }, (_, offset) => quarterAt(planStart, offset))
  return {
    roadmap: {
      workstreams,
      ungrouped,
      released: releasedEffort(workshop),
      totalBenefit,
      load: loadOf(workshop, plan, quarters.length),
      quarters,
    },
    findings: [...checkRoadmap(workshop, workstreams, plan, options.today), ...workstreams.flatMap(({ findings }) => findings)],
  }
}
