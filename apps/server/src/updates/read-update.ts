import { ByteCursor, MalformedUpdateError } from './byte-cursor.ts'
import type { ClientRange } from './clock-ranges.ts'
import { longestPiece, type Piece } from './piece.ts'
import { skipInfo, skipStruct } from './skip-struct.ts'
import { isSuspect } from './suspects.ts'

export type Deletion = ClientRange

/** What an update holds, without its contents. */
export interface UpdateShape {
  pieces: readonly Piece[]
  deletions: readonly Deletion[]
}

export interface ReadUpdate extends UpdateShape {
  /** Those of the pieces that hold suspects. */
  suspectPieces: readonly Piece[]
}

/** How many of each one update may hold. */
export interface UpdateBounds {
  structs: number
  pieces: number
  /** Times that a client's structs go on after a gap: only what is lost on the way makes one. */
  gaps: number
  deletions: number
  /** Values in JSON, each of which is parsed: Yjs writes them for embedded objects and marks of formatting. */
  jsonTexts: number
}

const unbounded: UpdateBounds = { structs: Infinity, pieces: Infinity, gaps: Infinity, deletions: Infinity, jsonTexts: Infinity }

/** Reads an update from its first byte to its last, counting what it holds as it goes. */
class UpdateReader {
  readonly #cursor: ByteCursor
  readonly #bounds: UpdateBounds
  readonly #pieces: Piece[] = []
  readonly #deletions: Deletion[] = []
  readonly #suspectPieces: Piece[] = []
  #structs = 0
  #gaps = 0

  constructor(bytes: Uint8Array, bounds: UpdateBounds) {
    this.#cursor = new ByteCursor(bytes)
    this.#cursor.jsonTextsLeft = bounds.jsonTexts
    this.#bounds = bounds
  }

  read(): ReadUpdate {
    const cursor = this.#cursor
    let lastClient = Infinity
    for (let left = cursor.varUint(); left > 0; left--) lastClient = this.#readClient(lastClient)
    const clients = cursor.varUint()
    const seen = clients > 1 ? new Set<number>() : null
    for (let left = clients; left > 0; left--) this.#readDeletionsOfClient(seen)
    if (cursor.at !== cursor.bytes.length) throw new MalformedUpdateError('bytes are left over')
    return { pieces: this.#pieces, deletions: this.#deletions, suspectPieces: this.#suspectPieces }
  }

  /** Returns the client. */
  #readClient(lastClient: number): number {
    const cursor = this.#cursor
    const { bytes } = cursor
    const count = cursor.varUint()
    this.#structs += count
    this.#bound('structs', this.#structs)
    const client = cursor.varUint()
    // Yjs keeps only the last of two parts of one client, and merges others by their order.
    if (client >= lastClient) throw new MalformedUpdateError('clients do not stand in descending order')
    let clock = cursor.varUint()
    let piece: Piece | null = null
    for (let left = count; left > 0; left--) {
      const from = cursor.at
      const info = bytes[from] ?? skipInfo
      const end = clock + skipStruct(cursor, client, clock)
      if (info === skipInfo) {
        piece = null
        this.#bound('gaps', ++this.#gaps)
      } else if (piece && cursor.at - piece.from <= longestPiece) {
        piece.end = end
        piece.count++
        piece.to = cursor.at
      } else {
        piece = { client, clock, end, count: 1, bytes, from, to: cursor.at }
        this.#bound('pieces', this.#pieces.push(piece))
      }
      if (piece && isSuspect(info, end - clock) && this.#suspectPieces.at(-1) !== piece) this.#suspectPieces.push(piece)
      clock = end
    }
    return client
  }

  #readDeletionsOfClient(seen: Set<number> | null): void {
    const cursor = this.#cursor
    const client = cursor.varUint()
    if (seen?.has(client)) throw new MalformedUpdateError('the deletions of a client stand twice')
    seen?.add(client)
    let lastEnd = 0
    for (let left = cursor.varUint(); left > 0; left--) {
      const clock = cursor.varUint()
      const end = clock + cursor.varUint()
      if (end > Number.MAX_SAFE_INTEGER) throw new MalformedUpdateError('a clock is too large')
      // Yjs throws at a deletion of nothing, and forgets one that stands before another, where it waits for what is deleted.
      if (end === clock || clock < lastEnd) throw new MalformedUpdateError('deletions of nothing, or not in ascending order')
      lastEnd = end
      this.#bound('deletions', this.#deletions.push({ client, clock, end }))
    }
  }

  #bound(what: keyof UpdateBounds, found: number): void {
    if (found > this.#bounds[what]) throw new MalformedUpdateError(`more than ${this.#bounds[what]} ${what}`)
  }
}

/**
 * Reads a whole update in Yjs's format 1 (yjs 13, utils/encoding.js) without building its contents. The pieces refer to
 * the bytes given, which must not change. Throws a MalformedUpdateError at anything that a client could not read or apply,
 * and at more than the bounds allow.
 */
export const readUpdate = (bytes: Uint8Array, bounds = unbounded): ReadUpdate => new UpdateReader(bytes, bounds).read()
