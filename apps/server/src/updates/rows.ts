import { ByteCursor } from './byte-cursor.ts'
import { firstIndex, type Piece } from './piece.ts'
import { hasOrigin, hasRightOrigin, skipStruct } from './skip-struct.ts'

/** Whether the struct at a cursor stands beside the tick before its own, as what a person types letter by letter. */
const goesOn = (cursor: ByteCursor, client: number, clock: number): boolean => {
  const from = cursor.at
  const isBeside = (cursor.uint8() & (hasOrigin | hasRightOrigin)) !== 0
  const isBesideLast = isBeside && cursor.varUint() === client && cursor.varUint() === clock - 1
  cursor.at = from
  return isBesideLast
}

/**
 * The structs of a piece in rows: in each, every struct but the first stands beside the one before it, and so where the
 * first does. A piece may go on meanwhile; what it holds is passed over once.
 */
export class Rows {
  readonly #piece: Piece
  /** Where the first structs of the rows begin, by clock and by byte. */
  readonly #clocks: number[]
  readonly #froms: number[]
  /** How many structs were looked at, and where the last of them begins. */
  #count = 1
  #clock: number
  #from: number

  constructor(piece: Piece) {
    this.#piece = piece
    this.#clock = piece.clock
    this.#from = piece.from
    this.#clocks = [piece.clock]
    this.#froms = [piece.from]
  }

  /** Takes in what was added to the piece. Returns how many bytes were passed over. */
  goOn(): number {
    const { client, count, bytes } = this.#piece
    if (this.#count === count) return 0
    const before = this.#from
    const cursor = ByteCursor.ofChecked(bytes, before)
    for (; this.#count < count; this.#count++) {
      this.#clock += skipStruct(cursor, client, this.#clock)
      this.#from = cursor.at
      if (goesOn(cursor, client, this.#clock)) continue
      this.#clocks.push(this.#clock)
      this.#froms.push(this.#from)
    }
    return this.#from - before
  }

  /** The number of the row that holds a clock tick. */
  rowAt(clock: number): number {
    return firstIndex(this.#clocks, (start) => start > clock) - 1
  }

  /** At the first struct of a row. */
  cursorAt(row: number): ByteCursor {
    return ByteCursor.ofChecked(this.#piece.bytes, this.#froms[row] ?? this.#piece.from)
  }
}

/** As long as their pieces: an edit looks up a few places, of what many looked up before. */
const rowsByPiece = new WeakMap<Piece, Rows>()

/** The rows of a piece, as far as they are known. */
export const rowsOf = (piece: Piece): Rows => {
  const known = rowsByPiece.get(piece)
  if (known) return known
  const rows = new Rows(piece)
  rowsByPiece.set(piece, rows)
  return rows
}
