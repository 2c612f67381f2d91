import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { UnknownDependencyError } from '../updates/place.ts'
import { readUpdate } from '../updates/read-update.ts'
import { readStateVector } from '../updates/state-vector.ts'
import { UpdateStore } from '../updates/update-store.ts'
import { requireHarmless } from './harmless.ts'

/** A document of bytes that takes what is harmless. */
const gate = () => {
  const store = UpdateStore.of([])
  const take = (update: Uint8Array): void => {
    const read = readUpdate(update)
    requireHarmless(store, read)
    store.add(read)
  }
  return { store, take }
}

type Write = (encoder: encoding.Encoder) => void

/** An update of one client's structs, and of deletions. */
const updateOf = (client: number, clock: number, structs: readonly Write[], deletions: readonly number[] = [0]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const value of structs.length > 0 ? [1, structs.length, client, clock] : [0]) encoding.writeVarUint(encoder, value)
  for (const write of structs) write(encoder)
  for (const value of deletions) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

const put = (info: number, ...values: (number | string)[]): Write => {
  return (encoder) => {
    encoding.writeUint8(encoder, info)
    for (const value of values) {
      if (typeof value === 'string') encoding.writeVarString(encoder, value)
      else encoding.writeVarUint(encoder, value)
    }
  }
}

// The first byte of an item (Yjs 13, utils/encoding.js): what it holds, and what is told of where it stands.
const [text, type] = [4, 7]
const [underKey, behind, before] = [0x20, 0x80, 0x40]

const mapUnderKey = put(underKey | type, 1, 'notes', 'k', 1)
/** A map, and under its key what one item may not hold there. */
const severalUnderKey = [mapUnderKey, put(underKey | text, 0, 5, 0, 'a', 'xy')]

/** Each of them makes Yjs throw once what holds it is deleted, and its document deaf from then on. */
const harmful: [string, Uint8Array[]][] = [
  ['several values under a key', [updateOf(5, 0, severalUnderKey)]],
  [
    'several values behind one under a key',
    [updateOf(5, 0, [mapUnderKey, put(underKey | text, 0, 5, 0, 'a', 'x'), put(behind | text, 5, 1, 'yz')])],
  ],
  [
    'several values before one under a key, of an update of before',
    [updateOf(5, 0, [mapUnderKey]), updateOf(6, 0, [put(before | text, 5, 0, 'yz')])],
  ],
  [
    'several values behind garbage that took the place of the first',
    [updateOf(5, 0, [mapUnderKey, put(underKey | text, 0, 5, 0, 'a', 'x')]), updateOf(5, 1, [put(text, 1, 'free', 'xyz')])],
  ],
  [
    'types within one another',
    [updateOf(5, 0, [mapUnderKey, ...Array.from({ length: 200 }, (_, index) => put(underKey | type, 0, 5, index, 'k', 1))])],
  ],
  [
    'types within one another, one after the other',
    [
      updateOf(5, 0, [mapUnderKey]),
      ...Array.from({ length: 200 }, (_, index) => updateOf(5, index + 1, [put(underKey | type, 0, 5, index, 'k', 1)])),
    ],
  ],
  [
    'several values behind the rest of one that is under a key, whatever is told of the whole',
    [
      updateOf(5, 0, [mapUnderKey, put(underKey | text, 0, 5, 0, 'a', 'x')]),
      Uint8Array.of(
        2,
        ...updateOf(6, 0, [put(behind | text, 5, 2, 'yz')]).slice(1, -1),
        ...updateOf(5, 1, [put(text, 1, 'free', 'xx')]).slice(1),
      ),
    ],
  ],
  [
    'items that refer to each other in a circle',
    [
      Uint8Array.of(
        2,
        ...updateOf(6, 0, [put(behind | type, 5, 0, 1)]).slice(1, -1),
        ...updateOf(5, 0, [put(behind | type, 6, 0, 1)]).slice(1),
      ),
    ],
  ],
]

test.each(harmful)('%s are refused', (_name, updates) => {
  const { take } = gate()
  const last = updates.pop() ?? new Uint8Array()
  expect(() => {
    for (const update of updates) take(update)
    take(last)
  }).toThrow(/under one key|nested too deep|in a circle/)
})

test('what a type, or several values in one item, builds on has to be here: what comes later is not looked at again', () => {
  for (const item of [put(behind | text, 9, 0, 'xy'), put(underKey | type, 0, 9, 0, 'k', 1)]) {
    const { take } = gate()
    expect(() => take(updateOf(5, 0, [item]))).toThrow(UnknownDependencyError)
    take(updateOf(9, 0, [put(type, 1, 'list', 1)]))
    expect(() => take(updateOf(5, 0, [item]))).not.toThrow()
  }
})

test('several values under a key that are deleted already are taken, as an undo manager leaves them', () => {
  const { take } = gate()
  expect(() => take(updateOf(5, 0, severalUnderKey, [1, 5, 1, 1, 2]))).not.toThrow()
})

/** Letters of client 5, each a struct of its own behind the middle of what is before it. */
const scattered = (count: number): Write[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? put(text, 1, 'text', 'x') : put(behind | text, 5, index >> 1, 'x')))

test('edits in many places of a large document are taken, and cost less than a quarter of that', () => {
  const { store, take } = gate()
  take(updateOf(5, 0, scattered(450_000)))
  const before = store.workBytes
  take(
    updateOf(
      6,
      0,
      Array.from({ length: 2000 }, (_, index) => put(behind | text, 5, 220 * index, 'several')),
    ),
  )
  expect(store.workBytes - before).toBeLessThan(store.size / 4)
})

const step = fc.record({
  kind: fc.constantFrom('set', 'replace', 'nest', 'type', 'list', 'delete', 'undo', 'redo', 'hear', 'comeBack'),
  who: fc.nat(2),
  at: fc.nat(5),
})

/** Someone's document, as the product and other clients of Yjs change it. */
const person = (clientID: number) => {
  const doc = new Y.Doc()
  doc.clientID = clientID
  const [map, list, free] = [doc.getMap<unknown>('map'), doc.getArray<unknown>('list'), doc.getText('text')]
  const undo = new Y.UndoManager([map, list, free], { captureTimeout: 0 })
  const texts = (): Y.Text[] => [
    free,
    ...[...map.values(), ...list.toArray()].flatMap((value) => (value instanceof Y.Text ? [value] : [])),
  ]
  const change = (kind: string, at: number): void =>
    doc.transact(() => {
      const among = texts()
      const one = among[at % among.length] ?? free
      if (kind === 'set') map.set(`key-${at}`, at)
      if (kind === 'replace') for (const value of ['a', 'b', 'c']) map.set(`key-${at}`, value)
      if (kind === 'nest') map.set(`key-${at}`, at % 2 ? new Y.Text('words') : new Y.Map([['x', new Y.Map([['y', 1]])]]))
      if (kind === 'type') one.insert(Math.min(at, one.length), 'several words')
      if (kind === 'list') list.insert(Math.min(at, list.length), [1, 'two', new Y.Text('three'), 4, 5])
      if (kind === 'delete') {
        if (at % 3 === 0) map.delete(`key-${at}`)
        else if (at % 3 === 1) one.delete(0, Math.min(at, one.length))
        else list.delete(0, Math.min(at, list.length))
      }
    })
  return { doc, undo, change }
}

test('whatever people do, undo and come back with is taken, and everyone has the same in the end', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { store, take } = gate()
      const people = [1, 2, 3].map((id) => person(id))
      const hear = (doc: Y.Doc): void => Y.applyUpdate(doc, store.missing(readStateVector(Y.encodeStateVector(doc))), 'server')
      for (const { doc } of people) {
        doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin !== 'server') take(update)
        })
      }
      for (const { kind, who, at } of steps) {
        const { doc, undo, change } = people[who] ?? person(9)
        if (kind === 'undo') undo.undo()
        else if (kind === 'redo') undo.redo()
        else if (kind === 'hear') hear(doc)
        else if (kind === 'comeBack') take(Y.encodeStateAsUpdate(doc))
        else change(kind, at)
      }
      for (const { doc } of people) hear(doc)
      const [first, ...others] = people.map(({ doc }) => doc.toJSON())
      for (const other of others) expect(other).toEqual(first)
    }),
    { numRuns: 300 },
  ))
