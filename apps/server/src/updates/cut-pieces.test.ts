import * as encoding from 'lib0/encoding'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { cutPieces } from './cut-pieces.ts'
import { readUpdate } from './read-update.ts'
import { joinUpdates } from './update-store.ts'

// To count how often a struct is decoded.
vi.mock(import('yjs'), async (original) => {
  const yjs = await original()
  return { ...yjs, decodeUpdate: vi.fn(yjs.decodeUpdate) }
})

/** An update of one struct of client 5, all of it. */
const updateOf = (info: number, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of [1, 1, 5, 0, info]) encoding.writeVarUint(encoder, value)
    write(encoder)
    encoding.writeVarUint(encoder, 0)
  })

const inList =
  (count: number, writeOne: (encoder: encoding.Encoder, index: number) => void) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'list')
    encoding.writeVarUint(encoder, count)
    for (let index = 0; index < count; index++) writeOne(encoder, index)
  }

const inText =
  (text: string) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeVarUint(encoder, 1)
    for (const part of ['text', text]) encoding.writeVarString(encoder, part)
  }

const documentOf = (update: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return { list: doc.getArray('list').toJSON(), text: doc.getText('text').toJSON(), clocks: Y.encodeStateVector(doc) }
}

const everySecond = (from: number, length: number) =>
  Array.from({ length: length / 2 }, (_, index) => ({ clock: 2 * index + from, end: 2 * index + from + 1 }))

test.each<[string, Uint8Array]>([
  [
    'values',
    updateOf(
      8,
      inList(1000, (encoder, index) => encoding.writeAny(encoder, { index })),
    ),
  ],
  [
    'values in JSON',
    updateOf(
      2,
      inList(1000, (encoder, index) => encoding.writeVarString(encoder, `[${index}]`)),
    ),
  ],
  ['a text', updateOf(4, inText('aé'.repeat(500)))],
  [
    'deleted values',
    updateOf(
      1,
      inList(1000, () => {}),
    ),
  ],
  ['garbage', updateOf(0, (encoder) => encoding.writeVarUint(encoder, 1000))],
])('%s cut into many parts are decoded once, and the parts are the whole', (_name, update) => {
  const [piece] = readUpdate(update).pieces
  if (!piece) throw new Error('no struct')
  vi.mocked(Y.decodeUpdate).mockClear()
  const odd = cutPieces(piece, everySecond(1, 1000))
  const even = cutPieces(piece, everySecond(0, 1000))
  expect(Y.decodeUpdate).toHaveBeenCalledTimes(2)
  expect(odd.map(({ clock, end }) => ({ clock, end }))).toEqual(everySecond(1, 1000))
  expect(even).toHaveLength(500)
  const joined = joinUpdates([
    { pieces: odd, deletions: [] },
    { pieces: even, deletions: [] },
  ])
  expect(documentOf(joined)).toEqual(documentOf(update))
})

test('a character that is cut in two leaves two unknown ones, as in Yjs', () => {
  const [piece] = readUpdate(updateOf(4, inText('a𝕏b'))).pieces
  const ranges = [0, 2].map((clock) => ({ clock, end: clock + 2 }))
  const joined = joinUpdates([{ pieces: piece ? cutPieces(piece, ranges) : [], deletions: [] }])
  expect(documentOf(joined).text).toBe('a��b')
})

test('whole structs that follow each other stay one piece, in the bytes that brought them', () => {
  const doc = new Y.Doc()
  doc.clientID = 5
  for (let index = 0; index < 9; index++) doc.getMap('map').set(`${index % 2}`, index)
  const [piece] = readUpdate(Y.encodeStateAsUpdate(doc)).pieces
  if (!piece) throw new Error('no struct')
  const parts = cutPieces(piece, [{ clock: 1, end: 8 }])
  expect(parts.every(({ bytes }) => bytes === piece.bytes)).toBe(true)
  expect(parts.map(({ clock, end }) => ({ clock, end }))).toEqual([{ clock: 1, end: 8 }])
})
