import { type CollectionName, collections } from '@filrouge/domain'

/** How the fields of one collection's records stand in their Y.Map, beside plain JSON values. */
export interface CollectionLayout {
  /** Y.Text, created with the record and merged character by character. */
  readonly texts: readonly string[]
  /** Records of values flattened to one key per entry ("levels/ID"), so that each entry merges on its own. */
  readonly maps: readonly string[]
  /** Records keyed by a derived id: one flat Y.Map with "ID/field" keys, so that two people may start one at once. */
  readonly isFlat?: true
}

const decisionMaps = ['raci', 'effortByFunction', 'intents', 'dependsOn', 'refusedDependencies'] as const

export const layout: { readonly [Name in CollectionName]: CollectionLayout } = {
  statements: { texts: ['text'], maps: ['levels'] },
  promises: { texts: [], maps: [] },
  scoreResults: { texts: [], maps: [] },
  factors: { texts: ['description'], maps: ['levels'] },
  players: { texts: [], maps: [] },
  profiles: { texts: ['situation', 'quote'], maps: [] },
  expectations: { texts: [], maps: [] },
  surveys: { texts: [], maps: ['momentByColumn', 'segmentNames', 'profileBySegment'] },
  journeys: { texts: [], maps: [] },
  phases: { texts: [], maps: [] },
  moments: { texts: ['customerAction'], maps: ['factors', 'competencies', 'tools'] },
  observations: { texts: ['text'], maps: [] },
  dimensions: { texts: [], maps: [] },
  attributes: { texts: [], maps: [] },
  behaviours: { texts: ['text'], maps: [] },
  indicators: { texts: [], maps: ['readings'] },
  functions: { texts: [], maps: ['capacityByQuarter'] },
  competencies: { texts: ['description'], maps: ['current', 'required', 'horizon', 'masters'] },
  tools: { texts: ['description'], maps: ['functions'] },
  flows: { texts: [], maps: [] },
  dataDomains: { texts: [], maps: ['systemsOfRecord'] },
  handGroups: { texts: [], maps: ['needs'] },
  workstreamDecisions: { texts: [], maps: decisionMaps, isFlat: true },
  scenarios: { texts: [], maps: ['themeWeights', 'capacityDays', 'capacityByQuarter'] },
  scenarioDecisions: { texts: [], maps: [...decisionMaps, 'emptied'], isFlat: true },
  barriers: { texts: ['text'], maps: [] },
  sponsors: { texts: [], maps: [] },
  loggedDecisions: { texts: ['text'], maps: [] },
  communications: { texts: ['message'], maps: [] },
}

export const collectionNames = Object.keys(collections) as CollectionName[]

/** Settings stand flat in one top-level map; maps of settings as "themeWeights/THEME". */
export const settingsMapName = 'settings'
export const settingsMaps = ['themeWeights', 'skippedStages'] as const

/** Schema version, tldraw schema and such; written by the seed and by migrations only. */
export const metaMapName = 'meta'
/** tldraw's records; see apps/web/src/canvas. */
export const drawingMapName = 'drawing'
