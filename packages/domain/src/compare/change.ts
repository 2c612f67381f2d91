import type { BoardKind } from '../board.ts'
import type { SourceRef } from '../roadmap/model.ts'
import type { CollectionName } from '../workshop.ts'

/** Whether a change is good news for customers; neutral where it is a choice rather than a result. */
export type Outlook = 'better' | 'worse' | 'neutral'

const comparedFields = [
  'current',
  'aspired',
  'promised',
  'perceived',
  'importance',
  'levels',
  'move',
  'sharePercent',
  'potential',
  'effort',
  'satisfaction',
  'targetSatisfaction',
  'competitorSatisfaction',
  'emotion',
  'nps',
  'ces',
  'csat',
  'severity',
  'intended',
  'designed',
  'delivered',
  'latestReading',
  'required',
  'headcount',
  'status',
  'kind',
  'quality',
  'rank',
  'progressPercent',
] as const
export type ComparedField = (typeof comparedFields)[number]

interface About {
  board: BoardKind
  /** The record, in the later state unless it was removed. */
  source: SourceRef | null
  collection: CollectionName | 'workstreams'
  /** How people know it. */
  name: string
}

/** One difference between two states of a workshop, in the terms of its boards. */
export type Change = About &
  (
    | { what: 'added' | 'removed'; outlook: 'neutral' }
    | { what: 'renamed'; from: string; outlook: 'neutral' }
    | {
        what: 'changed'
        field: ComparedField
        /** Of whom, where a field has one value per player or function. */
        of: string | null
        /** Null: not known. */
        from: number | string | null
        to: number | string | null
        outlook: Outlook
        /** Of a survey's figure: whether it moved by more than chance explains, at 95 %. */
        isSignificant?: boolean
      }
  )
