import type { Pillar } from '../diagnostic.ts'
import type { FunctionId, HandGroupId, NeedId, WorkstreamId } from '../id.ts'
import type { RankingMethod } from '../ranking-inputs.ts'
import type { CollectionName } from '../workshop.ts'
import type { Range, WorkstreamDecision } from '../workstream-decision.ts'

export const ruleNames = [
  'canvas-move',
  'promise-gap',
  'pain-point',
  'satisfaction-gap',
  'hand-over',
  'platform-gap',
  'competency-gap',
  'tool-gap',
  'data-gap',
  'maturity-gap',
  'divergence',
  'governance-gap',
] as const
export type RuleName = (typeof ruleNames)[number]

export type NeedKind = 'organisation' | 'process' | 'people' | 'tool'
/** What a need traces to: a value factor, a journey, a dimension of the platform, a brand promise, a pillar of the diagnostic. */
export type Theme = `${'factor' | 'journey' | 'dimension' | 'promise'}:${string}` | `pillar:${Pillar}`

/** A record of the boards, and the field of it that spoke where one did. */
export interface SourceRef {
  collection: CollectionName
  id: string
  /** For instance a function id in a competency's levels. */
  field?: string
}

/** One thing to change, found on the boards by one rule. */
export interface Need {
  id: NeedId
  rule: RuleName
  kind: NeedKind
  sources: readonly SourceRef[]
  gap: number
  importance: number
  confidence: number
  /** gap x importance x confidence, 0..1. */
  benefit: number
  themes: readonly Theme[]
  /** Values that its sentence needs: names and levels, by placeholder. */
  params: Readonly<Record<string, string | number>>
}

export interface CitedNeed {
  need: Need
  /** This need's part of its workstream's benefit, 0..1; parts sum to 1 (0 when the benefit is 0). */
  share: number
}

export interface Workstream {
  id: WorkstreamId
  /** Null for a workstream made by hand over mixed kinds or themes. */
  kind: NeedKind | null
  theme: Theme | null
  handGroupId: HandGroupId | null
  /** Given by people, else null: the screen then builds it from kind and theme. */
  name: string | null
  /** Name of the theme's record, for the title built on the screen. */
  themeName: string | null
  status: 'proposed' | 'accepted' | 'rejected'
  evidence: readonly CitedNeed[]
  /** Strategic intents that it serves: its own theme, those of its evidence, and those that people linked it to. */
  intents: readonly Theme[]
  /** Sum of its needs' benefits, each times the strategic weight of its theme. */
  benefit: number
  /** Benefit as an index: 100 x benefit / the workshop's total. */
  benefitIndex: number
  effortDays: Range
  /** False when nobody estimated: effortDays is then a documented default. */
  isEffortEstimated: boolean
  investment: Range | null
  /** Mean confidence of its evidence, weighed by benefit, 0..1. */
  confidence: number
  /** Score by the ranking method in use, higher first; null while people have not estimated what it needs. */
  priority: number | null
  /** 1 for the first among those not rejected; null when rejected. */
  rank: number | null
  /** Its rank was set by hand. */
  isPinned: boolean
  ownerFunctionId: FunctionId | null
  dependencies: readonly Dependency[]
  schedule: Schedule | null
  decision: WorkstreamDecision | null
  /** A decision exists, yet all its evidence is gone. */
  isOrphaned: boolean
  findings: readonly Finding[]
}

export interface Dependency {
  on: WorkstreamId
  origin: 'explicit' | 'proposed'
  /** Why it was proposed. */
  reason: 'sponsorFirst' | 'processBeforeTool' | 'toolBeforeCompetency' | 'dataOwnerBeforeTool' | null
}

/** Quarters are counted from the plan's start: 0 is the first. The end is inclusive. */
export interface Schedule {
  startQuarter: number
  endQuarter: number
  earliestQuarter: number
  slackQuarters: number
  isCritical: boolean
  /** A date set by people that prerequisites or capacity cannot keep was moved. */
  isMoved: boolean
}

/** A check's result: a code that the message catalogues turn into a sentence. */
export interface Finding {
  code: string
  severity: 'info' | 'warning' | 'error'
  params: Readonly<Record<string, string | number>>
  workstreamId?: WorkstreamId
  sources?: readonly SourceRef[]
}

/** Person-days of one function; one entry per quarter of the roadmap. */
export interface FunctionLoad {
  functionId: FunctionId
  /** Null where nobody said: not bounded. */
  capacityByQuarter: readonly (number | null)[]
  /** As planned: never above capacity. */
  daysByQuarter: readonly number[]
  /** As it would be if every workstream began when its prerequisites and its wanted date allow, whatever the capacity. */
  askedByQuarter: readonly number[]
}

export interface Roadmap {
  /** Ranked first to last, the rejected ones at the end. */
  workstreams: readonly Workstream[]
  ungrouped: readonly Need[]
  /** Days released per year by factors to eliminate or reduce are not known: only the gaps are listed. */
  released: readonly { source: SourceRef; move: 'eliminate' | 'reduce'; gap: number; name: string }[]
  totalBenefit: number
  load: readonly FunctionLoad[]
  /** How the workstreams are ranked. */
  rankingMethod: RankingMethod
  quarters: readonly string[]
}

export interface RoadmapOptions {
  /** First quarter of the plan, such as "2027-Q1", when settings do not say. */
  planStart: string
  /** Today such as "2027-03-31"; without it, no date is told to be past. */
  today?: string
}

export interface Derivation {
  roadmap: Roadmap
  findings: readonly Finding[]
}
