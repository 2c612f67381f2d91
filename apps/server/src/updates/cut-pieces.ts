import * as Y from 'yjs'
import { ByteCursor } from './byte-cursor.ts'
import { ByteSink } from './byte-sink.ts'
import type { Range } from './clock-ranges.ts'
import type { Piece } from './piece.ts'
import { skipStruct } from './skip-struct.ts'

/** An update of a single struct. */
const updateOf = ({ client, clock, bytes, from, to }: Piece): Uint8Array => {
  const sink = new ByteSink()
  for (const number of [1, 1, client, clock]) sink.varUint(number)
  sink.bytes(bytes, from, to)
  sink.varUint(0)
  return sink.join()
}

/** The part of a single struct from one clock tick up to another, as Yjs cuts it. */
const cutStruct = (struct: Piece, { clock, end }: Range): Piece => {
  const [decoded] = Y.decodeUpdate(updateOf(struct)).structs
  if (!decoded) throw new Error('a struct that Yjs does not know')
  decoded.length = end - struct.clock
  if (decoded instanceof Y.Item && end < struct.end) decoded.content.splice(end - struct.clock)
  const encoder = new Y.UpdateEncoderV1()
  decoded.write(encoder, clock - struct.clock)
  const bytes = encoder.toUint8Array()
  return { client: struct.client, clock, end, count: 1, bytes, from: 0, to: bytes.length }
}

/** Parts of a piece's structs, as one where they follow each other and are whole. */
const append = (parts: Piece[], struct: Piece, { clock, end }: Range): void => {
  const last = parts.at(-1)
  if (clock > struct.clock || end < struct.end) parts.push(cutStruct(struct, { clock, end }))
  else if (last && last.bytes === struct.bytes && last.to === struct.from) {
    last.end = struct.end
    last.count++
    last.to = struct.to
  } else parts.push(struct)
}

/** The parts of a piece that lie within ranges of its clock ticks, ascending. A struct at an edge is cut. */
export const cutPieces = (piece: Piece, ranges: readonly Range[]): Piece[] => {
  const parts: Piece[] = []
  const cursor = new ByteCursor(piece.bytes, piece.from)
  let index = 0
  for (let [clock, left] = [piece.clock, piece.count]; left > 0 && index < ranges.length; left--) {
    const from = cursor.at
    const end = clock + skipStruct(cursor, piece.client, clock)
    const struct = { ...piece, clock, end, count: 1, from, to: cursor.at }
    for (let range = ranges[index]; range && range.clock < end; range = ranges[index]) {
      if (range.end > clock) append(parts, struct, { clock: Math.max(clock, range.clock), end: Math.min(end, range.end) })
      if (range.end > end) break
      index++
    }
    clock = end
  }
  return parts
}
