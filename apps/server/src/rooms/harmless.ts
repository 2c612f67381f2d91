import { MalformedUpdateError } from '../updates/byte-cursor.ts'
import type { Range } from '../updates/clock-ranges.ts'
import { PlaceFinder } from '../updates/place.ts'
import type { ReadUpdate } from '../updates/read-update.ts'
import { type Suspect, suspectsOf } from '../updates/suspects.ts'
import { UpdateStore } from '../updates/update-store.ts'

/** Shared types one within the other, far more than any board has: when the outermost is deleted, Yjs calls itself for each. */
const mostDepth = 100

/**
 * Looks at what of an update could make Yjs 13 throw in every client, and its document deaf from then on, once what holds
 * it is deleted: types too deep, and several values in one item under a key, of which one would be left when it is cut.
 * Several are there in an honest history only once they are deleted. Throws a MalformedUpdateError, and an
 * UnknownDependencyError where what an item builds on is not here.
 */
export const requireHarmless = (store: UpdateStore, update: ReadUpdate): void => {
  let news: News | null = null
  try {
    for (const piece of update.suspectPieces) {
      if (store.missingTicksOf(piece).length === 0) continue
      for (const suspect of suspectsOf(piece)) {
        for (const range of store.missingTicksOf(suspect)) {
          news ??= new News(store, update)
          news.requireHarmless(suspect, range)
        }
      }
    }
  } finally {
    if (news) store.addWork(news.workBytes)
  }
}

/** What a document would take of an update. */
class News {
  readonly #brought: UpdateStore
  readonly #finder: PlaceFinder

  constructor(store: UpdateStore, { pieces, deletions }: ReadUpdate) {
    const brought = UpdateStore.ofShapes([{ pieces: store.missingOf(pieces), deletions }])
    this.#brought = brought
    this.#finder = new PlaceFinder((client, clock) => store.pieceAt(client, clock) ?? brought.pieceAt(client, clock))
  }

  get workBytes(): number {
    return this.#finder.workBytes
  }

  /** Looks at what is new of a suspect. */
  requireHarmless({ client, isType }: Suspect, { clock, end }: Range): void {
    const { isKeyed, depth } = this.#finder.placeOf({ client, clock })
    if (isType && depth >= mostDepth) throw new MalformedUpdateError('shared types are nested too deep')
    if (!isType && isKeyed && end - clock > 1 && !this.#brought.hasDeleted({ client, clock, end }))
      throw new MalformedUpdateError('several values stand under one key')
  }
}
