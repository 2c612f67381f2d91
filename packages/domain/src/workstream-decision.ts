import { z } from 'zod'
import { functionId, handGroupId, needId, workstreamId } from './id.ts'
import { rankingInputs } from './ranking-inputs.ts'
import { day, idSet, label, ordered, quarter } from './scale.ts'

/** Low, likely and high, in person-days or in money. */
export const range = z.object({ low: z.number().min(0), likely: z.number().min(0), high: z.number().min(0) })
export type Range = z.infer<typeof range>

/**
 * What people decided on a derived workstream; the workstream itself is never stored.
 * Keyed by the workstream's id; every field may be left undecided.
 */
export const workstreamDecision = z.object({
  id: workstreamId,
  status: z.enum(['proposed', 'accepted', 'rejected']).optional(),
  reason: label.optional(),
  name: label.optional(),
  mergedInto: workstreamId.optional(),
  ownerFunctionId: functionId.optional(),
  raci: z.record(functionId, z.enum(['responsible', 'accountable', 'consulted', 'informed'])),
  effortDays: range.optional(),
  investment: range.optional(),
  /** Rank set by hand, from 1; the others keep the order of their scores around it. */
  pinnedRank: z.number().int().min(1).max(100_000).optional(),
  startQuarter: quarter.optional(),
  durationQuarters: z.number().int().min(1).max(40).optional(),
  /** Person-days by function; without any, the owner carries the likely effort. */
  effortByFunction: z.record(functionId, z.number().min(0)),
  objective: label.optional(),
  objectiveIndicator: label.optional(),
  objectiveUnit: label.optional(),
  objectiveBaseline: z.number().optional(),
  objectiveTarget: z.number().optional(),
  /** Bounds within which the team holds a target to be attainable. */
  objectiveFloor: z.number().optional(),
  objectiveCeiling: z.number().optional(),
  objectiveDue: day.optional(),
  progressPercent: z.number().min(0).max(100).optional(),
  /** Strategic intents ("factor:ID", "dimension:ID") that people say it serves, beside those that its evidence traces to. */
  intents: idSet(z.string().min(1).max(100)),
  /** Prerequisites added by people, and proposed ones that they refused. */
  dependsOn: idSet(workstreamId),
  refusedDependencies: idSet(workstreamId),
  ...rankingInputs,
})
export type WorkstreamDecision = z.infer<typeof workstreamDecision>

/** Needs that participants grouped by hand; they stay together. */
export const handGroup = z.object({ id: handGroupId, ...ordered, name: label, needs: idSet(needId) })
export type HandGroup = z.infer<typeof handGroup>
