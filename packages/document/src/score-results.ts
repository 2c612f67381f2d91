import {
  type CollectionName,
  type RecordOf,
  type ScoreAggregates,
  type ScoreItem,
  type ScoreResult,
  scoreResultIdOf,
} from '@filrouge/domain'
import type * as Y from 'yjs'
import { addRecord, type Patch, transact, updateRecord } from './edit.ts'

/** What a revealed round says of one item. */
export interface RevealedItem {
  item: ScoreItem
  aggregates: ScoreAggregates
}

/** What holds for every item of a round. */
export type RevealFacts = Pick<ScoreResult, 'revealedAt' | 'isAnonymous' | 'threshold'>

/** The scored record takes the median; a masked one leaves what people typed, and empties what only rounds write. */
const patchOf = ({ item, aggregates: { all, byLevel } }: RevealedItem): Record<string, number | undefined> => {
  if (item.collection !== 'statements') return all ? { [item.field]: all.median } : {}
  return {
    [item.field]: all?.median,
    ...(item.field === 'current' && {
      leadershipMedian: byLevel.leadership?.median,
      fieldMedian: byLevel.field?.median,
    }),
  }
}

/** Whether a former round's result on the item is there to be seen. */
const isShown = (doc: Y.Doc, id: string): boolean => {
  const result = doc.getMap<Y.Map<unknown> | undefined>('scoreResults').get(id)
  return result?.get('all') != null
}

/**
 * Writes what a round revealed, as one step: a result per item, which replaces the former one, and the median on the
 * scored record. What is masked altogether replaces nothing that was seen. Items whose record is gone are left out. Written
 * twice, it says the same.
 */
export const writeScoreResults = (doc: Y.Doc, facts: RevealFacts, revealed: readonly RevealedItem[]): void =>
  transact(doc, () => {
    for (const one of revealed) {
      const { collection, recordId, field } = one.item
      const name: CollectionName = collection
      if (!doc.getMap(name).has(recordId)) continue
      const id = scoreResultIdOf(one.item)
      if (one.aggregates.all === null && isShown(doc, id)) continue
      updateRecord(doc, name, recordId as RecordOf<typeof name>['id'], patchOf(one) as Patch<typeof name>)
      const result = { collection, recordId, field, ...facts, ...one.aggregates }
      if (!updateRecord(doc, 'scoreResults', id, result)) addRecord(doc, 'scoreResults', { id, order: 'a0', ...result })
    }
  })
