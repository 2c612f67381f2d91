import type { UpdateBounds, UpdateShape } from '../updates/read-update.ts'
import { pieceBytes, rangeBytes, type UpdateStore } from '../updates/update-store.ts'
import { DocumentTooLargeError } from './member.ts'

/** Gaps in a document, beyond which it takes no update that opens another: only what is lost on the way makes one. */
const mostGaps = 10_000

/** How large a document may become, and what one update may hold. */
export class DocumentLimit {
  /** Twice what a document may hold: whoever has all of one comes back with that and with what they did since. */
  readonly incoming: UpdateBounds
  readonly #bytes: number

  /** `bytes`: the largest size of a document, as an UpdateStore weighs it. */
  constructor(bytes: number) {
    this.#bytes = bytes
    this.incoming = { pieces: (2 * bytes) / pieceBytes, gaps: 2 * mostGaps, deletions: (2 * bytes) / rangeBytes }
  }

  /**
   * Throws a DocumentTooLargeError where a document has no room for an update. One that is full still lets people delete
   * what it holds, until its deletions alone have that size.
   */
  requireRoom(store: UpdateStore, update: UpdateShape): void {
    const hasRoom = isDeletionOfHeld(store, update) ? this.#hasRoomToDelete(store, update) : this.#hasRoomFor(store, update)
    if (!hasRoom) throw new DocumentTooLargeError(`the document would have more than ${this.#bytes} bytes`)
    const newGaps = store.newGaps(update)
    if (newGaps > 0 && store.gaps + newGaps > mostGaps) {
      throw new DocumentTooLargeError(`the document would have more than ${mostGaps} gaps`)
    }
  }

  #hasRoomToDelete(store: UpdateStore, update: UpdateShape): boolean {
    return store.deletedSize + store.growthBy(update) <= this.#bytes
  }

  #hasRoomFor(store: UpdateStore, update: UpdateShape): boolean {
    const growth = store.growthBy(update)
    if (store.size + growth <= this.#bytes) return true
    // Pieces that lie about weigh more than what they are joined to.
    store.whole()
    return store.size + growth <= this.#bytes
  }
}

const isDeletionOfHeld = (store: UpdateStore, { pieces, deletions }: UpdateShape): boolean =>
  pieces.length === 0 && store.hasAllOf(deletions)
