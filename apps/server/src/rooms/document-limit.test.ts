import { expect, test } from 'vitest'
import type { Piece } from '../updates/piece.ts'
import { type Deletion, readUpdate, type UpdateShape } from '../updates/read-update.ts'
import { UpdateStore } from '../updates/update-store.ts'
import { DocumentLimit } from './document-limit.ts'
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
  const take = (shape: UpdateShape): void => {
    limit.requireRoom(store, shape)
    store.add(shape)
  }
  /** Takes update after update of so many things, then of fewer, until not one more gets in. */
  const fill = (shapeFrom: (first: number, count: number) => UpdateShape): void => {
    let first = 0
    for (const count of [10_000, 100, 1]) {
      try {
        for (; ; first += count) take(shapeFrom(first, count))
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
  const whole = readUpdate(store.whole(), limit.incoming)
  expect(store.holds(whole)).toBe(true)
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
