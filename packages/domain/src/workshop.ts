import { z } from 'zod'
import { boardKind } from './board.ts'
import { companyFunction, competency } from './competency.ts'
import { expectation, profile } from './customer.ts'
import { promise, statement } from './diagnostic.ts'
import { barrier, communication, loggedDecision, sponsor } from './governance.ts'
import { journey, moment, observation, phase } from './journey.ts'
import { attribute, behaviour, dimension, indicator } from './platform.ts'
import { rankingMethod } from './ranking-inputs.ts'
import { scoreResult } from './rounds/score-result.ts'
import { label, quarter } from './scale.ts'
import { scenario, scenarioDecision } from './scenario.ts'
import { factor, player } from './strategic-canvas.ts'
import { survey } from './survey-record.ts'
import { dataDomain, flow, tool } from './tool.ts'
import { handGroup, workstreamDecision } from './workstream-decision.ts'

export const languages = ['fr', 'en'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

/** What holds for the whole workshop; every field merges on its own. */
export const settings = z.object({
  name: label,
  company: label.optional(),
  /** The language its contents are written in; each person chooses the language of the screen. */
  language,
  /** Groups smaller than this are never shown. */
  maskingThreshold: z.number().int().min(1).max(100).default(3),
  planStart: quarter.optional(),
  planQuarters: z.number().int().min(1).max(40).default(8),
  reviewCadenceMonths: z.number().int().min(1).max(36).optional(),
  nextReview: z.iso.date().optional(),
  /** ISO 4217, such as "EUR". */
  currency: z.string().length(3).optional(),
  /** Benefit against effort when nobody chose. */
  rankingMethod: rankingMethod.optional(),
  /** On the 0-20 scale of opportunity scores: underserved from here, overserved below. */
  opportunityUnderserved: z.number().min(0).max(20).optional(),
  opportunityOverserved: z.number().min(0).max(20).optional(),
  /** Strategic weight by theme ("factor:ID", "journey:ID", "dimension:ID"); 1 when absent. */
  themeWeights: z.record(z.string(), z.number().min(0).max(5)),
  /** The stages as the facilitator runs them; those left out follow in the order of the method. */
  stageOrder: z.array(boardKind).max(50).optional(),
  /** Stages that this workshop leaves out. */
  skippedStages: z.partialRecord(boardKind, z.literal(true)),
})
export type Settings = z.infer<typeof settings>

/** Every collection of the document, with the schema of its records. */
export const collections = {
  statements: statement,
  promises: promise,
  scoreResults: scoreResult,
  factors: factor,
  players: player,
  profiles: profile,
  expectations: expectation,
  surveys: survey,
  journeys: journey,
  phases: phase,
  moments: moment,
  observations: observation,
  dimensions: dimension,
  attributes: attribute,
  behaviours: behaviour,
  indicators: indicator,
  functions: companyFunction,
  competencies: competency,
  tools: tool,
  flows: flow,
  dataDomains: dataDomain,
  handGroups: handGroup,
  workstreamDecisions: workstreamDecision,
  scenarios: scenario,
  scenarioDecisions: scenarioDecision,
  barriers: barrier,
  sponsors: sponsor,
  loggedDecisions: loggedDecision,
  communications: communication,
} as const

export type CollectionName = keyof typeof collections
export type RecordOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]>

/** A whole workshop as plain data. Collections are sorted by order, then id; dangling references may occur. */
export type Workshop = { settings: Settings } & { [Name in CollectionName]: readonly RecordOf<Name>[] }

/** A workshop with nothing in it yet, as plain data. */
export const emptyWorkshop = (name: string, inLanguage: Language): Workshop => ({
  settings: { name, language: inLanguage, maskingThreshold: 3, planQuarters: 8, themeWeights: {}, skippedStages: {} },
  ...(Object.fromEntries(Object.keys(collections).map((collection) => [collection, []])) as unknown as {
    [Name in CollectionName]: RecordOf<Name>[]
  }),
})
