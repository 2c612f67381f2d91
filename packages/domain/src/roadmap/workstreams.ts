import type { WorkstreamId } from '../id.ts'
import { compareText } from '../record-order.ts'
import type { Range, WorkstreamDecision } from '../workstream-decision.ts'
import type { NeedGroup } from './group.ts'
import { applyMerges, type Merged } from './merges.ts'
import type { NeedKind, Theme } from './model.ts'
import { type Weighed, weigh } from './weigh.ts'

/** A workstream with people's decisions on it, not ranked nor placed yet. */
export interface Candidate extends Weighed, Pick<NeedGroup, 'id' | 'kind' | 'theme' | 'handGroup'> {
  decision: WorkstreamDecision | null
  status: 'proposed' | 'accepted' | 'rejected'
  isOrphaned: boolean
  /** Workstreams merged into this one. */
  absorbed: readonly WorkstreamId[]
  effortDays: Range
  isEffortEstimated: boolean
}

/** Person-days taken for a workstream that nobody estimated, by kind: low is half, high is double. */
export const defaultEffortDays: Readonly<Record<NeedKind, number>> = { organisation: 20, process: 40, people: 30, tool: 80 }
const defaultMixedEffortDays = 40

const isDecided = ({ mergedInto: _mergedInto, id: _id, ...decision }: WorkstreamDecision): boolean =>
  Object.values(decision).some((value) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0))

/** A decision whose evidence is all gone keeps its place, without needs. */
const orphanOf = (id: WorkstreamId): NeedGroup => {
  const [kind, ...theme] = id.split(':')
  const isProposed = kind !== undefined && kind in defaultEffortDays
  return {
    id,
    kind: isProposed ? (kind as NeedKind) : null,
    theme: isProposed ? (theme.join(':') as Theme) : null,
    handGroup: null,
    needs: [],
    themeByNeed: null,
  }
}

const withOrphans = (groups: readonly NeedGroup[], decisions: readonly WorkstreamDecision[]): NeedGroup[] => {
  const known = new Set<string>(groups.map(({ id }) => id))
  const orphans = decisions.filter((decision) => !known.has(decision.id) && isDecided(decision)).map(({ id }) => orphanOf(id))
  return [...groups, ...orphans].sort((a, b) => compareText(a.id, b.id))
}

const effortOf = (kind: NeedKind | null): Range => {
  const likely = kind ? defaultEffortDays[kind] : defaultMixedEffortDays
  return { low: likely / 2, likely, high: likely * 2 }
}

const toCandidate = ({ group, absorbed }: Merged, weighed: Weighed, decision: WorkstreamDecision | null): Candidate => ({
  ...weighed,
  id: group.id,
  kind: group.kind,
  theme: group.theme,
  handGroup: group.handGroup,
  decision,
  status: decision?.status ?? 'proposed',
  isOrphaned: decision !== null && weighed.evidence.length === 0,
  absorbed: absorbed.map(({ id }) => id),
  effortDays: decision?.effortDays ?? effortOf(group.kind),
  isEffortEstimated: decision?.effortDays !== undefined,
})

interface Known {
  weights: Readonly<Record<string, number>>
  parts: readonly NeedGroup[]
  weighed: Weighed
  decision: WorkstreamDecision | null
  candidate: Candidate
}

/** Groups without needs are made anew each time; one says no more than another. */
const isSamePart = (a: NeedGroup, b: NeedGroup | undefined): boolean =>
  a === b || (b !== undefined && a.id === b.id && a.needs.length + b.needs.length === 0)

const areSameParts = (a: readonly NeedGroup[], b: readonly NeedGroup[]): boolean =>
  a.length === b.length && a.every((part, place) => isSamePart(part, b[place]))

/**
 * Applies merges, keeps decisions whose evidence is gone, and weighs the evidence of each workstream. Called again, it
 * weighs and decides anew only those whose evidence, weights or decision changed.
 */
export const createDecider = () => {
  let known = new Map<WorkstreamId, Known>()
  const decide = (merged: Merged, decision: WorkstreamDecision | null, weights: Known['weights']): Known => {
    const parts = merged.absorbed.length === 0 ? [merged.group] : [merged.group, ...merged.absorbed]
    const before = known.get(merged.group.id)
    const isSameEvidence = before !== undefined && before.weights === weights && areSameParts(before.parts, parts)
    if (isSameEvidence && before.decision === decision) return before
    const weighed = isSameEvidence ? before.weighed : weigh(parts, weights)
    return { weights, parts, weighed, decision, candidate: toCandidate(merged, weighed, decision) }
  }
  return (
    groups: readonly NeedGroup[],
    decisions: readonly WorkstreamDecision[],
    themeWeights: Readonly<Record<string, number>>,
  ): Candidate[] => {
    const decisionById = new Map(decisions.map((decision) => [decision.id, decision]))
    const decided = applyMerges(withOrphans(groups, decisions), decisions).map((merged) =>
      decide(merged, decisionById.get(merged.group.id) ?? null, themeWeights),
    )
    known = new Map(decided.map((each) => [each.candidate.id, each]))
    return decided.map(({ candidate }) => candidate)
  }
}
