import { boardByCollection } from '../board.ts'
import { indicatorProgress } from '../indicator-progress.ts'
import { nameOfRecord } from '../name-of-record.ts'
import { effectiveMove } from '../value-curve.ts'
import type { CollectionName, Workshop } from '../workshop.ts'
import type { Change, ComparedField, Outlook } from './change.ts'
import { type Direction, measures, measuresByOwner, namedCollections } from './measures.ts'

type AnyRecord = { id: string; [field: string]: unknown }
type Value = number | string | null

const recordsOf = (workshop: Workshop, name: CollectionName): readonly AnyRecord[] =>
  workshop[name] as unknown as readonly AnyRecord[]

const comparable = (value: unknown): Value => (typeof value === 'number' || typeof value === 'string' ? value : null)

const outlookOf = (from: Value, to: Value, direction: Direction): Outlook => {
  if (direction === 0 || typeof from !== 'number' || typeof to !== 'number' || from === to) return 'neutral'
  return to > from === direction > 0 ? 'better' : 'worse'
}

interface Pair {
  collection: CollectionName
  before: AnyRecord
  after: AnyRecord
}

/** Records that are in both states, by collection. */
const pairsOf = (before: Workshop, after: Workshop, collection: CollectionName): Pair[] => {
  const byId = new Map(recordsOf(before, collection).map((record) => [record.id, record]))
  return recordsOf(after, collection).flatMap((record) => {
    const earlier = byId.get(record.id)
    return earlier ? [{ collection, before: earlier, after: record }] : []
  })
}

const aboutRecord = (collection: CollectionName, record: AnyRecord) => ({
  board: boardByCollection[collection],
  source: { collection, id: record.id },
  collection,
  name: nameOfRecord(record),
})

const moved = (
  { collection, after }: Pick<Pair, 'collection' | 'after'>,
  field: ComparedField,
  [from, to]: readonly [Value, Value],
  direction: Direction,
  of: string | null = null,
): Change[] =>
  from === to
    ? []
    : [{ ...aboutRecord(collection, after), what: 'changed', field, of, from, to, outlook: outlookOf(from, to, direction) }]

const comings = (before: Workshop, after: Workshop): Change[] =>
  namedCollections.flatMap((collection): Change[] => {
    const [earlier, later] = [recordsOf(before, collection), recordsOf(after, collection)]
    const earlierIds = new Set(earlier.map(({ id }) => id))
    const laterIds = new Set(later.map(({ id }) => id))
    return [
      ...later
        .filter(({ id }) => !earlierIds.has(id))
        .map((record): Change => ({ ...aboutRecord(collection, record), what: 'added', outlook: 'neutral' })),
      ...earlier
        .filter(({ id }) => !laterIds.has(id))
        .map((record): Change => ({ ...aboutRecord(collection, record), source: null, what: 'removed', outlook: 'neutral' })),
      ...pairsOf(before, after, collection)
        .filter((pair) => nameOfRecord(pair.before) !== nameOfRecord(pair.after))
        .map((pair): Change => {
          const about = aboutRecord(collection, pair.after)
          return { ...about, what: 'renamed', from: nameOfRecord(pair.before), outlook: 'neutral' }
        }),
    ]
  })

const measured = (before: Workshop, after: Workshop): Change[] =>
  (Object.keys(measures) as CollectionName[]).flatMap((collection) =>
    pairsOf(before, after, collection).flatMap((pair) =>
      (measures[collection] ?? []).flatMap(({ field, direction }) =>
        moved(pair, field, [comparable(pair.before[field]), comparable(pair.after[field])], direction),
      ),
    ),
  )

const measuredByOwner = (before: Workshop, after: Workshop): Change[] =>
  measuresByOwner.flatMap(({ collection, field, owners, direction }) =>
    pairsOf(before, after, collection).flatMap((pair) => {
      const [earlier, later] = [pair.before[field], pair.after[field]] as Record<string, unknown>[]
      return recordsOf(after, owners).flatMap((owner) =>
        moved(pair, field, [comparable(earlier?.[owner.id]), comparable(later?.[owner.id])], direction, nameOfRecord(owner)),
      )
    }),
  )

const moves = (before: Workshop, after: Workshop): Change[] => {
  const earlier = new Map(before.factors.map((factor) => [factor.id, effectiveMove(factor, before.players)]))
  return after.factors.flatMap((factor) => {
    const from = earlier.get(factor.id)
    const to = effectiveMove(factor, after.players)
    return from === undefined ? [] : moved({ collection: 'factors', after: factor }, 'move', [from, to], 0)
  })
}

/** An indicator is better when it came nearer to its target. */
const readings = (before: Workshop, after: Workshop): Change[] => {
  const earlier = new Map(before.indicators.map((indicator) => [indicator.id, indicator]))
  return after.indicators.flatMap((indicator): Change[] => {
    const was = earlier.get(indicator.id)
    const from = was ? (indicatorProgress(was).latest?.value ?? null) : null
    const to = indicatorProgress(indicator).latest?.value ?? null
    if (!was || from === to) return []
    const { target } = indicator
    const isKnown = target !== undefined && from !== null && to !== null
    const nearer = isKnown ? Math.abs(target - from) - Math.abs(target - to) : 0
    const outlook = nearer > 0 ? 'better' : nearer < 0 ? 'worse' : 'neutral'
    return [{ ...aboutRecord('indicators', indicator), what: 'changed', field: 'latestReading', of: null, from, to, outlook }]
  })
}

/** What differs between two states of one workshop, board by board in the order of the method. */
export const compareWorkshops = (before: Workshop, after: Workshop): Change[] => [
  ...comings(before, after),
  ...measured(before, after),
  ...moves(before, after),
  ...measuredByOwner(before, after),
  ...readings(before, after),
]
