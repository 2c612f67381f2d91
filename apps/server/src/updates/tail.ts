import type { Piece } from './read-update.ts'

/** Pieces shorter than this are copied together; longer ones stay where they came, in bytes. */
const shortBytes = 4096
const leastBytes = 256
const mostBytes = 64 * 1024

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

  /** Copies a piece behind the last one of its client, where it goes on. Returns a piece that has to be kept instead, if any. */
  static follow(last: Piece | undefined, piece: Piece): Piece | null {
    const length = piece.to - piece.from
    if (length >= shortBytes) return piece
    if (last instanceof Tail && last.end === piece.clock && last.to + length <= mostBytes) {
      last.#append(piece, length)
      return null
    }
    const tail = new Tail(piece)
    tail.#append(piece, length)
    return tail
  }

  #append({ bytes, from, to, end, count }: Piece, length: number): void {
    if (this.to + length > this.bytes.length) this.#grow(this.to + length)
    this.bytes.set(bytes.subarray(from, to), this.to)
    this.to += length
    this.end = end
    this.count += count
  }

  #grow(least: number): void {
    const grown = new Uint8Array(Math.min(mostBytes, Math.max(least, 2 * this.bytes.length)))
    grown.set(this.bytes)
    this.bytes = grown
  }
}
