import type { WorkstreamId } from '../id.ts'
import type { Dependency, NeedKind } from './model.ts'
import type { Candidate } from './workstreams.ts'

const kindBefore: Partial<Record<NeedKind, { kind: NeedKind; reason: NonNullable<Dependency['reason']> }>> = {
  tool: { kind: 'process', reason: 'processBeforeTool' },
  people: { kind: 'tool', reason: 'toolBeforeCompetency' },
}

/** What people said must come before, and what the method proposes under the same theme unless people refused it. */
export const dependenciesOf = (candidates: readonly Candidate[]): Map<WorkstreamId, Dependency[]> => {
  const known = new Set(candidates.map(({ id }) => id))
  const byKindAndTheme = new Map(
    candidates.flatMap(({ id, kind, theme }) => (kind && theme ? [[`${kind}:${theme}`, id] as const] : [])),
  )
  return new Map(
    candidates.map(({ id, kind, theme, decision }) => {
      const explicit = Object.keys(decision?.dependsOn ?? {})
        .map((on) => on as WorkstreamId)
        .filter((on) => known.has(on))
        .map((on): Dependency => ({ on, origin: 'explicit', reason: null }))
      const before = kind ? kindBefore[kind] : undefined
      const on = before && theme ? byKindAndTheme.get(`${before.kind}:${theme}`) : undefined
      const isProposed =
        on && on !== id && !decision?.refusedDependencies[on] && !explicit.some((dependency) => dependency.on === on)
      const proposed: Dependency[] = isProposed && before ? [{ on, origin: 'proposed', reason: before.reason }] : []
      return [id, [...explicit, ...proposed].sort((a, b) => (a.on < b.on ? -1 : 1))] as const
    }),
  )
}
