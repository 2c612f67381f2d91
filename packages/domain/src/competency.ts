import { z } from 'zod'
import { competencyId, functionId } from './id.ts'
import { competencyLevel, label, longText, ordered, quarter } from './scale.ts'

/** A function of the company ("silo"), never a named person. */
export const companyFunction = z.object({
  id: functionId,
  ...ordered,
  name: label,
  headcount: z.number().int().min(0).max(1_000_000).optional(),
  /** Person-days per quarter that it can give to workstreams. */
  capacityDays: z.number().min(0).max(1_000_000).optional(),
  /** Where one quarter ("2027-Q1") differs from that. */
  capacityByQuarter: z.record(quarter, z.number().min(0).max(1_000_000)),
})
export type CompanyFunction = z.infer<typeof companyFunction>

export const competencyKinds = ['capability', 'competency', 'softSkill', 'mindset'] as const
export const horizons = ['now', 'oneYear', 'threeYears'] as const
export type Horizon = (typeof horizons)[number]

/** What functions must be able to do, with the level 0..5 of each that is concerned. */
export const competency = z.object({
  id: competencyId,
  ...ordered,
  name: label,
  description: longText,
  kind: z.enum(competencyKinds),
  /** Code in ROME 4.0, where it comes from there. */
  romeCode: z.string().max(20).optional(),
  current: z.record(functionId, competencyLevel),
  required: z.record(functionId, competencyLevel),
  /** When the required level is needed. */
  horizon: z.record(functionId, z.enum(horizons)),
  /** How many people of the function master it; fragile if at most one. */
  masters: z.record(functionId, z.number().int().min(0).max(1_000_000)),
})
export type Competency = z.infer<typeof competency>
