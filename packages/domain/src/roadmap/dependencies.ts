import type { WorkstreamId } from '../id.ts'
import { compareText } from '../record-order.ts'
import type { Dependency, NeedKind, RuleName, Theme } from './model.ts'
import type { Candidate } from './workstreams.ts'

const cites = ({ evidence }: Candidate, rule: RuleName, variant: string): boolean =>
  evidence.some(({ need }) => need.rule === rule && need.params['variant'] === variant)

/** Workstreams that others may have to wait for, found once. */
interface Prerequisites {
  survivorById: ReadonlyMap<string, WorkstreamId>
  /** The first of each kind under a theme. */
  firstByTheme: ReadonlyMap<Theme, { readonly [Kind in NeedKind]?: WorkstreamId }>
  dataOwnerByTheme: ReadonlyMap<Theme, WorkstreamId>
  sponsor: WorkstreamId | undefined
}

const findPrerequisites = (candidates: readonly Candidate[]): Prerequisites => {
  const firstByTheme = new Map<Theme, { [Kind in NeedKind]?: WorkstreamId }>()
  const dataOwnerByTheme = new Map<Theme, WorkstreamId>()
  for (const candidate of candidates) {
    const { id, kind, theme } = candidate
    if (!kind || !theme) continue
    const first = firstByTheme.get(theme)
    if (first) first[kind] ??= id
    else firstByTheme.set(theme, { [kind]: id })
    if (kind === 'organisation' && cites(candidate, 'data-gap', 'noOwner')) dataOwnerByTheme.set(theme, id)
  }
  return {
    survivorById: new Map(candidates.flatMap(({ id, absorbed }) => [id, ...absorbed].map((known) => [known, id] as const))),
    firstByTheme,
    dataOwnerByTheme,
    sponsor: candidates.find((candidate) => cites(candidate, 'governance-gap', 'noSponsor'))?.id,
  }
}

const explicitOf = ({ id, decision, absorbed }: Candidate, { survivorById }: Prerequisites): WorkstreamId[] => {
  if (!decision) return []
  const named = Object.keys(decision.dependsOn).flatMap((on) => survivorById.get(on) ?? [])
  // A workstream that took over its own prerequisite no longer waits for it.
  return [...new Set(named)].filter((on) => on !== id || absorbed.length === 0)
}

type Proposal = readonly [NonNullable<Dependency['reason']>, WorkstreamId | undefined]

/** What the method puts first: sponsor before all, process before tool, data owner before tool, tool before competency. */
const proposalsFor = ({ id, kind, theme }: Candidate, known: Prerequisites): Proposal[] => {
  // The sponsor's own workstream waits for nothing proposed, so that proposals alone never make a circle.
  if (id === known.sponsor) return []
  const first = theme && known.firstByTheme.get(theme)
  return [
    ['sponsorFirst', known.sponsor],
    ...(theme && kind === 'tool'
      ? [['processBeforeTool', first?.process] as const, ['dataOwnerBeforeTool', known.dataOwnerByTheme.get(theme)] as const]
      : []),
    ...(theme && kind === 'people' ? [['toolBeforeCompetency', first?.tool] as const] : []),
  ]
}

const dependenciesFor = (candidate: Candidate, known: Prerequisites): readonly Dependency[] => {
  const dependencies = explicitOf(candidate, known).map((on): Dependency => ({ on, origin: 'explicit', reason: null }))
  for (const [reason, on] of proposalsFor(candidate, known)) {
    if (!on || on === candidate.id || candidate.decision?.refusedDependencies[on]) continue
    if (dependencies.every((dependency) => dependency.on !== on)) dependencies.push({ on, origin: 'proposed', reason })
  }
  return dependencies.length > 1 ? dependencies.sort((a, b) => compareText(a.on, b.on)) : dependencies
}

/** What each workstream waits for: what people said, and what the method proposes unless people refused it. */
export const dependenciesOf = (candidates: readonly Candidate[]): Map<WorkstreamId, readonly Dependency[]> => {
  const known = findPrerequisites(candidates)
  return new Map(candidates.map((candidate) => [candidate.id, dependenciesFor(candidate, known)]))
}
