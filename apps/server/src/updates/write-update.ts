import { ByteCursor } from './byte-cursor.ts'
import { ByteSink } from './byte-sink.ts'
import type { ClockRanges } from './clock-ranges.ts'
import { firstIndex, lengthOf, longestPiece, type Piece } from './piece.ts'
import { skipInfo, skipStruct } from './skip-struct.ts'

/** The part of a piece from the struct on that holds a clock tick; that struct stays whole, which Yjs allows. */
const pieceFrom = (piece: Piece, clock: number): Piece => {
  if (clock <= piece.clock || piece.count === 1) return piece
  const cursor = ByteCursor.ofChecked(piece.bytes, piece.from)
  for (let [at, count] = [piece.clock, piece.count]; ; count--) {
    const from = cursor.at
    const end = at + skipStruct(cursor, piece.client, at)
    if (end > clock) return { ...piece, clock: at, count, from }
    at = end
  }
}

/** The pieces of one client from a clock on, none when it ends before, and how many bytes were passed over to find it. */
export const piecesFrom = (pieces: readonly Piece[], clock: number): { found: readonly Piece[]; passedBytes: number } => {
  const index = firstIndex(pieces, ({ end }) => end > clock)
  const piece = pieces[index]
  if (!piece) return { found: [], passedBytes: 0 }
  const part = pieceFrom(piece, clock)
  const found = index === 0 && part === piece ? pieces : [part, ...pieces.slice(index + 1)]
  return { found, passedBytes: part.from - piece.from }
}

/** Where pieces that follow each other were written, together no longer than one piece may be. */
type WrittenRun = Omit<Piece, 'bytes'>

export interface WrittenUpdate {
  update: Uint8Array
  runs: readonly WrittenRun[]
}

const writeClient = (sink: ByteSink, pieces: readonly Piece[], runs: WrittenRun[]): void => {
  const first = pieces[0]
  if (!first) return
  let gaps = 0
  for (const [index, piece] of pieces.entries()) if (index > 0 && pieces[index - 1]?.end !== piece.clock) gaps++
  sink.varUint(pieces.reduce((sum, piece) => sum + piece.count, gaps))
  sink.varUint(first.client)
  sink.varUint(first.clock)
  let run: WrittenRun | null = null
  for (const piece of pieces) {
    if (run && run.end !== piece.clock) {
      sink.varUint(skipInfo)
      sink.varUint(piece.clock - run.end)
      run = null
    }
    if (!run || lengthOf(run) + lengthOf(piece) > longestPiece) {
      run = { client: piece.client, clock: piece.clock, end: piece.clock, count: 0, from: sink.length, to: sink.length }
      runs.push(run)
    }
    sink.bytes(piece.bytes, piece.from, piece.to)
    run.end = piece.end
    run.count += piece.count
    run.to = sink.length
  }
}

const writeDeletions = (sink: ByteSink, deletions: ClockRanges): void => {
  const clients = [...deletions.clients]
  sink.varUint(clients.length)
  for (const client of clients) {
    const bounds = deletions.boundsOf(client)
    sink.varUint(client)
    sink.varUint(bounds.length / 2)
    for (let index = 0; index < bounds.length; index += 2) {
      const start = bounds[index] ?? 0
      sink.varUint(start)
      sink.varUint((bounds[index + 1] ?? start) - start)
    }
  }
}

/**
 * Writes an update in Yjs's format 1 from the pieces of each client, ascending and not overlapping, and its deletions.
 * The runs tell where the structs stand in it.
 */
export const writeUpdate = (piecesByClient: Iterable<readonly Piece[]>, deletions: ClockRanges): WrittenUpdate => {
  // Yjs merges updates by the order in which it writes them: higher clients first.
  const clients = [...piecesByClient].filter((pieces) => pieces.length > 0)
  clients.sort(([a], [b]) => (b?.client ?? 0) - (a?.client ?? 0))
  const sink = new ByteSink()
  const runs: WrittenRun[] = []
  sink.varUint(clients.length)
  for (const pieces of clients) writeClient(sink, pieces, runs)
  writeDeletions(sink, deletions)
  return { update: sink.join(), runs }
}
