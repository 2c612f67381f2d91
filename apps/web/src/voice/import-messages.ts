import type { KeyDrivers, SurveyMapping, SurveySummary } from '@filrouge/domain'

/** Larger files are refused before they are read. */
export const maxFileBytes = 50 * 1024 * 1024
export const maxColumns = 500

/** What the screen asks of the worker. The rows stay with the worker. */
export type ImportRequest =
  | { type: 'read'; file: File }
  | { type: 'summarise'; request: number; mapping: SurveyMapping; maskingThreshold: number; verbatimLimit: number }
  /** Intervals of the key drivers' shares; a later request of any type puts an end to it. */
  | { type: 'bootstrap'; request: number; mapping: SurveyMapping }
  | { type: 'stop' }

export type ImportFailure = 'unreadable' | 'empty' | 'tooManyColumns'

/** What the worker answers. */
export type ImportAnswer =
  | { type: 'progress'; share: number; rows: number }
  | { type: 'read'; mapping: SurveyMapping; samples: readonly (readonly string[])[]; rows: number; delimiter: string }
  | { type: 'summary'; request: number; summary: SurveySummary }
  | { type: 'drawn'; request: number; share: number }
  | { type: 'drivers'; request: number; drivers: KeyDrivers }
  | { type: 'failed'; reason: ImportFailure }
