import { z } from 'zod'
import { attributeId, behaviourId, dimensionId, factorId, functionId, indicatorId, momentId, workstreamId } from './id.ts'
import { day, label, longText, ordered, score } from './scale.ts'

/** What the brand wants to be for its customers. */
export const dimension = z.object({ id: dimensionId, ...ordered, name: label, importance: score.optional() })
export type Dimension = z.infer<typeof dimension>

/** What makes a dimension concrete: its level as intended, designed, delivered and perceived. */
export const attribute = z.object({
  id: attributeId,
  ...ordered,
  dimensionId,
  name: label,
  intended: score.optional(),
  designed: score.optional(),
  delivered: score.optional(),
  perceived: score.optional(),
})
export type Attribute = z.infer<typeof attribute>

/** What anyone can see a team do when an attribute is lived. */
export const behaviour = z.object({ id: behaviourId, ...ordered, attributeId, text: longText })
export type Behaviour = z.infer<typeof behaviour>

export const indicatorMeasures = ['delivered', 'perceived', 'outcome', 'progress'] as const
export const indicatorFrequencies = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const

/** A figure that is read again and again, with who answers for it. */
export const indicator = z.object({
  id: indicatorId,
  ...ordered,
  name: label,
  /** What it looks at. NPS is an outcome, never a lever. */
  measures: z.enum(indicatorMeasures),
  unit: label.optional(),
  /** Where it stood when the target was set; the first reading when left out. */
  baseline: z.number().optional(),
  target: z.number().optional(),
  /** What was read, by day: the last one is where it stands now, the others are kept to compare next year. */
  readings: z.record(day, z.number()),
  frequency: z.enum(indicatorFrequencies).optional(),
  ownerFunctionId: functionId.optional(),
  /** What it tells about. */
  factorId: factorId.optional(),
  dimensionId: dimensionId.optional(),
  attributeId: attributeId.optional(),
  momentId: momentId.optional(),
  workstreamId: workstreamId.optional(),
})
export type Indicator = z.infer<typeof indicator>
