import { z } from 'zod'

/** An identifier that cannot be confused with that of another kind of record. 1 to 64 characters. */
const branded = <Brand extends string>() => z.string().min(1).max(64).brand<Brand>()

export const statementId = branded<'StatementId'>()
export const promiseId = branded<'PromiseId'>()
export const factorId = branded<'FactorId'>()
export const playerId = branded<'PlayerId'>()
export const profileId = branded<'ProfileId'>()
export const expectationId = branded<'ExpectationId'>()
export const surveyId = branded<'SurveyId'>()
export const journeyId = branded<'JourneyId'>()
export const phaseId = branded<'PhaseId'>()
export const momentId = branded<'MomentId'>()
export const observationId = branded<'ObservationId'>()
export const dimensionId = branded<'DimensionId'>()
export const attributeId = branded<'AttributeId'>()
export const behaviourId = branded<'BehaviourId'>()
export const indicatorId = branded<'IndicatorId'>()
export const functionId = branded<'FunctionId'>()
export const competencyId = branded<'CompetencyId'>()
export const toolId = branded<'ToolId'>()
export const flowId = branded<'FlowId'>()
export const dataDomainId = branded<'DataDomainId'>()
export const handGroupId = branded<'HandGroupId'>()
export const scenarioId = branded<'ScenarioId'>()
export const barrierId = branded<'BarrierId'>()
export const sponsorId = branded<'SponsorId'>()
export const loggedDecisionId = branded<'LoggedDecisionId'>()
export const communicationId = branded<'CommunicationId'>()
/** Derived, stable when evidence is added or removed; see roadmap/. */
export const workstreamId = z.string().min(1).max(200).brand<'WorkstreamId'>()
/** Rule name and source ids; see roadmap/. */
export const needId = z.string().min(1).max(300).brand<'NeedId'>()

export type StatementId = z.infer<typeof statementId>
export type PromiseId = z.infer<typeof promiseId>
export type FactorId = z.infer<typeof factorId>
export type PlayerId = z.infer<typeof playerId>
export type ProfileId = z.infer<typeof profileId>
export type ExpectationId = z.infer<typeof expectationId>
export type SurveyId = z.infer<typeof surveyId>
export type JourneyId = z.infer<typeof journeyId>
export type PhaseId = z.infer<typeof phaseId>
export type MomentId = z.infer<typeof momentId>
export type ObservationId = z.infer<typeof observationId>
export type DimensionId = z.infer<typeof dimensionId>
export type AttributeId = z.infer<typeof attributeId>
export type BehaviourId = z.infer<typeof behaviourId>
export type IndicatorId = z.infer<typeof indicatorId>
export type FunctionId = z.infer<typeof functionId>
export type CompetencyId = z.infer<typeof competencyId>
export type ToolId = z.infer<typeof toolId>
export type HandGroupId = z.infer<typeof handGroupId>
export type ScenarioId = z.infer<typeof scenarioId>
export type WorkstreamId = z.infer<typeof workstreamId>
export type NeedId = z.infer<typeof needId>
export type FlowId = z.infer<typeof flowId>
export type DataDomainId = z.infer<typeof dataDomainId>
export type BarrierId = z.infer<typeof barrierId>
export type SponsorId = z.infer<typeof sponsorId>
export type LoggedDecisionId = z.infer<typeof loggedDecisionId>
export type CommunicationId = z.infer<typeof communicationId>
