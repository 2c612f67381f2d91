import { itemKey, type ScorableCollection, type ScoreItem, type ScoreScale, scaleOf, scorable } from '@filrouge/domain'
import type { RoundResponse } from '@filrouge/protocol'
import type { Scores } from './rounds-api.ts'

/** How a board speaks of one of its records. */
export interface SubjectWords {
  title: string
  /** What stands around it: a pillar, a description. */
  hint?: string | undefined
  /** What each level of a maturity scale means for it, from the lowest. */
  levels?: readonly { name: string; text: string }[]
}

/** Null when the record is gone: it is no longer asked. */
export type Describe = (collection: ScorableCollection, recordId: string) => SubjectWords | null

/** One record of a ballot, with the fields of it that are scored. */
export interface BallotSubject extends SubjectWords {
  id: string
  fields: readonly { name: string; key: string; scale: ScoreScale }[]
}

const isScorable = (collection: string): collection is ScorableCollection => Object.hasOwn(scorable, collection)

/** The records of a round in its own order, each once. */
export const subjectsOf = (items: RoundResponse['items'], describe: Describe): BallotSubject[] => {
  const byRecord = new Map<string, ScoreItem[]>()
  for (const { collection, recordId, field } of items) {
    if (!isScorable(collection)) continue
    const id = `${collection}/${recordId}`
    byRecord.set(id, [...(byRecord.get(id) ?? []), { collection, recordId, field }])
  }
  return [...byRecord].flatMap(([id, own]) => {
    const [first] = own
    const words = first && describe(first.collection, first.recordId)
    if (!words) return []
    return [{ ...words, id, fields: own.map((item) => ({ name: item.field, key: itemKey(item), scale: scaleOf(item) })) }]
  })
}

export type SubjectState = 'answered' | 'partly' | 'unanswered'

export const stateOf = ({ fields }: BallotSubject, scores: Scores): SubjectState => {
  const answered = fields.filter(({ key }) => scores[key] !== undefined).length
  return answered === fields.length ? 'answered' : answered > 0 ? 'partly' : 'unanswered'
}
