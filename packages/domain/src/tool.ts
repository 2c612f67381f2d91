import { z } from 'zod'
import { dataDomainId, flowId, functionId, toolId } from './id.ts'
import { idSet, label, longText, ordered } from './scale.ts'

export const toolStatuses = ['exists', 'toImprove', 'toAdd', 'toRetire'] as const
export const flowKinds = ['automatic', 'file', 'rekeyed'] as const

/** Which moments a tool serves is said on the moment. */
export const tool = z.object({
  id: toolId,
  ...ordered,
  name: label,
  description: longText,
  status: z.enum(toolStatuses),
  functions: idSet(functionId),
})
export type Tool = z.infer<typeof tool>

/** Information that passes from one tool to another; rekeyed where people type it again. */
export const flow = z.object({
  id: flowId,
  ...ordered,
  fromToolId: toolId,
  toToolId: toolId,
  kind: z.enum(flowKinds),
  carries: label.optional(),
})
export type Flow = z.infer<typeof flow>

/** Data that several functions must see alike. */
export const dataDomain = z.object({
  id: dataDomainId,
  ...ordered,
  name: label,
  /** Accountable, and responsible. */
  ownerFunctionId: functionId.optional(),
  stewardFunctionId: functionId.optional(),
  systemsOfRecord: idSet(toolId),
  /** From 0 (unusable) to 5 (exemplary, controlled). */
  quality: z.number().min(0).max(5).optional(),
  qualityNeeded: z.number().min(0).max(5).optional(),
})
export type DataDomain = z.infer<typeof dataDomain>
