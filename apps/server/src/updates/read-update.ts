import { ByteCursor, MalformedUpdateError } from './byte-cursor.ts'
import { skipInfo, skipStruct } from './skip-struct.ts'

/** Structs of one client that follow each other without a gap, and where their bytes are. */
export interface Piece {
  client: number
  /** Their first clock tick, and the one after their last. */
  clock: number
  end: number
  /** How many structs they are. */
  count: number
  bytes: Uint8Array
  from: number
  to: number
}

export interface Deletion {
  client: number
  clock: number
  end: number
}

/** What an update holds, without its contents. */
export interface UpdateShape {
  pieces: Piece[]
  deletions: Deletion[]
}

const readClient = (cursor: ByteCursor, pieces: Piece[], seen: Set<number>): void => {
  const count = cursor.varUint()
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
    if (isGap) piece = null
    else if (piece) {
      piece.end = end
      piece.count++
      piece.to = cursor.at
    } else {
      piece = { client, clock, end, count: 1, bytes, from, to: cursor.at }
      pieces.push(piece)
    }
    clock = end
  }
}

const readDeletions = (cursor: ByteCursor): Deletion[] => {
  const deletions: Deletion[] = []
  for (let clients = cursor.varUint(); clients > 0; clients--) {
    const client = cursor.varUint()
    for (let left = cursor.varUint(); left > 0; left--) {
      const clock = cursor.varUint()
      const end = clock + cursor.varUint()
      if (end > Number.MAX_SAFE_INTEGER) throw new MalformedUpdateError('a clock is too large')
      deletions.push({ client, clock, end })
    }
  }
  return deletions
}

/**
 * Reads a whole update in Yjs's format 1 (yjs 13, utils/encoding.js) without building its contents. The pieces refer to
 * the bytes given, which must not change. Throws a MalformedUpdateError at anything that a client could not read or apply.
 */
export const readUpdate = (bytes: Uint8Array): UpdateShape => {
  const cursor = new ByteCursor(bytes)
  const pieces: Piece[] = []
  const seen = new Set<number>()
  for (let clients = cursor.varUint(); clients > 0; clients--) readClient(cursor, pieces, seen)
  const deletions = readDeletions(cursor)
  if (cursor.at !== bytes.length) throw new MalformedUpdateError('bytes are left over')
  return { pieces, deletions }
}
