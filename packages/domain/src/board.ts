import { z } from 'zod'
import type { CollectionName, Settings } from './workshop.ts'

/** The boards, in the order of the method. */
export const boardKinds = [
  'diagnostic',
  'strategicCanvas',
  'customers',
  'journey',
  'experiencePlatform',
  'competencyMap',
  'toolsAndData',
  'roadmap',
  'governance',
] as const
export const boardKind = z.enum(boardKinds)
export type BoardKind = (typeof boardKinds)[number]

/** The board whose own records a collection holds: locking the board locks the collection, from whatever screen it is edited. */
export const boardByCollection: { readonly [Name in CollectionName]: BoardKind } = {
  statements: 'diagnostic',
  promises: 'diagnostic',
  scoreResults: 'diagnostic',
  factors: 'strategicCanvas',
  players: 'strategicCanvas',
  profiles: 'customers',
  expectations: 'customers',
  surveys: 'customers',
  journeys: 'journey',
  phases: 'journey',
  moments: 'journey',
  observations: 'journey',
  dimensions: 'experiencePlatform',
  attributes: 'experiencePlatform',
  behaviours: 'experiencePlatform',
  indicators: 'experiencePlatform',
  functions: 'competencyMap',
  competencies: 'competencyMap',
  tools: 'toolsAndData',
  flows: 'toolsAndData',
  dataDomains: 'toolsAndData',
  handGroups: 'roadmap',
  workstreamDecisions: 'roadmap',
  scenarios: 'roadmap',
  scenarioDecisions: 'roadmap',
  barriers: 'roadmap',
  sponsors: 'governance',
  loggedDecisions: 'governance',
  communications: 'governance',
}

/** The board that a setting is made on; null for those of the workshop as a whole, which no lock holds. */
const boardBySetting: { readonly [Field in keyof Settings]-?: BoardKind | null } = {
  name: null,
  company: null,
  language: null,
  currency: null,
  maskingThreshold: 'diagnostic',
  opportunityUnderserved: 'customers',
  opportunityOverserved: 'customers',
  planStart: 'roadmap',
  planQuarters: 'roadmap',
  rankingMethod: 'roadmap',
  themeWeights: 'roadmap',
  reviewCadenceMonths: 'governance',
  nextReview: 'governance',
  stageOrder: null,
  skippedStages: null,
}

/** The collections that may not change while these boards are locked. */
export const collectionsOfBoards = (boards: Iterable<BoardKind>): CollectionName[] => {
  const chosen = new Set(boards)
  return (Object.keys(boardByCollection) as CollectionName[]).filter((name) => chosen.has(boardByCollection[name]))
}

/** The settings that may not change while these boards are locked. */
export const settingsOfBoards = (boards: Iterable<BoardKind>): (keyof Settings)[] => {
  const chosen = new Set<BoardKind | null>(boards)
  return (Object.keys(boardBySetting) as (keyof Settings)[]).filter((field) => chosen.has(boardBySetting[field]))
}
