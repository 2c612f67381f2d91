import { addRecord } from '@filrouge/document'
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
