import { z } from 'zod'
import { attributeId, behaviourId, dimensionId, functionId, indicatorId, momentId, workstreamId } from './id.ts'
import { label, longText, ordered, score } from './scale.ts'

export const dimension = z.object({ id: dimensionId, ...ordered, name: label, importance: score.optional() })
export type Dimension = z.infer<typeof dimension>

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

export const behaviour = z.object({ id: behaviourId, ...ordered, attributeId, text: longText })
export type Behaviour = z.infer<typeof behaviour>

export const indicator = z.object({
  id: indicatorId,
  ...ordered,
  name: label,
  /** What it looks at. NPS is an outcome, never a lever. */
  measures: z.enum(['delivered', 'perceived', 'outcome', 'progress']),
  unit: label.optional(),
  baseline: z.number().optional(),
  target: z.number().optional(),
  current: z.number().optional(),
  frequency: z.enum(['daily', 'weekly', 'monthly', 'quarterly', 'yearly']).optional(),
  ownerFunctionId: functionId.optional(),
  attributeId: attributeId.optional(),
  momentId: momentId.optional(),
  workstreamId: workstreamId.optional(),
})
export type Indicator = z.infer<typeof indicator>
