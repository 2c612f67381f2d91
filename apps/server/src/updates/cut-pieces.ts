import * as encoding from 'lib0/encoding'
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

type Content = Y.Item['content']

/** A part of what an item holds; half of a character that is two units is written as an unknown one. */
const partOf = (content: Content, from: number, to: number): Content => {
  if (content instanceof Y.ContentString) return new Y.ContentString(content.str.slice(from, to))
  if (content instanceof Y.ContentAny) return new Y.ContentAny(content.arr.slice(from, to))
  if (content instanceof Y.ContentJSON) return new Y.ContentJSON(content.arr.slice(from, to))
  if (content instanceof Y.ContentDeleted) return new Y.ContentDeleted(to - from)
  throw new Error('an item that cannot be cut')
}

/** The part of a struct from one clock tick up to another, as Yjs cuts it: a later part stands behind the one before. */
const cut = (struct: Y.Item | Y.GC, { clock, end }: Range): Y.Item | Y.GC => {
  const { client, clock: start } = struct.id
  const id = Y.createID(client, clock)
  if (struct instanceof Y.GC) return new Y.GC(id, end - clock)
  const origin = clock > start ? Y.createID(client, clock - 1) : struct.origin
  const { rightOrigin, parent, parentSub } = struct
  return new Y.Item(id, null, origin, null, rightOrigin, parent, parentSub, partOf(struct.content, clock - start, end - start))
}

/** Parts of a single struct, in one buffer. */
const cutStruct = (struct: Piece, ranges: readonly Range[]): Piece[] => {
  const [decoded] = Y.decodeUpdate(updateOf(struct)).structs
  if (!(decoded instanceof Y.Item || decoded instanceof Y.GC)) throw new Error('a struct that Yjs does not know')
  const encoder = new Y.UpdateEncoderV1()
  const ends = ranges.map((range) => {
    cut(decoded, range).write(encoder, 0)
    return encoding.length(encoder.restEncoder)
  })
  const bytes = encoder.toUint8Array()
  return ranges.map((range, index) => {
    const [from, to] = [ends[index - 1] ?? 0, ends[index] ?? bytes.length]
    return { client: struct.client, ...range, count: 1, bytes, from, to }
  })
}

/** Puts a whole struct behind parts of its piece, as one with the last where it follows that. */
const append = (parts: Piece[], struct: Piece): void => {
  const last = parts.at(-1)
  if (last && last.bytes === struct.bytes && last.to === struct.from) {
    last.end = struct.end
    last.count++
    last.to = struct.to
  } else parts.push(struct)
}

/** Of ranges from an index on, what lies between two clock ticks. */
const rangesWithin = (ranges: readonly Range[], index: number, start: number, end: number): Range[] => {
  const found: Range[] = []
  for (let range = ranges[index]; range && range.clock < end; range = ranges[++index]) {
    found.push({ clock: Math.max(start, range.clock), end: Math.min(end, range.end) })
  }
  return found
}

/** The parts of a piece that lie within ranges of its clock ticks, ascending. A struct at an edge is cut. */
export const cutPieces = (piece: Piece, ranges: readonly Range[]): Piece[] => {
  const parts: Piece[] = []
  const cursor = ByteCursor.ofChecked(piece.bytes, piece.from)
  let index = 0
  for (let [clock, left] = [piece.clock, piece.count]; left > 0 && index < ranges.length; left--) {
    const from = cursor.at
    const end = clock + skipStruct(cursor, piece.client, clock)
    const struct = { ...piece, clock, end, count: 1, from, to: cursor.at }
    const within = rangesWithin(ranges, index, clock, end)
    const [first] = within
    if (first?.clock === clock && first.end === end) append(parts, struct)
    else if (first) for (const part of cutStruct(struct, within)) parts.push(part)
    while ((ranges[index]?.end ?? Infinity) <= end) index++
    clock = end
  }
  return parts
}
