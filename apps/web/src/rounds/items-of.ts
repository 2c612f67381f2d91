import type { ScorableCollection, ScoreItem, scorable } from '@filrouge/domain'

/** What a round asks of records: each of these fields of each of them, record by record. */
export const itemsOf = <Collection extends ScorableCollection>(
  collection: Collection,
  records: readonly { id: string }[],
  fields: readonly (keyof (typeof scorable)[Collection] & string)[],
): ScoreItem[] => records.flatMap(({ id }) => fields.map((field) => ({ collection, recordId: id, field })))
