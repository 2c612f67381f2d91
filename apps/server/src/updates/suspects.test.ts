import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { readUpdate } from './read-update.ts'
import { suspectsOf } from './suspects.ts'

/** What client 5 writes, each struct behind the first item of client 1, by the first byte and what follows the reference. */
const updateOf = (...structs: number[][]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of [1, structs.length, 5, 0]) encoding.writeVarUint(encoder, value)
    for (const [info = 0, ...content] of structs) encoding.writeUint8Array(encoder, Uint8Array.of(0x80 | info, 1, 0, ...content))
    encoding.writeVarUint(encoder, 0)
  })

const [letter, letters, values, type, deleted] = [
  [4, 1, 120],
  [4, 2, 120, 121],
  [8, 2, 126, 126],
  [7, 1],
  [1, 9],
]

test('shared types, and several values in one struct, are suspects wherever they stand in a piece', () => {
  const { suspectPieces } = readUpdate(updateOf(letter, letters, deleted, values, type, letter))
  expect(suspectPieces.flatMap((piece) => [...suspectsOf(piece)])).toEqual([
    { client: 5, clock: 1, end: 3, isType: false },
    { client: 5, clock: 12, end: 14, isType: false },
    { client: 5, clock: 14, end: 15, isType: true },
  ])
})

test('a piece is noted once, however many suspects it holds, and one without any is not', () => {
  const { pieces, suspectPieces } = readUpdate(updateOf(...Array.from({ length: 40_000 }, () => type)))
  expect(pieces.length).toBeGreaterThan(1)
  expect(suspectPieces).toEqual(pieces)
  expect(readUpdate(updateOf(letter, deleted, letter)).suspectPieces).toEqual([])
})
