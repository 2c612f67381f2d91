import { strategicIntents } from '../strategic-intent.ts'
import type { Workshop } from '../workshop.ts'
import { inCanonicalOrder } from './canonical-order.ts'
import { capacitiesOf } from './capacity.ts'
import { checkRoadmap } from './checks/index.ts'
import { dependenciesOf } from './dependencies.ts'
import { createNeedFinder } from './find-needs.ts'
import { functionLoads } from './function-loads.ts'
import { groupNeeds } from './group.ts'
import { createGroupKeeper } from './keep-groups.ts'
import { memoLast } from './memo-last.ts'
import type { Derivation, RoadmapOptions } from './model.ts'
import { quarterAt } from './quarter.ts'
import { type RankedCandidate, rankCandidates } from './ranking/rank.ts'
import { releasedBy } from './released.ts'
import { type Plan, planWorkstreams } from './schedule.ts'
import { stableSum } from './stable-sum.ts'
import { toTask } from './tasks.ts'
import { themeNamesOf } from './theme-names.ts'
import { createWorkstreamMaker } from './to-workstream.ts'
import { createDecider } from './workstreams.ts'

/** As many quarters as the plan is wanted to show, more when workstreams end later. */
const quartersOf = ({ settings }: Workshop, plan: Plan, planStart: string): string[] => {
  let count = settings.planQuarters
  for (const { endQuarter } of plan.schedules.values()) count = Math.max(count, endQuarter + 1)
  return Array.from({ length: count }, (_, offset) => quarterAt(planStart, offset))
}

const planOf = (ranked: readonly RankedCandidate[], { functions }: Workshop, planStart: string) => {
  const planned = ranked.map(({ candidate }) => candidate).filter(({ status }) => status !== 'rejected')
  const dependencies = dependenciesOf(planned)
  const capacities = capacitiesOf(functions, planStart)
  const tasks = planned.map((candidate) => toTask(candidate, dependencies.get(candidate.id) ?? [], planStart))
  return { dependencies, capacities, plan: planWorkstreams(tasks, capacities) }
}

const createIntentFinder = () =>
  memoLast((factors: Workshop['factors'], players: Workshop['players'], dimensions: Workshop['dimensions']) => {
    const intents = strategicIntents({ factors, players, dimensions })
    return { intents, themes: new Set<string>(intents.map(({ theme }) => theme)) }
  })

/** Derives a roadmap; see `deriveRoadmap`. */
export type DeriveRoadmap = (workshop: Workshop, options: RoadmapOptions) => Derivation

/**
 * A derivation that remembers: what an edit does not touch is not found again, and what comes out the same keeps its
 * identity. It always gives what `deriveRoadmap` gives.
 */
export const createDerivation = (): DeriveRoadmap => {
  const findNeeds = createNeedFinder()
  const group = memoLast(groupNeeds)
  const keepGroups = createGroupKeeper()
  const decide = createDecider()
  const findIntents = createIntentFinder()
  const makeWorkstreams = createWorkstreamMaker()
  return (given, options) => {
    const workshop = inCanonicalOrder(given)
    const { settings } = workshop
    const planStart = settings.planStart ?? options.planStart
    const rankingMethod = settings.rankingMethod ?? 'benefitEffort'
    const { groups, ungrouped } = group(findNeeds(workshop), workshop.handGroups)
    const decided = decide(keepGroups(groups), workshop.workstreamDecisions, settings.themeWeights)
    const totalBenefit = stableSum(decided.map(({ benefit }) => benefit))
    const ranked = rankCandidates(decided, rankingMethod, totalBenefit)
    const { dependencies, capacities, plan } = planOf(ranked, workshop, planStart)
    const { intents, themes } = findIntents(workshop.factors, workshop.players, workshop.dimensions)
    const themeNames = themeNamesOf(workshop)
    const workstreams = makeWorkstreams(ranked, { schedules: plan.schedules, dependencies, themeNames, intents: themes })
    const quarters = quartersOf(workshop, plan, planStart)
    const load = functionLoads(workshop.functions, capacities, plan, quarters.length)
    const released = releasedBy(workshop)
    return {
      roadmap: { workstreams, ungrouped, released, totalBenefit, rankingMethod, load, quarters },
      findings: [
        ...checkRoadmap(workshop, intents, workstreams, plan, options.today),
        ...workstreams.flatMap(({ findings }) => findings),
      ],
    }
  }
}

/**
 * Derives the roadmap from the boards. Pure: the same records give the same roadmap, whatever their order.
 * Every need found is in exactly one workstream, or ungrouped when it traces to no theme.
 */
export const deriveRoadmap: DeriveRoadmap = (workshop, options) => createDerivation()(workshop, options)
