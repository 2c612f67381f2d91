import { addRecord } from '@filrouge/document'
import * as encoding from 'lib0/encoding'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { RoomLocks } from './room-locks.ts'

test('locking and unlocking by turns reads the document once, until it stayed unlocked for a while', () => {
  vi.useFakeTimers()
  const doc = new Y.Doc()
  addRecord(doc, 'factors', { name: 'Prix' })
  const readWhole = vi.fn(() => [Y.encodeStateAsUpdate(doc)])
  using locks = new RoomLocks(['strategicCanvas'], readWhole)
  const edit = (): Uint8Array => {
    const before = Y.encodeStateVector(doc)
    doc.getMap('notes').set('a', Y.encodeStateVector(doc).length)
    return Y.encodeStateAsUpdate(doc, before)
  }
  for (let count = 0; count < 5; count++) {
    expect(locks.judge(edit(), 'edit').isUndone).toBe(false)
    locks.set([])
    expect(locks.judge(edit(), 'edit').isUndone).toBe(false)
    locks.set(['strategicCanvas'])
  }
  expect(readWhole).toHaveBeenCalledTimes(1)
  locks.set([])
  vi.advanceTimersByTime(60_000)
  locks.set(['journey'])
  locks.judge(edit(), 'edit')
  expect(readWhole).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})

/** Maps in each other, so many that Yjs overflows the stack when it deletes the outermost. */
const nestedMaps = (depth: number): Uint8Array => {
  const [client, ofOlder, type, map] = [5, 0, 7, 1]
  const withKey = 0x20
  const encoder = encoding.createEncoder()
  const write = (...numbers: number[]): void => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  }
  write(1, depth, client, 0)
  for (let clock = 0; clock < depth; clock++) {
    write(withKey | type)
    if (clock > 0) write(ofOlder, client, clock - 1)
    else {
      write(1)
      encoding.writeVarString(encoder, 'free')
    }
    encoding.writeVarString(encoder, 'key')
    write(map)
  }
  write(0)
  return encoding.toUint8Array(encoder)
}

test.each(['follow', 'followJudged'] as const)(
  'after an update at which Yjs throws in %s, a locked board is held as before',
  (follow) => {
    const doc = new Y.Doc()
    using locks = new RoomLocks(['strategicCanvas'], () => [nestedMaps(20_000)])
    locks.follow(Y.encodeStateAsUpdate(doc))
    const deletionOfOutermost = Uint8Array.of(0, 1, 5, 1, 0, 1)
    expect(() => locks[follow](deletionOfOutermost)).toThrow(RangeError)
    addRecord(doc, 'factors', { name: 'Prix' })
    expect(locks.judge(Y.encodeStateAsUpdate(doc), 'edit').isUndone).toBe(true)
  },
)
