import { syncFrame, syncStep2 } from '@filrouge/protocol'
import { type ReadUpdate, readUpdate, type UpdateShape } from '../updates/read-update.ts'
import { readStateVector } from '../updates/state-vector.ts'
import { joinUpdates, UpdateStore } from '../updates/update-store.ts'
import { DocumentLimit, type Editor } from './document-limit.ts'
import { requireHarmless } from './harmless.ts'

/** An update as it was kept. */
export interface Kept {
  /** What is to be told of it: all of it, unless it overlaps what was here in the middle of a struct, where Yjs might throw. */
  taken: UpdateShape
  bytes: Uint8Array
}

/** The document of a room, as bytes: what may come in, and what goes out to those who ask. */
export class RoomDocument {
  readonly #limit: DocumentLimit
  readonly #onFull: () => void
  #store: UpdateStore
  /** Answers who has nothing; null until somebody asks, and from the next change on. */
  #wholeFrame: Uint8Array | null = null

  /** `largestBytes`: see `DocumentLimit`; `onFull` hears that there was no room for an update. */
  constructor(updates: readonly Uint8Array[], largestBytes: number, onFull: () => void) {
    this.#limit = new DocumentLimit(largestBytes)
    this.#onFull = onFull
    this.#store = UpdateStore.of(updates)
  }

  /** In bytes, as an UpdateStore weighs it. */
  get size(): number {
    return this.#store.size
  }

  /** What its work has cost so far beyond reading and copying bytes, in bytes that are read in the same time. */
  get workBytes(): number {
    return this.#store.workBytes
  }

  /** Everything that is here, as one update. */
  whole(): Uint8Array {
    return this.#store.whole()
  }

  stateVector(): Uint8Array {
    return this.#store.stateVector()
  }

  /** What someone with that state vector lacks, as a frame; one of the whole document serves all who enter, until it changes. */
  answerTo(stateVector: Uint8Array): Uint8Array {
    const clocks = readStateVector(stateVector)
    if (clocks.size > 0) return syncFrame(syncStep2, this.#store.missing(clocks))
    this.#wholeFrame ??= syncFrame(syncStep2, this.#store.whole())
    return this.#wholeFrame
  }

  /** What an update holds; null when all of it is here. Throws a MalformedUpdateError. */
  readNews(update: Uint8Array): ReadUpdate | null {
    return this.#orNull(readUpdate(update, this.#limit.incoming))
  }

  /** The same of what another server has taken already, whatever its size. */
  readLogged(update: Uint8Array): ReadUpdate | null {
    return this.#orNull(readUpdate(update))
  }

  #orNull(shape: ReadUpdate): ReadUpdate | null {
    return this.#store.holds(shape) ? null : shape
  }

  /** What of an update is not here, as an update. */
  newsOf(update: Uint8Array, shape: UpdateShape): Uint8Array {
    const news = this.#store.newsOf(shape)
    return news === shape ? update : joinUpdates([news])
  }

  /** Throws a DocumentTooLargeError where there is no room for an update. */
  requireRoom(shape: UpdateShape, editor: Editor): void {
    try {
      this.#limit.requireRoom(this.#store, shape, editor)
    } catch (error) {
      this.#onFull()
      throw error
    }
  }

  /** See `requireHarmless`. */
  requireHarmless(update: ReadUpdate): void {
    requireHarmless(this.#store, update)
  }

  keep(update: Uint8Array, shape: UpdateShape): Kept {
    this.#wholeFrame = null
    const taken = this.#store.add(shape)
    return { taken, bytes: taken === shape ? update : joinUpdates([taken]) }
  }

  /** It holds no more than these from now on. */
  replace(updates: readonly Uint8Array[]): void {
    this.#store = UpdateStore.of(updates)
    this.#wholeFrame = null
  }
}
