import type { WorkstreamId } from '../id.ts'
import { checkWorkstream } from './checks/index.ts'
import { intentsServedBy } from './intents.ts'
import type { Dependency, Schedule, Theme, Workstream } from './model.ts'
import type { RankedCandidate } from './ranking/rank.ts'
import { isSame } from './same-plain-data.ts'

/** What a workstream takes from the plan as a whole. */
export interface Surroundings {
  schedules: ReadonlyMap<WorkstreamId, Schedule>
  dependencies: ReadonlyMap<WorkstreamId, readonly Dependency[]>
  themeNames: ReadonlyMap<string, string>
  intents: ReadonlySet<string>
}

const noDependency: readonly Dependency[] = []

const toWorkstream = (ranked: RankedCandidate, place: number, around: Surroundings): Workstream => {
  const { candidate, benefitIndex, priority } = ranked
  const { id, kind, theme, handGroup, decision, status } = candidate
  const workstream: Workstream = {
    id,
    kind,
    theme: theme as Theme | null,
    handGroupId: handGroup?.id ?? null,
    name: decision?.name || handGroup?.name || null,
    themeName: theme ? (around.themeNames.get(theme) ?? null) : null,
    status,
    evidence: candidate.evidence,
    intents: intentsServedBy(candidate, around.intents),
    benefit: candidate.benefit,
    benefitIndex,
    confidence: candidate.confidence,
    effortDays: candidate.effortDays,
    isEffortEstimated: candidate.isEffortEstimated,
    investment: decision?.investment ?? null,
    priority,
    rank: status === 'rejected' ? null : place + 1,
    isPinned: status !== 'rejected' && decision?.pinnedRank !== undefined,
    ownerFunctionId: decision?.ownerFunctionId ?? null,
    dependencies: around.dependencies.get(id) ?? noDependency,
    schedule: around.schedules.get(id) ?? null,
    decision,
    isOrphaned: candidate.isOrphaned,
    findings: [],
  }
  return { ...workstream, findings: checkWorkstream(workstream) }
}

interface Known extends RankedCandidate {
  place: number
  themeName: string | undefined
  intents: ReadonlySet<string>
  workstream: Workstream
}

const isUnchanged = (known: Known, ranked: RankedCandidate, place: number, around: Surroundings): boolean => {
  const { candidate, workstream } = known
  return (
    candidate === ranked.candidate &&
    known.benefitIndex === ranked.benefitIndex &&
    known.priority === ranked.priority &&
    known.place === place &&
    known.intents === around.intents &&
    (candidate.theme === null || known.themeName === around.themeNames.get(candidate.theme)) &&
    isSame(workstream.schedule, around.schedules.get(candidate.id) ?? null) &&
    isSame(workstream.dependencies, around.dependencies.get(candidate.id) ?? noDependency)
  )
}

/** Turns ranked candidates into workstreams; one for which nothing changed keeps its identity. */
export const createWorkstreamMaker = () => {
  let known = new Map<WorkstreamId, Known>()
  return (ranked: readonly RankedCandidate[], around: Surroundings): Workstream[] => {
    const next = ranked.map((each, place): Known => {
      const before = known.get(each.candidate.id)
      if (before && isUnchanged(before, each, place, around)) return before
      const { theme } = each.candidate
      return {
        ...each,
        place,
        themeName: theme ? around.themeNames.get(theme) : undefined,
        intents: around.intents,
        workstream: toWorkstream(each, place, around),
      }
    })
    known = new Map(next.map((each) => [each.candidate.id, each]))
    return next.map(({ workstream }) => workstream)
  }
}
