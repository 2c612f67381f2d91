import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { PlaceFinder } from './place.ts'
import { readUpdate } from './read-update.ts'
import { UpdateStore } from './update-store.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

type SharedType = Y.Map<unknown> | Y.Text | Y.Array<unknown>

/** What Yjs knows of an item that it built. */
const placeInYjs = ({ parent, parentSub }: Y.Item) => {
  let depth = 0
  for (let type = parent as Y.AbstractType<unknown>; type._item; type = type._item.parent as Y.AbstractType<unknown>) depth++
  return { isKeyed: parentSub !== null, depth }
}

const step = fc.record({ kind: fc.constantFrom('set', 'nest', 'type', 'insert', 'look'), who: fc.nat(2), at: fc.nat(9) })

test('items stand where Yjs says, whenever somebody asks meanwhile', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const doc = new Y.Doc({ gc: false })
      const store = UpdateStore.of([])
      doc.on('update', (update: Uint8Array) => store.add(readUpdate(update)))
      const types: SharedType[] = [doc.getMap('map'), doc.getText('text'), doc.getArray('list')]
      const look = (): void => {
        const finder = new PlaceFinder((client, clock) => store.pieceAt(client, clock))
        const items = [...doc.store.clients.values()].flat().filter((struct) => struct instanceof Y.Item)
        for (const item of items) expect(finder.placeOf(item.id)).toEqual(placeInYjs(item))
      }
      for (const { kind, who, at } of steps) {
        doc.clientID = 1 + who
        const type = types[at % types.length]
        const inner = [new Y.Map(), new Y.Text(), new Y.Array()][who] as SharedType
        if (kind === 'look') look()
        else if (type instanceof Y.Map) type.set(`${at}`, kind === 'nest' ? inner : at)
        else if (type instanceof Y.Text) type.insert(Math.min(at, type.length), kind)
        else if (type instanceof Y.Array) type.insert(Math.min(at, type.length), [kind === 'nest' ? inner : at])
        if (kind === 'nest' && inner.parent) types.push(inner)
      }
      look()
    }),
  ))

/** A document of client 5's, in one list: so many structs of one letter or value, each written with where it stands. */
const documentOf = (count: number, write: (encoder: encoding.Encoder, index: number) => void): UpdateStore => {
  const update = encoding.encode((encoder) => {
    for (const value of [1, count, 5, 0]) encoding.writeVarUint(encoder, value)
    for (let index = 0; index < count; index++) write(encoder, index)
    encoding.writeVarUint(encoder, 0)
  })
  const store = UpdateStore.of([])
  store.add(readUpdate(update))
  return store
}

const behind = (encoder: encoding.Encoder, kind: number, client: number, clock: number): void => {
  encoding.writeUint8(encoder, (clock < 0 ? 0 : 0x80) | kind)
  if (clock < 0) {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'list')
  } else for (const value of [client, clock]) encoding.writeVarUint(encoder, value)
}

const finderIn = (store: UpdateStore): PlaceFinder => new PlaceFinder((client, clock) => store.pieceAt(client, clock))

test('a value of any length that stands alone in its piece is not passed over', () => {
  const store = documentOf(1, (encoder, index) => {
    behind(encoder, 5, 5, index - 1)
    encoding.writeVarString(encoder, `[${'1,'.repeat(50_000)}1]`)
  })
  const parse = vi.spyOn(JSON, 'parse')
  const finder = finderIn(store)
  expect(finder.placeOf({ client: 5, clock: 0 })).toEqual({ isKeyed: false, depth: 0 })
  expect(finder.workBytes).toBeLessThan(100)
  expect(parse).not.toHaveBeenCalled()
})

test('what is here is passed over once for all edits, and values in it are not parsed again', () => {
  const store = documentOf(500, (encoder, index) => {
    behind(encoder, index % 2 ? 5 : 2, 5, index - 2 - (index % 3))
    if (index % 2 === 0) encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, `["${index}", [1, 2, 3]]`)
  })
  const parse = vi.spyOn(JSON, 'parse')
  const everywhere = Array.from({ length: 500 }, (_, clock) => ({ client: 5, clock }))
  const [first, second] = [finderIn(store), finderIn(store)]
  for (const tick of everywhere) first.placeOf(tick)
  expect(first.workBytes).toBeGreaterThan(store.whole().length / 4)
  expect(first.workBytes).toBeLessThan(store.size)
  second.placeOf({ client: 5, clock: 499 })
  expect(parse).not.toHaveBeenCalled()
})

test('another edit finds where it stands without passing over what is here', () => {
  // Each behind the middle of what is before it.
  const store = documentOf(1000, (encoder, index) => {
    behind(encoder, 4, 5, (index >> 1) - (index === 0 ? 1 : 0))
    encoding.writeVarString(encoder, 'x')
  })
  finderIn(store).placeOf({ client: 5, clock: 999 })
  const finder = finderIn(store)
  finder.placeOf({ client: 5, clock: 999 })
  expect(finder.workBytes).toBeLessThan(16 * 12)
})

test('letters typed one by one are one row, of which only the first is looked at', () => {
  const doc = new Y.Doc()
  const store = UpdateStore.of([])
  doc.on('update', (update: Uint8Array) => store.add(readUpdate(update)))
  for (let index = 0; index < 1000; index++) doc.getText('text').insert(index, 'x')
  const before = finderIn(store)
  before.placeOf({ client: doc.clientID, clock: 999 })
  const passed = before.workBytes
  doc.getText('text').insert(1000, 'x')
  const after = finderIn(store)
  after.placeOf({ client: doc.clientID, clock: 1000 })
  expect(passed).toBeLessThan(store.whole().length / 4 + 16)
  expect(after.workBytes).toBeLessThan(16 + 16)
})
