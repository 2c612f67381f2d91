import { ByteCursor } from '../updates/byte-cursor.ts'
import { ByteSink } from '../updates/byte-sink.ts'

/** Many updates in one piece of memory, which moves between threads without being copied. Throws a TypeError for what is no update. */
export const packUpdates = (updates: readonly Uint8Array[]): Uint8Array => {
  const sink = new ByteSink()
  for (const update of updates) {
    if (!(update instanceof Uint8Array)) throw new TypeError('an update is bytes')
    sink.varUint(update.length)
    sink.bytes(update)
  }
  return sink.join()
}

export function* unpackUpdates(packed: Uint8Array): Generator<Uint8Array> {
  const cursor = new ByteCursor(packed)
  while (cursor.at < packed.length) {
    const length = cursor.varUint()
    cursor.skip(length)
    yield packed.subarray(cursor.at - length, cursor.at)
  }
}
