import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { longestPiece } from './piece.ts'
import { readUpdate } from './read-update.ts'
import { readStateVector } from './state-vector.ts'
import { joinUpdates, UpdateStore } from './update-store.ts'

/** An edit of one of a few people, or an exchange between two of them. */
const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('set', 'nest', 'type', 'erase', 'insert', 'cut', 'format', 'embed', 'undo'),
    who: fc.nat(3),
    at: fc.nat(8),
    text: fc.string({ unit: 'grapheme', maxLength: 4 }),
    value: fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
  }),
  fc.record({ kind: fc.constant('meet' as const), who: fc.nat(3), with: fc.nat(3) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const edit = (doc: Y.Doc, one: Exclude<Step, { kind: 'meet' }>): void => {
  const [map, list, text] = [doc.getMap('map'), doc.getArray('list'), doc.getText('text')]
  const key = `key-${one.at}`
  if (one.kind === 'set') map.set(key, one.value)
  if (one.kind === 'nest') map.set(key, new Y.Map([[one.text, one.value]]))
  if (one.kind === 'erase') map.delete(key)
  if (one.kind === 'insert') list.insert(Math.min(one.at, list.length), [one.value, one.text, Uint8Array.of(1, 2)])
  if (one.kind === 'cut' && list.length > 0) list.delete(Math.min(one.at, list.length - 1))
  if (one.kind === 'type') text.insert(Math.min(one.at, text.length), `${one.text}é𝕏`)
  if (one.kind === 'format') text.format(0, Math.min(one.at, text.length), { bold: one.value })
  if (one.kind === 'embed') text.insertEmbed(0, { embedded: one.value })
  if (one.kind === 'undo' && text.length > 0) text.delete(0, 1)
}

/** Every update that a few people write or exchange, in order; the exchanged ones overlap the others. */
const write = (steps: readonly Step[]): Uint8Array[] => {
  const updates: Uint8Array[] = []
  const people = Array.from({ length: 4 }, (_, index) => {
    const doc = new Y.Doc()
    doc.clientID = index + 1
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'meeting') updates.push(update)
    })
    return doc
  })
  for (const one of steps) {
    const [from, to] = [people[one.who], 'with' in one ? people[one.with] : null]
    if (!from) continue
    if (one.kind !== 'meet') edit(from, one)
    else if (to) {
      const lacking = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to))
      Y.applyUpdate(to, lacking, 'meeting')
      updates.push(lacking)
    }
  }
  return updates
}

const documentOf = (updates: Iterable<Uint8Array>): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const contentsOf = (doc: Y.Doc) => ({
  map: doc.getMap('map').toJSON(),
  list: doc.getArray('list').toJSON(),
  text: doc.getText('text').toDelta(),
  clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
})

/** Two people who write half a megabyte by turns. */
const longHistory = (): { doc: Y.Doc; updates: Uint8Array[] } => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let index = 0; index < 2000; index++) {
    doc.clientID = 1 + (index % 2)
    doc.getMap('map').set(`key-${index}`, 'x'.repeat(index % 500))
  }
  return { doc, updates }
}

const pairs = function* (updates: readonly Uint8Array[]): Iterable<Uint8Array> {
  for (let index = 0; index < updates.length; index += 4) yield Y.mergeUpdates(updates.slice(index, index + 4))
}

const history = fc.array(step, { maxLength: 40 }).map(write)
/** A history, told in any order, with repetitions. */
const told = history.chain((updates) =>
  fc.record({
    updates: fc.constant(updates),
    heard: updates.length === 0 ? fc.constant<Uint8Array[]>([]) : fc.array(fc.constantFrom(...updates), { maxLength: 60 }),
  }),
)

describe('a document as bytes', () => {
  test('whole, is the document that its updates make, in whatever order and how often they come', () =>
    fc.assert(
      fc.property(told, ({ updates, heard }) => {
        const store = UpdateStore.of([...heard, ...updates])
        expect(contentsOf(documentOf([store.whole()]))).toEqual(contentsOf(documentOf(updates)))
      }),
    ))

  test('tells where everyone stands as Yjs does', () =>
    fc.assert(
      fc.property(told, ({ heard }) => {
        const clocks = Y.decodeStateVector(UpdateStore.of(heard).stateVector())
        const expected =
          heard.length === 0 ? new Map() : Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(heard)))
        expect([...clocks].sort()).toEqual([...expected].sort())
      }),
    ))

  test('completes whatever part of it someone has', () =>
    fc.assert(
      fc.property(told, ({ updates, heard }) => {
        const store = UpdateStore.of(updates)
        const visitor = documentOf(heard)
        Y.applyUpdate(visitor, store.missing(readStateVector(Y.encodeStateVector(visitor))))
        expect(contentsOf(visitor)).toEqual(contentsOf(documentOf(updates)))
      }),
    ))

  test('calls news exactly what adds to it', () =>
    fc.assert(
      fc.property(told, ({ updates, heard }) => {
        const store = UpdateStore.of(heard)
        for (const update of heard) expect(store.holds(readUpdate(update))).toBe(true)
        for (const update of updates) {
          const before = joinUpdates([readUpdate(store.whole())])
          if (store.holds(readUpdate(update))) {
            store.add(readUpdate(update))
            expect(store.whole()).toEqual(before)
          } else {
            const isStructNews = Y.decodeUpdate(update).structs.length > 0
            expect(isStructNews || Y.decodeUpdate(update).ds.clients.size > 0).toBe(true)
          }
        }
      }),
    ))

  test('takes an update of which it holds a part', () => {
    const doc = new Y.Doc()
    doc.getText('text').insert(0, 'abc')
    const early = Y.encodeStateAsUpdate(doc)
    doc.getText('text').insert(3, 'def')
    const late = Y.encodeStateAsUpdate(doc)
    const store = UpdateStore.of([early, late])
    expect(documentOf([store.whole()]).getText('text').toString()).toBe('abcdef')
    expect(store.whole().length).toBeLessThan(early.length + late.length)
    expect(store.workBytes).toBeGreaterThan(0)
  })

  test('of which the history is long, reads of an overlap only what comes, and leaves what is here', () => {
    const { doc, updates } = longHistory()
    const store = UpdateStore.of(updates.slice(0, -20))
    const before = store.workBytes
    // A client that comes back with all it has done since, of which the server has the most.
    store.add(readUpdate(Y.mergeUpdates(updates.slice(-40))))
    expect(store.workBytes - before).toBeLessThan(4 * longestPiece)
    expect(contentsOf(documentOf([store.whole()]))).toEqual(contentsOf(doc))
    // Pieces of one update that overlap here and there.
    const [patchy, twoByTwo] = [UpdateStore.of(updates.filter((_, index) => index % 4 !== 0)), [...pairs(updates)]]
    patchy.add(readUpdate(Y.mergeUpdates(twoByTwo)))
    expect(patchy.workBytes).toBeLessThan(4 * store.whole().length)
    expect(contentsOf(documentOf([patchy.whole()]))).toEqual(contentsOf(doc))
  })

  test('keeps what it holds when something else comes in its place, however long that says it is', () => {
    const { doc, updates } = longHistory()
    const store = UpdateStore.of(updates)
    const before = store.workBytes
    // Garbage of client 1 from its sixth tick on, for 2 ** 40 ticks.
    store.add(readUpdate(Uint8Array.of(1, 1, 1, 5, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20, 0)))
    expect(store.workBytes - before).toBeLessThan(1000)
    expect(contentsOf(documentOf([store.whole()])).map).toEqual(contentsOf(doc).map)
  })

  test('takes what lies before, between and behind what it holds, structs of all kinds that are cut among them', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.infiniteStream(fc.nat(99)), (steps, dice) => {
        const roll = (): number => dice.next().value ?? 0
        const people = write(steps)
        const doc = documentOf(people)
        const whole = Y.encodeStateAsUpdate(doc)
        // From any moment on, in any order: structs that grew since are cut at their beginnings there, and at their ends by
        // what is held.
        const parts = Array.from({ length: 6 }, () =>
          Y.diffUpdate(whole, Y.encodeStateVector(documentOf(people.slice(0, roll() % (people.length + 1))))),
        )
        const store = UpdateStore.of([])
        for (const part of [...parts, whole]) store.add(readUpdate(part))
        expect(contentsOf(documentOf([store.whole()]))).toEqual(contentsOf(doc))
      }),
    ))

  test('of which the history is long, reads little of it to find where someone’s ends', () => {
    const { doc, updates } = longHistory()
    const store = UpdateStore.of([Y.mergeUpdates(updates)])
    for (const heard of [0, 1, 500, 1999]) {
      const visitor = documentOf(updates.slice(0, heard))
      const before = store.workBytes
      Y.applyUpdate(visitor, store.missing(readStateVector(Y.encodeStateVector(visitor))))
      expect(store.workBytes - before).toBeLessThanOrEqual(2 * longestPiece)
      expect(contentsOf(visitor)).toEqual(contentsOf(doc))
    }
  })

  test('weighs what it takes in memory: tiny structs behind gaps, and deletions, count for more than their bytes', () => {
    const store = UpdateStore.of([])
    const piece = (clock: number) => ({ client: 1, clock, end: clock + 1, count: 1, bytes: Uint8Array.of(0, 1), from: 0, to: 2 })
    const shape = { pieces: [0, 2, 4].map(piece), deletions: [0, 9].map((clock) => ({ client: 1, clock, end: clock + 1 })) }
    const growth = store.growthBy(shape)
    store.add(shape)
    expect(store.size).toBe(growth.structs + growth.deletions)
    expect(store.growthBy(shape)).toEqual({ structs: 0, deletions: 0 })
    expect(store.size).toBeGreaterThan(3 * 200)
    expect(store.gaps).toBe(2)
    expect(store.hasAllOf(shape.deletions)).toBe(false)
    expect(store.hasAllOf(shape.deletions.slice(0, 1))).toBe(true)
    expect(store.newGaps({ pieces: [piece(4), piece(5)], deletions: [] })).toBe(0)
    expect(store.newGaps({ pieces: [piece(7)], deletions: [] })).toBe(1)
    // What fills the gaps makes one piece of all.
    store.add({ pieces: [1, 3].map(piece), deletions: [] })
    store.whole()
    expect(store.size).toBeLessThan(2 * 256 + 2 * 128 + 5 * (64 + 2))
    expect(store.gaps).toBe(0)
  })

  test('tells what of an update is news: not what is held, though it waits, and of what overlaps the rest', () => {
    const waiting = Uint8Array.of(1, 1, 5, 10, 8, 1, 1, 108, 1, 125, 1, 1, 9, 1, 0, 1)
    const doc = new Y.Doc()
    doc.clientID = 7
    doc.getText('text').insert(0, 'ab')
    const held = Y.encodeStateAsUpdate(doc)
    const store = UpdateStore.of([held, waiting])
    const other = new Y.Doc()
    for (const update of [held, waiting]) Y.applyUpdate(other, update)
    other.getText('text').insert(2, 'c')
    const edit = Y.encodeStateAsUpdate(other, store.stateVector())
    expect(Y.decodeUpdate(edit).ds.clients.has(9)).toBe(true)
    const news = joinUpdates([store.newsOf(readUpdate(edit))])
    expect(Y.decodeUpdate(news)).toMatchObject({ structs: [{ id: { client: other.clientID } }], ds: { clients: new Map() } })
    doc.getText('text').insert(2, 'de')
    doc.getText('text').delete(0, 1)
    const [, deletion] = [Y.encodeStateAsUpdate(doc), store.newsOf(readUpdate(Y.encodeStateAsUpdate(doc)))]
    expect(deletion.pieces.map(({ clock, end }) => [clock, end])).toEqual([[2, 4]])
    expect(deletion.deletions).toEqual([{ client: 7, clock: 0, end: 1 }])
    expect(store.newsOf(readUpdate(news))).toMatchObject({ pieces: [{ count: 1 }] })
    const shape = readUpdate(news)
    expect(store.newsOf(shape)).toBe(shape)
  })

  test('does not keep a long message for the few bytes of it that count', () => {
    const message = new Uint8Array(1_000_000)
    const piece = { client: 1, clock: 0, end: 1, count: 1, bytes: message, from: 10, to: 12 }
    const store = UpdateStore.of([])
    store.add({ pieces: [piece], deletions: [] })
    message.fill(9)
    expect(store.whole()).toEqual(Uint8Array.of(1, 1, 1, 0, 0, 0, 0))
  })

  test('holds at most twice the bytes that it keeps of a message, whatever stands first in it', () => {
    const text = (client: number, letters: string): number[] => {
      const bytes = encoding.encode((encoder) => {
        for (const value of [1, client, 0, 4, 1]) encoding.writeVarUint(encoder, value)
        for (const value of ['text', letters]) encoding.writeVarString(encoder, value)
      })
      return [...bytes]
    }
    const long = 'x'.repeat(10_000)
    const message = (...parts: number[][]) => readUpdate(Uint8Array.of(parts.length, ...parts.flat(), 0))
    const buffersAt = (store: UpdateStore, ...ticks: [number, number][]) =>
      ticks.map(([client, clock]) => store.pieceAt(client, clock)?.bytes.buffer.byteLength)
    const store = UpdateStore.of([])
    store.add(message(text(9, 'a'), text(7, long)))
    // One is cut, one is new, one is here.
    store.add(message(text(9, 'aa'), text(8, 'b'), text(7, long)))
    for (const size of buffersAt(store, [9, 1], [8, 0])) expect(size).toBeLessThan(256 + 1)
    // Of a buffer that holds much else beside the message.
    const chunk = new Uint8Array(64 * 1024)
    const short = Uint8Array.of(1, ...text(5, 'c'), 0)
    chunk.set(short)
    store.add(readUpdate(chunk.subarray(0, short.length)))
    expect(buffersAt(store, [5, 0])).toEqual([short.length - 5])
    // What is nearly all of a message stays where it came.
    const most = message(text(6, 'd'), text(4, long))
    store.add(most)
    expect(store.pieceAt(4, 0)?.bytes).toBe(most.pieces[1]?.bytes)
  })

  test('keeps what comes before what it depends on, and joins a long tail of updates', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let index = 0; index < 3000; index++) doc.getArray('list').push([index])
    const store = UpdateStore.of(updates.toReversed())
    expect(documentOf([store.whole()]).getArray('list').toArray()).toEqual(doc.getArray('list').toArray())
  })
})
