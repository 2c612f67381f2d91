import type { WorkstreamId } from '../id.ts'
import { compareText } from '../record-order.ts'
import type { Range, WorkstreamDecision } from '../workstream-decision.ts'
import { type NeedGroup, stableSum } from './group.ts'
import type { CitedNeed, NeedKind, Theme } from './model.ts'

/** A workstream with people's decisions on it, not ranked nor placed yet. */
export interface Candidate extends NeedGroup {
  decision: WorkstreamDecision | null
  status: 'proposed' | 'accepted' | 'rejected'
  isOrphaned: boolean
  /** Workstreams merged into this one. */
  absorbed: readonly WorkstreamId[]
  benefit: number
  evidence: readonly CitedNeed[]
  effortDays: Range
  isEffortEstimated: boolean
}

/** Person-days taken for a workstream that nobody estimated, by kind: low is half, high is double. */
export const defaultEffortDays: Readonly<Record<NeedKind, number>> = { organisation: 20, process: 40, people: 30, tool: 80 }
const defaultMixedEffortDays = 40

/** Follows merges to the workstream that stays; a circle of merges is ignored. */
const survivorOf = (
  id: WorkstreamId,
  decisions: ReadonlyMap<string, WorkstreamDecision>,
  known: ReadonlySet<string>,
): WorkstreamId => {
  const seen = new Set<string>([id])
  let survivor = id
  for (;;) {
    const next = decisions.get(survivor)?.mergedInto
    if (!next || !known.has(next)) return survivor
    if (seen.has(next)) return id
    seen.add(next)
    survivor = next
  }
}

const isDecided = ({ mergedInto: _mergedInto, id: _id, ...decision }: WorkstreamDecision): boolean =>
  Object.values(decision).some((value) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0))

const orphanOf = (id: WorkstreamId): NeedGroup => {
  const [kind, ...theme] = id.split(':')
  const isProposed = kind !== undefined && kind in defaultEffortDays
  return {
    id,
    kind: isProposed ? (kind as NeedKind) : null,
    theme: isProposed ? (theme.join(':') as Theme) : null,
    handGroup: null,
    needs: [],
  }
}

const cite = (group: NeedGroup): { evidence: CitedNeed[]; sum: number } => {
  const sum = stableSum(group.needs.map(({ benefit }) => benefit))
  const evidence = group.needs
    .map((need) => ({ need, share: sum === 0 ? 0 : need.benefit / sum }))
    .sort((a, b) => b.share - a.share || compareText(a.need.id, b.need.id))
  return { evidence, sum }
}

const effortOf = (kind: NeedKind | null): Range => {
  const likely = kind ? defaultEffortDays[kind] : defaultMixedEffortDays
  return { low: likely / 2, likely, high: likely * 2 }
}

/** Applies merges, keeps decisions whose evidence is gone, and weighs each workstream by the weight of its theme. */
export const decideWorkstreams = (
  groups: readonly NeedGroup[],
  decisions: readonly WorkstreamDecision[],
  themeWeights: Readonly<Record<string, number>>,
): Candidate[] => {
  const decisionById = new Map<string, WorkstreamDecision>(decisions.map((decision) => [decision.id, decision]))
  const groupIds = new Set<string>(groups.map(({ id }) => id))
  const orphans = decisions.filter((decision) => !groupIds.has(decision.id) && isDecided(decision)).map(({ id }) => orphanOf(id))
  const all = [...groups, ...orphans].sort((a, b) => compareText(a.id, b.id))
  const known = new Set<string>(all.map(({ id }) => id))
  const survivors = new Map<WorkstreamId, NeedGroup>()
  const absorbed = new Map<WorkstreamId, WorkstreamId[]>()
  for (const group of all) {
    const survivor = survivorOf(group.id, decisionById, known)
    if (survivor === group.id) survivors.set(group.id, { ...group, needs: [...group.needs] })
  }
  for (const group of all) {
    const survivor = survivorOf(group.id, decisionById, known)
    if (survivor === group.id) continue
    survivors.get(survivor)?.needs.push(...group.needs)
    const already = absorbed.get(survivor)
    if (already) already.push(group.id)
    else absorbed.set(survivor, [group.id])
  }
  return [...survivors.values()].map((group) => {
    const decision = decisionById.get(group.id) ?? null
    const { evidence, sum } = cite(group)
    return {
      ...group,
      decision,
      status: decision?.status ?? 'proposed',
      isOrphaned: decision !== null && group.needs.length === 0,
      benefit: sum * (group.theme ? (themeWeights[group.theme] ?? 1) : 1),
      absorbed: absorbed.get(group.id) ?? [],
      evidence,
      effortDays: decision?.effortDays ?? effortOf(group.kind),
      isEffortEstimated: decision?.effortDays !== undefined,
    }
  })
}
