import type { WorkstreamId } from '../id.ts'
import type { Dependency, NeedKind, Theme } from './model.ts'
import type { Candidate } from './workstreams.ts'

const citesVariant = ({ needs }: Candidate, rule: string, variant: string): boolean =>
  needs.some((need) => need.rule === rule && need.params['variant'] === variant)

/** Workstreams that others may have to wait for, found once. */
interface Prerequisites {
  survivorById: ReadonlyMap<string, WorkstreamId>
  byKindAndTheme: ReadonlyMap<string, WorkstreamId>
  dataOwnerByTheme: ReadonlyMap<string, WorkstreamId>
  sponsor: WorkstreamId | undefined
}

const findPrerequisites = (candidates: readonly Candidate[]): Prerequisites => {
  const byKindAndTheme = new Map<string, WorkstreamId>()
  const dataOwnerByTheme = new Map<string, WorkstreamId>()
  for (const candidate of candidates) {
    const { id, kind, theme } = candidate
    if (!kind || !theme) continue
    const key = keyOf(kind, theme)
    if (!byKindAndTheme.has(key)) byKindAndTheme.set(key, id)
    if (kind === 'organisation' && citesVariant(candidate, 'data-gap', 'noOwner')) dataOwnerByTheme.set(theme, id)
  }
  return {
    survivorById: new Map(candidates.flatMap(({ id, absorbed }) => [id, ...absorbed].map((known) => [known, id] as const))),
    byKindAndTheme,
    dataOwnerByTheme,
    sponsor: candidates.find((candidate) => citesVariant(candidate, 'governance-gap', 'noSponsor'))?.id,
  }
}

const keyOf = (kind: NeedKind, theme: Theme): string => `${kind}:${theme}`

const explicitOf = ({ id, decision, absorbed }: Candidate, { survivorById }: Prerequisites): WorkstreamId[] => {
  const named = Object.keys(decision?.dependsOn ?? {}).flatMap((on) => survivorById.get(on) ?? [])
  // A workstream that took over its own prerequisite no longer waits for it.
  return [...new Set(named)].filter((on) => on !== id || absorbed.length === 0)
}

/** What the method puts first: sponsor before all, process before tool, data owner before tool, tool before competency. */
const proposedOf = ({ kind, theme }: Candidate, known: Prerequisites): Dependency[] => {
  const found: [NonNullable<Dependency['reason']>, WorkstreamId | undefined][] = [['sponsorFirst', known.sponsor]]
  if (theme && kind === 'tool') {
    found.push(['processBeforeTool', known.byKindAndTheme.get(keyOf('process', theme))])
    found.push(['dataOwnerBeforeTool', known.dataOwnerByTheme.get(theme)])
  }
  if (theme && kind === 'people') found.push(['toolBeforeCompetency', known.byKindAndTheme.get(keyOf('tool', theme))])
  return found.flatMap(([reason, on]) => (on ? [{ on, origin: 'proposed' as const, reason }] : []))
}

/**
 * What each workstream waits for: what people said, and what the method proposes unless people refused it.
 * The sponsor's own workstream gets no proposed prerequisite, so that proposals alone never make a circle.
 */
export const dependenciesOf = (candidates: readonly Candidate[]): Map<WorkstreamId, Dependency[]> => {
  const known = findPrerequisites(candidates)
  return new Map(
    candidates.map((candidate) => {
      const { id, decision } = candidate
      const taken = new Set(explicitOf(candidate, known))
      const dependencies = [...taken].map((on): Dependency => ({ on, origin: 'explicit', reason: null }))
      for (const dependency of id === known.sponsor ? [] : proposedOf(candidate, known)) {
        if (dependency.on === id || taken.has(dependency.on) || decision?.refusedDependencies[dependency.on]) continue
        taken.add(dependency.on)
        dependencies.push(dependency)
      }
      return [id, dependencies.sort((a, b) => (a.on < b.on ? -1 : 1))] as const
    }),
  )
}
