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
  pieces: number
  /** Times that a client's structs go on after a gap: only what is lost on the way makes one. */
  gaps: number
  deletions: number
}

const unbounded: UpdateBounds = { pieces: Infinity, gaps: Infinity, deletions: Infinity }

const requireAtMost = (most: number, count: number, what: string): void => {
  if (count > most) throw new MalformedUpdateError(`more than ${most} ${what}`)
}

/** Returns how many gaps there are. */
const readClient = (cursor: ByteCursor, pieces: Piece[], seen: Set<number>, bounds: UpdateBounds): number => {
  const count = cursor.varUint()
  const client = cursor.varUint()
  // Yjs keeps only the last of two parts of one client.
  if (seen.has(client)) throw new MalformedUpdateError('a client stands twice')
  seen.add(client)
  const { bytes } = cursor
  let clock = cursor.varUint()
  let piece: Piece | null = null
  let gaps = 0
  for (let left = count; left > 0; left--) {
    const from = cursor.at
    const isGap = bytes[from] === skipInfo
    const end = clock + skipStruct(cursor, client, clock)
    if (isGap) {
      piece = null
      requireAtMost(bounds.gaps, ++gaps, 'gaps')
    } else if (piece && cursor.at - piece.from <= longestPiece) {
      piece.end = end
      piece.count++
      piece.to = cursor.at
    } else {
      piece = { client, clock, end, count: 1, bytes, from, to: cursor.at }
      pieces.push(piece)
    }
    clock = end
  }
  return gaps
}

const readDeletions = (cursor: ByteCursor, bounds: UpdateBounds): Deletion[] => {
  const deletions: Deletion[] = []
  let count = 0
  for (let clients = cursor.varUint(); clients > 0; clients--) {
    const client = cursor.varUint()
    for (let left = cursor.varUint(); left > 0; left--) {
      const clock = cursor.varUint()
      const end = clock + cursor.varUint()
      if (end > Number.MAX_SAFE_INTEGER) throw new MalformedUpdateError('a clock is too large')
      requireAtMost(bounds.deletions, ++count, 'deletions')
      if (end > clock) deletions.push({ client, clock, end })
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
  const pieces: Piece[] = []
  const seen = new Set<number>()
  let gaps = 0
  for (let clients = cursor.varUint(); clients > 0; clients--) {
    gaps += readClient(cursor, pieces, seen, bounds)
    requireAtMost(bounds.gaps, gaps, 'gaps')
    requireAtMost(bounds.pieces, pieces.length, 'pieces')
  }
  const deletions = readDeletions(cursor, bounds)
  if (cursor.at !== bytes.length) throw new MalformedUpdateError('bytes are left over')
  return { pieces, deletions }
}
