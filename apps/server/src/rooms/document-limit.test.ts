import { expect, test } from 'vitest'
import type { Piece } from '../updates/piece.ts'
import { type Deletion, readUpdate, type UpdateShape } from '../updates/read-update.ts'
import { UpdateStore } from '../updates/update-store.ts'
import { DocumentLimit, type Editor } from './document-limit.ts'
import { DocumentTooLargeError } from './member.ts'

const megabyte = 1024 * 1024
const endless = 2 ** 40

/** Garbage of so many ticks, the least that Yjs writes. */
const garbage = (client: number, clock: number, length = 1): Piece => {
  const bytes = length === 1 ? Uint8Array.of(0, 1) : Uint8Array.of(0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20)
  return { client, clock, end: clock + length, count: 1, bytes, from: 0, to: bytes.length }
}

const listOf = <Item>(length: number, itemAt: (index: number) => Item): Item[] =>
  Array.from({ length }, (_, index) => itemAt(index))
const ofPieces = (pieces: Piece[]): UpdateShape => ({ pieces, deletions: [] })
const ofDeletions = (deletions: Deletion[]): UpdateShape => ({ pieces: [], deletions })

/** A document that takes what its limit lets in. */
const documentWithin = (bytes: number) => {
  const limit = new DocumentLimit(bytes)
  const store = UpdateStore.of([])
  const take = (shape: UpdateShape, editor: Editor = 'people'): void => {
    limit.requireRoom(store, shape, editor)
    store.add(shape)
  }
  /** Takes update after update of so many things, then of fewer, until not one more gets in. */
  const fill = (shapeFrom: (first: number, count: number) => UpdateShape, editor: Editor = 'people'): void => {
    let first = 0
    for (const count of [10_000, 100, 1]) {
      try {
        for (; ; first += count) take(shapeFrom(first, count), editor)
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentTooLargeError)
      }
    }
  }
  return { limit, store, take, fill }
}

test.each([1, 8])('of a document of %d MB that holds the most of everything, whoever has all of it may come back', (size) => {
  const { limit, store, take, fill } = documentWithin(size * megabyte)
  take(ofPieces([garbage(2, 0, endless)]))
  fill((first, count) => ofPieces(listOf(count, (index) => garbage(1, 2 * (first + index)))))
  fill((first, count) => ofPieces(listOf(count, (index) => garbage(first + index + 3, 0))))
  expect(() => take(ofPieces([garbage(0, 0)]))).toThrow(DocumentTooLargeError)
  // It lets people delete what it holds, and not without end either.
  fill((first, count) =>
    ofDeletions(listOf(count, (index) => ({ client: 2, clock: 2 * (first + index), end: 2 * (first + index) + 1 }))),
  )
  expect(store.size).toBeLessThanOrEqual(2 * size * megabyte)
  // Nor do the server's own edits go on without end, and what one of them adds still leaves as much room for who comes back.
  fill((first, count) => ofPieces(listOf(count, (index) => garbage(first + index + 1_000_000, 0))), 'server')
  fill(
    (first, count) =>
      ofDeletions(
        listOf(count, (index) => ({ client: 2, clock: 2 ** 30 + 2 * (first + index), end: 2 ** 30 + 2 * (first + index) + 1 })),
      ),
    'server',
  )
  expect(store.size).toBeGreaterThan(3.9 * size * megabyte)
  const { structs, pieces, deletions } = limit.incoming
  const half = { ...limit.incoming, structs: structs / 2, pieces: pieces / 2, deletions: deletions / 2 }
  const whole = readUpdate(store.whole(), half)
  expect(store.holds(whole)).toBe(true)
})

test('a full document takes an edit of the server’s own that people could not make', () => {
  const { take } = documentWithin(megabyte)
  const edit = (client: number): UpdateShape => {
    const bytes = new Uint8Array(megabyte - 320)
    return ofPieces([{ ...garbage(client, 0), bytes, to: bytes.length }])
  }
  take(edit(1))
  expect(() => take(edit(2))).toThrow(DocumentTooLargeError)
  take(edit(2), 'server')
  expect(() => take(edit(3), 'server')).toThrow(DocumentTooLargeError)
})

test('first structs that do not begin a client’s history are gaps too', () => {
  const { store, fill } = documentWithin(64 * megabyte)
  fill((first, count) => ofPieces(listOf(count, (index) => garbage(first + index, 1))))
  expect(store.gaps).toBe(10_000)
})

test('structs that lie about weigh more than they do once joined, which comes before any is refused', () => {
  const { store, take } = documentWithin(megabyte)
  const large = new Uint8Array(600_000)
  take(ofPieces([{ ...garbage(2, 0), bytes: large, to: large.length }]))
  for (let clock = 5000; clock >= 0; clock--) take(ofPieces([garbage(1, clock)]))
  expect(store.gaps).toBe(0)
})

test('a document of the tiniest structs is bounded by what they take once it is built', () => {
  const { limit, store } = documentWithin(megabyte)
  const run = (count: number): UpdateShape =>
    ofPieces([{ ...garbage(1, 0), end: count, count, bytes: new Uint8Array(2 * count), to: 2 * count }])
  expect(() => limit.requireRoom(store, run(10_000))).not.toThrow()
  expect(() => limit.requireRoom(store, run(20_000))).toThrow(DocumentTooLargeError)
})

test('a document has a bounded number of clients, and those that it has write on', () => {
  const { take, fill, store } = documentWithin(64 * megabyte)
  fill((first, count) => ofPieces(listOf(count, (index) => garbage(first + index, 0))))
  expect(store.clientsWith(ofPieces([]))).toBe(50_000)
  take(ofPieces([garbage(7, 1)]))
  take(ofPieces([garbage(1_000_000, 0)]), 'server')
})
