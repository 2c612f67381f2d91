import { copyBytes } from './copy-bytes.ts'
import { lengthOf, longestPiece, type Piece } from './piece.ts'

/** Pieces shorter than this are copied together; longer ones stay where they came, in bytes. */
const shortBytes = 4096
const leastBytes = 256

const isShort = (piece: Piece): boolean => lengthOf(piece) < shortBytes

/**
 * The structs that a client goes on adding, in one buffer that grows: what a keystroke brings is a few bytes there, not
 * an update of its own to keep.
 */
export class Tail implements Piece {
  readonly client: number
  readonly clock: number
  readonly from = 0
  end: number
  count = 0
  to = 0
  bytes: Uint8Array

  private constructor({ client, clock }: Piece) {
    this.client = client
    this.clock = clock
    this.end = clock
    this.bytes = new Uint8Array(leastBytes)
  }

  /** Whether a piece is so short that it is copied together with the one that it follows. */
  static takes(last: Piece | undefined, piece: Piece): boolean {
    if (!last || last.end !== piece.clock || !isShort(piece)) return false
    return last instanceof Tail ? last.to + lengthOf(piece) <= longestPiece : isShort(last)
  }

  /**
   * Takes a piece in behind the pieces of its client. Short ones that go on where the last one ends are copied together
   * with it; one that stands alone stays as it came.
   */
  static follow(pieces: Piece[], piece: Piece): void {
    const last = pieces.at(-1)
    if (!last || !Tail.takes(last, piece)) pieces.push(piece)
    else if (last instanceof Tail) last.#append(piece)
    else {
      const tail = new Tail(last)
      tail.#append(last)
      tail.#append(piece)
      pieces[pieces.length - 1] = tail
    }
  }

  #append(piece: Piece): void {
    const { bytes, from, to, end, count } = piece
    const length = lengthOf(piece)
    if (this.to + length > this.bytes.length) this.#grow(this.to + length)
    copyBytes(bytes, from, to, this.bytes, this.to)
    this.to += length
    this.end = end
    this.count += count
  }

  #grow(least: number): void {
    const grown = new Uint8Array(Math.min(longestPiece, Math.max(least, 2 * this.bytes.length)))
    grown.set(this.bytes)
    this.bytes = grown
  }
}
