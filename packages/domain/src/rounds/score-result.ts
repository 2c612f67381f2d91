import { z } from 'zod'
import { level } from '../role.ts'
import { ordered } from '../scale.ts'
import { type ScorableCollection, type ScoreItem, scorable } from './score-item.ts'
import { scoreSummary } from './score-summary.ts'

/** "statements/ID/current": one result per item, replaced when it is scored again. */
const scoreResultId = z.string().min(1).max(200).brand<'ScoreResultId'>()
export type ScoreResultId = z.infer<typeof scoreResultId>

/** A group's summary; null when it is masked. A group of nobody is left out. */
const group = scoreSummary.nullable()
const byLevel = z.partialRecord(level, group)

/** What one function said, in all and by level. */
const functionScores = z.object({ name: z.string().max(200), all: group, byLevel })

/** What a revealed round says of one item: aggregates by function and level, and nothing about anyone. */
export const scoreResult = z.object({
  id: scoreResultId,
  ...ordered,
  collection: z.enum(Object.keys(scorable) as ScorableCollection[]),
  recordId: z.string().min(1).max(64),
  field: z.string().min(1).max(40),
  revealedAt: z.iso.datetime(),
  isAnonymous: z.boolean(),
  /** Groups smaller than this are masked, and what would let them be computed. */
  threshold: z.number().int().min(1).max(100),
  /** How many answered "don't know", among all. */
  unknown: z.number().int().min(0),
  all: group,
  byLevel,
  functions: z.array(functionScores).max(200),
})
export type ScoreResult = z.infer<typeof scoreResult>

/** The id under which an item’s result is kept, whatever the round. */
export const scoreResultIdOf = ({ collection, recordId, field }: ScoreItem): ScoreResultId =>
  scoreResultId.parse(`${collection}/${recordId}/${field}`)
