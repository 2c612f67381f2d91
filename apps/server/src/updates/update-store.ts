import * as Y from 'yjs'
import { ClockRanges } from './clock-ranges.ts'
import { type Piece, readUpdate, type UpdateShape } from './read-update.ts'
import { type StateVector, writeStateVector } from './state-vector.ts'
import { Tail } from './tail.ts'
import { piecesFrom, writeUpdate } from './write-update.ts'

/** So many pieces may lie about before they are joined, which also saves their memory. */
const looseMost = 1000

/** What becomes of a piece that goes on behind the last of its client: the piece to keep, or null when the last one took it in. */
type Follow = (last: Piece | undefined, piece: Piece) => Piece | null

const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { from, to }) => sum + to - from, 0)

/**
 * A document as bytes: everything its updates hold, each struct once, without building a Y.Doc. It tells news from what
 * it holds already, and answers state vectors by copying bytes.
 */
export class UpdateStore {
  readonly #piecesByClient = new Map<number, Piece[]>()
  readonly #structs = new ClockRanges()
  readonly #deletions = new ClockRanges()
  #size = 0
  #whole: Uint8Array | null = null
  #looseCount = 0
  #looseBytes = 0

  /** Keeps the bytes given, which must not change. */
  static of(updates: readonly Uint8Array[]): UpdateStore {
    const store = UpdateStore.ofShapes(updates.map(readUpdate))
    if (updates.length === 1) store.#whole = updates[0] ?? null
    return store
  }

  /** Keeps the bytes that the shapes refer to. */
  static ofShapes(shapes: readonly UpdateShape[]): UpdateStore {
    const store = new UpdateStore()
    for (const shape of shapes) store.#add(shape, (_last, piece) => piece)
    return store
  }

  /** Bytes of the structs held. */
  get size(): number {
    return this.#size
  }

  holds({ pieces, deletions }: UpdateShape): boolean {
    return (
      pieces.every(({ client, clock, end }) => this.#structs.covers(client, clock, end)) &&
      deletions.every(({ client, clock, end }) => this.#deletions.covers(client, clock, end))
    )
  }

  /** Takes what an update holds; its bytes, when they are few, are copied. */
  add(shape: UpdateShape): void {
    this.#whole = null
    this.#add(shape, Tail.follow)
    if (this.#looseCount > looseMost && this.#looseBytes * 8 > this.#size) this.whole()
  }

  /** Up to where each client's structs are held without a gap. */
  stateVector(): Uint8Array {
    const clocks = new Map<number, number>()
    for (const client of this.#structs.clients) {
      const clock = this.#structs.prefixOf(client)
      if (clock > 0) clocks.set(client, clock)
    }
    return writeStateVector(clocks)
  }

  /** Everything, as one update. */
  whole(): Uint8Array {
    this.#whole ??= this.#join()
    return this.#whole
  }

  /** What someone lacks who has a state vector, as one update; deletions stand in it whole, as Yjs does it. */
  missing(clocks: StateVector): Uint8Array {
    if (clocks.size === 0) return this.whole()
    const lacking = [...this.#piecesByClient].map(([client, pieces]) => piecesFrom(pieces, clocks.get(client) ?? 0))
    return writeUpdate(lacking, this.#deletions).update
  }

  #add({ pieces, deletions }: UpdateShape, follow: Follow): void {
    for (const piece of pieces) this.#addPiece(piece, follow)
    for (const { client, clock, end } of deletions) this.#deletions.add(client, clock, end)
  }

  #addPiece(piece: Piece, follow: Follow): void {
    const { client, clock, end } = piece
    if (this.#structs.covers(client, clock, end)) return
    const pieces = this.#piecesByClient.get(client)
    if (!pieces) this.#keep([], piece, follow)
    else if (!this.#structs.isFree(client, clock, end)) this.#mergeOverlapping(pieces, piece)
    else if ((pieces.at(-1)?.end ?? 0) <= clock) this.#keep(pieces, piece, follow)
    else {
      const next = pieces.findIndex((other) => other.clock >= end)
      pieces.splice(next, 0, piece)
      this.#looseCount++
    }
    this.#structs.add(client, clock, end)
    this.#size += piece.to - piece.from
    this.#looseBytes += piece.to - piece.from
  }

  /** Puts a piece behind those of its client. */
  #keep(pieces: Piece[], piece: Piece, follow: Follow): void {
    const kept = follow(pieces.at(-1), piece)
    if (!kept) return
    if (pieces.length === 0) this.#piecesByClient.set(piece.client, pieces)
    pieces.push(kept)
    this.#looseCount++
  }

  /** Part of the piece is held already, as when a client comes back before its former connection has ended: Yjs cuts structs. */
  #mergeOverlapping(pieces: Piece[], piece: Piece): void {
    const noDeletions = new ClockRanges()
    const [held, added] = [pieces, [piece]].map((each) => writeUpdate([each], noDeletions).update)
    if (!held || !added) return
    const merged = readUpdate(Y.mergeUpdates([held, added])).pieces
    this.#size += sizeOf(merged) - sizeOf(pieces) - sizeOf([piece])
    pieces.splice(0, pieces.length, ...merged)
  }

  #join(): Uint8Array {
    const { update, runs } = writeUpdate(this.#piecesByClient.values(), this.#deletions)
    this.#piecesByClient.clear()
    this.#size = 0
    for (const run of runs) {
      const pieces = this.#piecesByClient.get(run.client)
      if (pieces) pieces.push({ ...run, bytes: update })
      else this.#piecesByClient.set(run.client, [{ ...run, bytes: update }])
      this.#size += run.to - run.from
    }
    this.#looseCount = 0
    this.#looseBytes = 0
    return update
  }
}

/** Joins updates into one that holds all of them, each struct once. */
export const joinUpdates = (shapes: readonly UpdateShape[]): Uint8Array => UpdateStore.ofShapes(shapes).whole()
