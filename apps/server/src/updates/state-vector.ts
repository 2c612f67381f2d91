import { ByteCursor, MalformedUpdateError } from './byte-cursor.ts'
import { ByteSink } from './byte-sink.ts'

/** What a client has: per client, the clock up to which it has everything. */
export type StateVector = ReadonlyMap<number, number>

/** Reads a state vector as Yjs writes it. Throws a MalformedUpdateError where it is none. */
export const readStateVector = (bytes: Uint8Array): StateVector => {
  const cursor = new ByteCursor(bytes)
  const clocks = new Map<number, number>()
  for (let left = cursor.varUint(); left > 0; left--) clocks.set(cursor.varUint(), cursor.varUint())
  if (cursor.at !== bytes.length) throw new MalformedUpdateError('bytes are left over')
  return clocks
}

export const writeStateVector = (clocks: StateVector): Uint8Array => {
  const sink = new ByteSink()
  sink.varUint(clocks.size)
  for (const [client, clock] of clocks) {
    sink.varUint(client)
    sink.varUint(clock)
  }
  return sink.join()
}
