import type { RankingMethod } from '../../ranking-inputs.ts'
import type { Range, WorkstreamDecision } from '../../workstream-decision.ts'

/** What a method may look at in a workstream. */
export interface Scorable {
  /** 0..100, relative to the workshop's total. */
  benefitIndex: number
  effortDays: Range
  /** Mean confidence of the evidence, 0..1. */
  confidence: number
  decision: WorkstreamDecision | null
}

/** One number of a formula; proposed where people said nothing and the boards do. */
export interface ScoreInput {
  value: number | null
  isProposed: boolean
}

export interface Score {
  /** Higher comes first; null while an input is unknown. */
  value: number | null
  inputs: Readonly<Record<string, ScoreInput>>
}

export type ScoreBy = (scorable: Scorable) => Score

export type ScoreByMethod = Readonly<Record<RankingMethod, ScoreBy>>

/** What people said, else what is proposed; null where neither speaks. */
export const inputOf = (said: number | undefined, proposed: number | null): ScoreInput => ({
  value: said ?? proposed,
  isProposed: said === undefined && proposed !== null,
})

/** The formula's result once every input is known. */
export const scoreOf = <Name extends string>(
  inputs: Readonly<Record<Name, ScoreInput>>,
  formula: (values: Readonly<Record<Name, number>>) => number,
): Score => {
  const values = Object.fromEntries(Object.entries<ScoreInput>(inputs).map(([name, { value }]) => [name, value])) as Record<
    Name,
    number | null
  >
  const isKnown = (known: Record<Name, number | null>): known is Record<Name, number> =>
    Object.values(known).every((value) => value !== null)
  return { value: isKnown(values) ? formula(values) : null, inputs }
}
