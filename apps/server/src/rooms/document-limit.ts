import type { UpdateBounds, UpdateShape } from '../updates/read-update.ts'
import { pieceBytes, rangeBytes, structBytes, type UpdateStore } from '../updates/update-store.ts'
import { DocumentTooLargeError } from './member.ts'

/** Gaps in a document, beyond which it takes no update that opens another: only what is lost on the way makes one. */
const mostGaps = 10_000
/** Clients that wrote in a document: each page that is opened and edited in is one. What is done for everyone who enters grows with them. */
const mostClients = 50_000
/** Values in JSON that one update may hold: to parse each takes a microsecond. */
const mostJsonTexts = 200_000
/** So many times the size of a document hold its structs, and its deletions, once the server has made its own edits. */
const withOwnEdits = 2

/** Whose edit it is: one of people's, or one of the server's own, as when a snapshot is restored. */
export type Editor = 'people' | 'server'

/** How large a document may become, and what one update may hold. */
export class DocumentLimit {
  /** Twice what a document may hold: whoever has all of one comes back with that and with what they did since. */
  readonly incoming: UpdateBounds
  readonly #bytes: number

  /** `bytes`: the largest size of a document, as an UpdateStore weighs it. */
  constructor(bytes: number) {
    this.#bytes = bytes
    const most = withOwnEdits * bytes
    this.incoming = {
      structs: (2 * most) / structBytes,
      pieces: (2 * most) / pieceBytes,
      gaps: 2 * mostGaps,
      deletions: (2 * most) / rangeBytes,
      jsonTexts: mostJsonTexts,
    }
  }

  /**
   * Throws a DocumentTooLargeError where a document has no room for an update. One that is full still lets people delete
   * what it holds, until its deletions alone have that size; and it takes edits of the server's own until its structs, or its
   * deletions, have twice that size: what a snapshot brings back comes before what it replaces is dropped.
   */
  requireRoom(store: UpdateStore, update: UpdateShape, editor: Editor = 'people'): void {
    if (!this.#hasRoom(store, update, editor))
      throw new DocumentTooLargeError(`the document would have more than ${this.#bytes} bytes`)
    if (editor === 'people' && store.clientsWith(update) > mostClients) {
      throw new DocumentTooLargeError(`the document would have more than ${mostClients} clients`)
    }
    const newGaps = store.newGaps(update)
    if (newGaps > 0 && store.gaps + newGaps > mostGaps) {
      throw new DocumentTooLargeError(`the document would have more than ${mostGaps} gaps`)
    }
  }

  #hasRoom(store: UpdateStore, update: UpdateShape, editor: Editor): boolean {
    if (editor === 'server') return this.#hasRoomForOwn(store, update)
    const { structs, deletions } = store.growthBy(update)
    if (isDeletionOfHeld(store, update)) return store.deletedSize + deletions <= this.#bytes
    const most = this.#bytes - structs - deletions
    return store.size <= most || sizeOnceJoined(store) <= most
  }

  #hasRoomForOwn(store: UpdateStore, update: UpdateShape): boolean {
    const { structs, deletions } = store.growthBy(update)
    if (store.deletedSize + deletions > withOwnEdits * this.#bytes) return false
    const most = withOwnEdits * this.#bytes + store.deletedSize - structs
    return store.size <= most || sizeOnceJoined(store) <= most
  }
}

/** Pieces that lie about weigh more than what they are joined to. */
const sizeOnceJoined = (store: UpdateStore): number => {
  store.joinLoose()
  return store.size
}

const isDeletionOfHeld = (store: UpdateStore, { pieces, deletions }: UpdateShape): boolean =>
  pieces.length === 0 && store.hasAllOf(deletions)
