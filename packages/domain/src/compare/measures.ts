import type { CollectionName, RecordOf } from '../workshop.ts'
import type { ComparedField } from './change.ts'

/** 1: more is better; -1: less is better; 0: a choice, neither good nor bad. */
export type Direction = 1 | -1 | 0

interface Measure<Name extends CollectionName> {
  field: ComparedField & keyof RecordOf<Name>
  direction: Direction
}

type Measures = { readonly [Name in CollectionName]?: readonly Measure<Name>[] }

/** What is compared of each record, and what its rise means. */
export const measures: Measures = {
  statements: [
    { field: 'current', direction: 1 },
    { field: 'aspired', direction: 0 },
  ],
  promises: [
    { field: 'promised', direction: 0 },
    { field: 'perceived', direction: 1 },
    { field: 'importance', direction: 0 },
  ],
  factors: [{ field: 'importance', direction: 0 }],
  profiles: [
    { field: 'sharePercent', direction: 0 },
    { field: 'potential', direction: 0 },
    { field: 'effort', direction: 0 },
  ],
  expectations: [
    { field: 'importance', direction: 0 },
    { field: 'satisfaction', direction: 1 },
  ],
  moments: [
    { field: 'emotion', direction: 1 },
    { field: 'satisfaction', direction: 1 },
    { field: 'targetSatisfaction', direction: 0 },
    { field: 'competitorSatisfaction', direction: 0 },
    { field: 'importance', direction: 0 },
    { field: 'nps', direction: 1 },
    { field: 'ces', direction: 1 },
    { field: 'csat', direction: 1 },
  ],
  observations: [{ field: 'severity', direction: -1 }],
  dimensions: [{ field: 'importance', direction: 0 }],
  attributes: [
    { field: 'intended', direction: 0 },
    { field: 'designed', direction: 1 },
    { field: 'delivered', direction: 1 },
    { field: 'perceived', direction: 1 },
  ],
  functions: [{ field: 'headcount', direction: 0 }],
  tools: [{ field: 'status', direction: 0 }],
  flows: [{ field: 'kind', direction: 0 }],
  dataDomains: [{ field: 'quality', direction: 1 }],
  barriers: [{ field: 'severity', direction: -1 }],
}

/** Fields with one value per player or function: whose they are, and what a rise means. */
export const measuresByOwner = [
  { collection: 'factors', field: 'levels', owners: 'players', direction: 0 },
  { collection: 'competencies', field: 'current', owners: 'functions', direction: 1 },
  { collection: 'competencies', field: 'required', owners: 'functions', direction: 0 },
] as const satisfies readonly {
  collection: CollectionName
  field: ComparedField
  owners: 'players' | 'functions'
  direction: Direction
}[]

/** The records whose coming, going and new names are told; the parts of others are told through them. */
export const namedCollections = [
  'statements',
  'promises',
  'factors',
  'players',
  'profiles',
  'expectations',
  'surveys',
  'journeys',
  'moments',
  'observations',
  'dimensions',
  'attributes',
  'indicators',
  'functions',
  'competencies',
  'tools',
  'dataDomains',
  'barriers',
  'sponsors',
  'loggedDecisions',
] as const satisfies readonly CollectionName[]
