import { ByteCursor, MalformedUpdateError } from './byte-cursor.ts'
import { longestPiece, type Piece } from './piece.ts'
import { skipInfo, skipStruct } from './skip-struct.ts'

export interface Deletion {
  client: number
  clock: number
  end: number
}

/** What an update holds, without its contents. */
export interface UpdateShape {
  pieces: readonly Piece[]
  deletions: readonly Deletion[]
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

/** Counts what is found, and throws a MalformedUpdateError beyond the bounds. */
type Meter = (what: 'structs' | 'pieces' | 'gaps' | 'deletions', count?: number) => void

const createMeter = (bounds: UpdateBounds): Meter => {
  const found = { structs: 0, pieces: 0, gaps: 0, deletions: 0 }
  return (what, count = 1) => {
    found[what] += count
    if (found[what] > bounds[what]) throw new MalformedUpdateError(`more than ${bounds[what]} ${what}`)
  }
}

const readClient = (cursor: ByteCursor, pieces: Piece[], seen: Set<number>, meter: Meter): void => {
  const count = cursor.varUint()
  meter('structs', count)
  const client = cursor.varUint()
  // Yjs keeps only the last of two parts of one client.
  if (seen.has(client)) throw new MalformedUpdateError('a client stands twice')
  seen.add(client)
  const { bytes } = cursor
  let clock = cursor.varUint()
  let piece: Piece | null = null
  for (let left = count; left > 0; left--) {
    const from = cursor.at
    const isGap = bytes[from] === skipInfo
    const end = clock + skipStruct(cursor, client, clock)
    if (isGap) {
      piece = null
      meter('gaps')
    } else if (piece && cursor.at - piece.from <= longestPiece) {
      piece.end = end
      piece.count++
      piece.to = cursor.at
    } else {
      piece = { client, clock, end, count: 1, bytes, from, to: cursor.at }
      pieces.push(piece)
      meter('pieces')
    }
    clock = end
  }
}

const readDeletions = (cursor: ByteCursor, meter: Meter): Deletion[] => {
  const deletions: Deletion[] = []
  for (let clients = cursor.varUint(); clients > 0; clients--) {
    const client = cursor.varUint()
    for (let left = cursor.varUint(); left > 0; left--) {
      const clock = cursor.varUint()
      const end = clock + cursor.varUint()
      if (end > Number.MAX_SAFE_INTEGER) throw new MalformedUpdateError('a clock is too large')
      // At which Yjs throws where it has to wait for what is deleted.
      if (end === clock) throw new MalformedUpdateError('a deletion of nothing')
      meter('deletions')
      deletions.push({ client, clock, end })
    }
  }
  return deletions
}

/**
 * Reads a whole update in Yjs's format 1 (yjs 13, utils/encoding.js) without building its contents. The pieces refer to
 * the bytes given, which must not change. Throws a MalformedUpdateError at anything that a client could not read or apply,
 * and at more than the bounds allow.
 */
export const readUpdate = (bytes: Uint8Array, bounds = unbounded): UpdateShape => {
  const cursor = new ByteCursor(bytes)
  cursor.jsonTextsLeft = bounds.jsonTexts
  const meter = createMeter(bounds)
  const pieces: Piece[] = []
  const seen = new Set<number>()
  for (let clients = cursor.varUint(); clients > 0; clients--) readClient(cursor, pieces, seen, meter)
  const deletions = readDeletions(cursor, meter)
  if (cursor.at !== bytes.length) throw new MalformedUpdateError('bytes are left over')
  return { pieces, deletions }
}
