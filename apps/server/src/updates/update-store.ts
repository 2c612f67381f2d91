import { type ClientRange, ClockRanges, type Range } from './clock-ranges.ts'
import { cutPieces } from './cut-pieces.ts'
import { firstIndex, lengthOf, type Piece } from './piece.ts'
import { type Deletion, readUpdate, type UpdateShape } from './read-update.ts'
import { type StateVector, writeStateVector } from './state-vector.ts'
import { Tail } from './tail.ts'
import { toKeep } from './to-keep.ts'
import { piecesFrom, type WrittenUpdate, writeUpdate } from './write-update.ts'

/** So many pieces may lie about before they are joined, which also saves their memory. */
const looseMost = 1000

/**
 * What a piece, a struct and a range of deletions take in memory beside their bytes, in bytes: a document may be made of
 * tiny ones. A struct does where the document is built.
 */
export const pieceBytes = 256
export const structBytes = 64
export const rangeBytes = 128

/** What it costs to look at a client, and to write a start or an end of a range, in bytes that are read in the same time. */
const clientWork = 64
const boundWork = 4

export interface Growth {
  structs: number
  deletions: number
}

/** Takes a piece in that stands behind all those of its client. */
type Follow = (pieces: Piece[], piece: Piece) => void

const push: Follow = (pieces, piece) => {
  pieces.push(piece)
}

const bytesOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
const sizeOf = (piece: Piece): number => lengthOf(piece) + piece.count * structBytes

/**
 * A document as bytes: everything its updates hold, each struct once, without building a Y.Doc. It tells news from what
 * it holds already, and answers state vectors by copying bytes.
 */
export class UpdateStore {
  readonly #piecesByClient = new Map<number, Piece[]>()
  readonly #structs = new ClockRanges()
  readonly #deletions = new ClockRanges()
  #size = 0
  #pieceCount = 0
  #workBytes = 0
  #whole: Uint8Array | null = null
  #stateVector: Uint8Array | null = null
  #looseCount = 0
  #looseBytes = 0

  /** Joins updates; a single one is kept as it is, and must not change. */
  static of(updates: readonly Uint8Array[]): UpdateStore {
    const store = UpdateStore.ofShapes(updates.map((update) => readUpdate(update)))
    const [only] = updates
    store.#whole = only && updates.length === 1 ? only : store.#join()
    return store
  }

  /** Keeps the bytes that the shapes refer to. */
  static ofShapes(shapes: readonly UpdateShape[]): UpdateStore {
    const store = new UpdateStore()
    for (const shape of shapes) store.#add(shape, push)
    return store
  }

  /** What the document takes, in bytes: its structs, and what each of them, each piece and each range of deletions takes beside. */
  get size(): number {
    return this.#size + this.#pieceCount * pieceBytes + this.deletedSize
  }

  /** How much of that is deletions. */
  get deletedSize(): number {
    return this.#deletions.count * rangeBytes
  }

  /**
   * What an update adds to the size at most, in bytes: its structs and its deletions. What is here already, as the deletions
   * that every step 2 repeats, adds nothing.
   */
  growthBy({ pieces, deletions }: UpdateShape): Growth {
    const growth = { structs: 0, deletions: 0 }
    for (const piece of pieces) if (!this.#holdsPiece(piece)) growth.structs += sizeOf(piece) + pieceBytes
    for (const deletion of deletions) if (!this.hasDeleted(deletion)) growth.deletions += rangeBytes
    return growth
  }

  /** How many clients there are that wrote something, with those of an update. */
  clientsWith({ pieces }: UpdateShape): number {
    let count = this.#piecesByClient.size
    let last = -1
    // The pieces of one client stand together.
    for (const { client } of pieces) {
      if (client !== last && !this.#piecesByClient.has(client)) count++
      last = client
    }
    return count
  }

  /** How many gaps there are in what clients wrote: what comes behind a gap waits for what is missing. */
  get gaps(): number {
    return this.#structs.gaps
  }

  /** How many runs of an update are new and do not go on where something of their client's ends. */
  newGaps({ pieces }: UpdateShape): number {
    let count = 0
    let before: Piece | null = null
    for (const piece of pieces) {
      const { client, clock } = piece
      const goesOn = clock === 0 || (before?.client === client && before.end === clock)
      if (!goesOn && !this.#structs.covers(client, clock - 1, clock) && !this.#holdsPiece(piece)) count++
      before = piece
    }
    return count
  }

  /**
   * What updates and questions have cost so far beyond copying, in bytes that are read in the same time: where they cut
   * through a piece, for each client and each piece that is written, and for ranges of deletions that are written anew.
   */
  get workBytes(): number {
    return this.#workBytes
  }

  /** Takes note of work that was done beside, to look into an update. */
  addWork(bytes: number): void {
    this.#workBytes += bytes
  }

  /** The piece that holds a clock tick. */
  pieceAt(client: number, clock: number): Piece | undefined {
    const pieces = this.#piecesByClient.get(client) ?? []
    const piece = pieces[firstIndex(pieces, ({ end }) => end > clock)]
    return piece && piece.clock <= clock ? piece : undefined
  }

  /** Whether all of some clock ticks is deleted. */
  hasDeleted({ client, clock, end }: ClientRange): boolean {
    return this.#deletions.covers(client, clock, end)
  }

  /** What is not here of some clock ticks. */
  missingTicksOf({ client, clock, end }: ClientRange): Range[] {
    return this.#structs.missing(client, clock, end)
  }

  /** What is not here of some pieces, where a struct is here in part the rest of it. */
  missingOf(pieces: readonly Piece[]): readonly Piece[] {
    const news = this.#notHeld(pieces)
    return news.every((piece) => this.#isFree(piece)) ? news : news.flatMap((piece) => this.#missingOf(piece))
  }

  /** Whether all that the deletions take away is here. */
  hasAllOf(deletions: readonly Deletion[]): boolean {
    return deletions.every(({ client, clock, end }) => this.#structs.covers(client, clock, end))
  }

  /** What of an update is not here. */
  newsOf(update: UpdateShape): UpdateShape {
    const isAllNews =
      update.pieces.every((piece) => this.#isFree(piece)) &&
      update.deletions.every(({ client, clock, end }) => this.#deletions.isFree(client, clock, end))
    if (isAllNews) return update
    const deletions = update.deletions.flatMap(({ client, clock, end }) =>
      this.#deletions.missing(client, clock, end).map((range) => ({ client, ...range })),
    )
    return { pieces: this.missingOf(update.pieces), deletions }
  }

  holds({ pieces, deletions }: UpdateShape): boolean {
    for (const piece of pieces) if (!this.#holdsPiece(piece)) return false
    for (const deletion of deletions) if (!this.hasDeleted(deletion)) return false
    return true
  }

  /**
   * Takes what an update holds; its bytes, when they are few, are copied. Returns that, or what was taken of it where parts
   * of its structs were here already.
   */
  add(update: UpdateShape): UpdateShape {
    this.#whole = null
    this.#stateVector = null
    const { deletions } = update
    const news = this.#notHeld(update.pieces)
    const isFree = news.every((piece) => this.#isFree(piece))
    const pieces = isFree ? news : news.flatMap((piece) => this.#missingOf(piece))
    this.#add({ pieces: this.#goesOn(pieces) ? pieces : toKeep(pieces), deletions }, Tail.follow)
    if (this.#looseCount > looseMost && this.#looseBytes * 8 > this.#size) this.whole()
    return isFree ? update : { pieces, deletions }
  }

  /** Whether all of it is copied behind what its client wrote last, as nearly always. */
  #goesOn(pieces: readonly Piece[]): boolean {
    const piece = pieces[0]
    return pieces.length === 1 && piece !== undefined && Tail.takes(this.#piecesByClient.get(piece.client)?.at(-1), piece)
  }

  /** Up to where each client's structs are held without a gap. */
  stateVector(): Uint8Array {
    this.#stateVector ??= this.#writeStateVector()
    return this.#stateVector
  }

  #writeStateVector(): Uint8Array {
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

  /** Joins the pieces that lie about: joined they weigh less. */
  joinLoose(): void {
    if (this.#looseCount > 0) this.whole()
  }

  /** What someone lacks who has a state vector, as one update; deletions stand in it whole, as Yjs does it. */
  missing(clocks: StateVector): Uint8Array {
    if (clocks.size === 0) return this.whole()
    this.#workBytes += this.#piecesByClient.size * clientWork
    const lacking = [...this.#piecesByClient].map(([client, pieces]) => {
      const { found, passedBytes } = piecesFrom(pieces, clocks.get(client) ?? 0)
      this.#workBytes += passedBytes
      return found
    })
    return this.#write(lacking).update
  }

  #add({ pieces, deletions }: Readonly<UpdateShape>, follow: Follow): void {
    for (const piece of pieces) this.#addPiece(piece, follow)
    this.#workBytes += this.#deletions.addAll(deletions) * boundWork
  }

  #notHeld(pieces: readonly Piece[]): readonly Piece[] {
    for (const each of pieces) if (this.#holdsPiece(each)) return pieces.filter((piece) => !this.#holdsPiece(piece))
    return pieces
  }

  #holdsPiece({ client, clock, end }: Piece): boolean {
    return this.#structs.covers(client, clock, end)
  }

  #isFree({ client, clock, end }: Piece): boolean {
    return this.#structs.isFree(client, clock, end)
  }

  /** What is here stays as it is: of a piece that overlaps it, as when a client comes back before its former connection has ended, the rest is taken. */
  #addPiece(piece: Piece, follow: Follow): void {
    if (this.#isFree(piece)) this.#addFree(piece, follow)
    else for (const part of this.#missingOf(piece)) this.#addFree(part, follow)
  }

  #missingOf(piece: Piece): Piece[] {
    if (this.#isFree(piece)) return [piece]
    const parts = cutPieces(piece, this.#structs.missing(piece.client, piece.clock, piece.end))
    this.#workBytes += lengthOf(piece) + bytesOf(parts) + parts.length * pieceBytes
    return parts
  }

  #addFree(piece: Piece, follow: Follow): void {
    const { client, clock, end } = piece
    const pieces = this.#piecesOf(client)
    const countBefore = pieces.length
    if ((pieces.at(-1)?.end ?? 0) <= clock) follow(pieces, piece)
    else {
      const at = firstIndex(pieces, (other) => other.clock >= end)
      pieces.splice(at, 0, piece)
    }
    const added = pieces.length - countBefore
    this.#pieceCount += added
    this.#looseCount += added
    this.#structs.add(client, clock, end)
    this.#size += sizeOf(piece)
    this.#looseBytes += lengthOf(piece)
  }

  #piecesOf(client: number): Piece[] {
    const pieces = this.#piecesByClient.get(client) ?? []
    if (pieces.length === 0) this.#piecesByClient.set(client, pieces)
    return pieces
  }

  #write(piecesByClient: readonly (readonly Piece[])[]): WrittenUpdate {
    for (const pieces of piecesByClient) this.#workBytes += pieces.length * pieceBytes
    return writeUpdate(piecesByClient, this.#deletions)
  }

  #join(): Uint8Array {
    const { update, runs } = this.#write([...this.#piecesByClient.values()])
    this.#piecesByClient.clear()
    this.#size = 0
    for (const run of runs) {
      const pieces = this.#piecesByClient.get(run.client)
      const piece = { ...run, bytes: update }
      if (pieces) pieces.push(piece)
      else this.#piecesByClient.set(run.client, [piece])
      this.#size += sizeOf(piece)
    }
    this.#pieceCount = runs.length
    this.#looseCount = 0
    this.#looseBytes = 0
    return update
  }
}

/** Joins updates into one that holds all of them, each struct once. */
export const joinUpdates = (shapes: readonly UpdateShape[]): Uint8Array => UpdateStore.ofShapes(shapes).whole()
