import { ByteCursor } from './byte-cursor.ts'
import type { ClientRange } from './clock-ranges.ts'
import type { Piece } from './piece.ts'
import { holdsMany, holdsType, skipStruct } from './skip-struct.ts'

/** A struct that may do harm, depending on where it stands. */
export interface Suspect extends ClientRange {
  isType: boolean
}

/** Whether a struct is one, by its first byte and how many clock ticks it takes. */
export const isSuspect = (info: number, ticks: number): boolean => holdsType(info) || (ticks > 1 && holdsMany(info))

/** The suspects of a piece that was read: one by one, since a message may hold millions. */
export function* suspectsOf({ client, clock: start, count, bytes, from }: Piece): Iterable<Suspect> {
  const cursor = ByteCursor.ofChecked(bytes, from)
  for (let [clock, left] = [start, count]; left > 0; left--) {
    const info = bytes[cursor.at] ?? 0
    const end = clock + skipStruct(cursor, client, clock)
    if (isSuspect(info, end - clock)) yield { client, clock, end, isType: holdsType(info) }
    clock = end
  }
}
