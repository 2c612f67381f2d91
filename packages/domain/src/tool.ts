import { z } from 'zod'
import { dataDomainId, flowId, functionId, toolId } from './id.ts'
import { idSet, label, longText, ordered } from './scale.ts'

/** Which moments a tool serves is said on the moment. */
export const tool = z.object({
  id: toolId,
  ...ordered,
  name: label,
  description: longText,
  status: z.enum(['exists', 'toImprove', 'toAdd', 'toRetire']),
  functions: idSet(functionId),
})
export type Tool = z.infer<typeof tool>

export const flow = z.object({
  id: flowId,
  ...ordered,
  fromToolId: toolId,
  toToolId: toolId,
  kind: z.enum(['automatic', 'file', 'rekeyed']),
  carries: label.optional(),
})
export type Flow = z.infer<typeof flow>

export const dataDomain = z.object({
  id: dataDomainId,
  ...ordered,
  name: label,
  /** Accountable, and responsible. */
  ownerFunctionId: functionId.optional(),
  stewardFunctionId: functionId.optional(),
  systemsOfRecord: idSet(toolId),
  quality: z.number().min(0).max(5).optional(),
  qualityNeeded: z.number().min(0).max(5).optional(),
})
export type DataDomain = z.infer<typeof dataDomain>
