import { MalformedUpdateError } from '../updates/byte-cursor.ts'
import { PlaceFinder } from '../updates/place.ts'
import type { ReadUpdate } from '../updates/read-update.ts'
import { UpdateStore } from '../updates/update-store.ts'

/** Shared types one within the other, far more than any board has: when the outermost is deleted, Yjs calls itself for each. */
const mostDepth = 100
/** What it costs to pass over a struct to find where another stands, in bytes that are read in the same time. */
const passedStructWork = 16

/**
 * Looks at what of an update could make Yjs 13 throw in every client, and its document deaf from then on, once what holds
 * it is deleted: types too deep, and several values in one item under a key, of which one would be left when it is cut.
 * Several are there in an honest history only once they are deleted. Throws a MalformedUpdateError, and an
 * UnknownDependencyError where what an item builds on is not here.
 */
export const requireHarmless = (store: UpdateStore, update: ReadUpdate): void => {
  const news = update.suspects.flatMap((suspect) =>
    store.missingTicksOf(suspect).map((range) => ({ ...suspect, ...range, item: suspect.clock })),
  )
  if (news.length === 0) return
  const brought = UpdateStore.ofShapes([update])
  // What is here already stays: it is that which counts.
  const finder = new PlaceFinder((client, clock) => store.pieceAt(client, clock) ?? brought.pieceAt(client, clock))
  try {
    for (const { client, clock, end, item, isType } of news) {
      // A later part of an item stands where what is here of it does.
      const { isKeyed, depth } = finder.placeOf({ client, clock: Math.max(item, clock - 1) })
      if (isType && depth >= mostDepth) throw new MalformedUpdateError('shared types are nested too deep')
      if (!isType && isKeyed && end - clock > 1 && !brought.hasDeleted({ client, clock, end }))
        throw new MalformedUpdateError('several values stand under one key')
    }
  } finally {
    store.addWork(finder.passed * passedStructWork)
  }
}
