import { z } from 'zod'
import {
  competencyId,
  factorId,
  functionId,
  journeyId,
  momentId,
  observationId,
  phaseId,
  profileId,
  surveyId,
  toolId,
} from './id.ts'
import { authored, emotion, evidence, idSet, label, longText, ordered, score, severity } from './scale.ts'

export const journeyStates = ['today', 'target'] as const
/** What one profile lives from first to last, as it is today or as it is targeted. */
export const journey = z.object({
  id: journeyId,
  ...ordered,
  name: label,
  profileId: profileId.optional(),
  state: z.enum(journeyStates),
})
export type Journey = z.infer<typeof journey>

export const periods = ['before', 'during', 'after'] as const
export type Period = (typeof periods)[number]
/** Phases are ordered within their period. */
export const phase = z.object({
  id: phaseId,
  ...ordered,
  journeyId,
  period: z.enum(periods),
  name: label,
})
export type Phase = z.infer<typeof phase>

export const interactions = ['person', 'selfService', 'automatic'] as const
/** Moments are ordered within their phase. */
export const moment = z.object({
  id: momentId,
  ...ordered,
  phaseId,
  name: label,
  customerAction: longText,
  touchpoint: label.optional(),
  channel: label.optional(),
  interaction: z.enum(interactions).optional(),
  emotion: emotion.optional(),
  /** Importance to these customers as stated by the team, 0-10. */
  importance: score.optional(),
  isMomentOfTruth: z.boolean().optional(),
  /** Satisfaction as lived and as targeted, 0-10. */
  satisfaction: score.optional(),
  targetSatisfaction: score.optional(),
  /** How the best competitor does at this moment, 0-10. */
  competitorSatisfaction: score.optional(),
  /** Net promoter score -100..100, customer effort score 1-7, satisfied share 0-100 %. */
  nps: z.number().min(-100).max(100).optional(),
  ces: z.number().min(1).max(7).optional(),
  csat: z.number().min(0).max(100).optional(),
  evidence: evidence.optional(),
  ownerFunctionId: functionId.optional(),
  factors: idSet(factorId),
  competencies: idSet(competencyId),
  tools: idSet(toolId),
})
export type Moment = z.infer<typeof moment>

export const observationKinds = ['fact', 'verbatim', 'pain', 'delight', 'opportunity'] as const
export type ObservationKind = (typeof observationKinds)[number]
export const observationSources = ['complaint', 'review', 'survey', 'field', 'faq'] as const
export type ObservationSource = (typeof observationSources)[number]
/** What was seen, heard or felt at a moment; without a moment, it waits in the voice of the customer. */
export const observation = z.object({
  id: observationId,
  ...ordered,
  ...authored,
  kind: z.enum(observationKinds),
  text: longText,
  momentId: momentId.optional(),
  profileId: profileId.optional(),
  surveyId: surveyId.optional(),
  source: z.enum(observationSources).optional(),
  /** Pains only. */
  severity: severity.optional(),
  evidence: evidence.optional(),
})
export type Observation = z.infer<typeof observation>
