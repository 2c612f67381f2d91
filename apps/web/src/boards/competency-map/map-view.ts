import { type CompanyFunction, type Competency, competencyKinds, type FunctionId, type Horizon } from '@filrouge/domain'

export type CompetencyKind = (typeof competencyKinds)[number]

export interface MapFilter {
  kind: CompetencyKind | null
  horizon: Horizon | null
}

export interface KindGroup {
  kind: CompetencyKind
  competencies: readonly Competency[]
}

const only = <Value>(entries: Readonly<Record<FunctionId, Value>>, ids: ReadonlySet<string>): Record<FunctionId, Value> =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => ids.has(id))) as Record<FunctionId, Value>

/** The competency with only the cells wanted at that horizon, so that totals count no other; itself when null. */
export const atHorizon = (competency: Competency, horizon: Horizon | null): Competency => {
  if (horizon === null) return competency
  const ids = new Set(Object.entries(competency.horizon).flatMap(([id, when]) => (when === horizon ? [id] : [])))
  const { current, required, masters } = competency
  return { ...competency, current: only(current, ids), required: only(required, ids), masters: only(masters, ids) }
}

/** Competencies by kind, those that the filter keeps; a kind without any is kept, empty. */
export const groupByKind = (
  competencies: readonly Competency[],
  functions: readonly CompanyFunction[],
  { kind, horizon }: MapFilter,
): KindGroup[] => {
  const isShown = (competency: Competency): boolean =>
    horizon === null || functions.some(({ id }) => competency.horizon[id] === horizon)
  return competencyKinds
    .filter((candidate) => kind === null || candidate === kind)
    .map((candidate) => ({
      kind: candidate,
      competencies: competencies.filter((competency) => competency.kind === candidate && isShown(competency)),
    }))
}

/**
 * The record after which one goes to trade places with its neighbour among `siblings` (a part of `all`, same order):
 * null is the first place, undefined that it cannot move further.
 */
export const placeOfStep = <Id extends string>(
  all: readonly { id: Id }[],
  siblings: readonly { id: Id }[],
  id: Id,
  step: -1 | 1,
): Id | null | undefined => {
  const neighbour = siblings[siblings.findIndex((sibling) => sibling.id === id) + step]
  if (!neighbour) return undefined
  if (step === 1) return neighbour.id
  return all[all.findIndex((record) => record.id === neighbour.id) - 1]?.id ?? null
}
