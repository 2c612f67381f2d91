import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mergeInDocument } from '../compaction/merge-in-document.ts'
import { MalformedUpdateError } from '../updates/byte-cursor.ts'
import { UnknownDependencyError } from '../updates/place.ts'
import { readUpdate } from '../updates/read-update.ts'
import { joinUpdates, UpdateStore } from '../updates/update-store.ts'
import { requireHarmless } from './harmless.ts'

const clients = [4, 3, 2, 1]
const roots = ['map', 'list', 'text']
const texts = ['a', 'ab', '𝕏', 'é𝕏b', '__proto__']
const json = ['1', 'null', '{"a":1}', '[1,2]', '"s"', '{"__proto__":{"a":1}}']

/** A struct as it may be written: what it holds, and what it tells of where it stands; `hint` picks among what is there. */
const struct = fc.record({
  content: fc.constantFrom(0, 1, 2, 3, 4, 4, 5, 6, 7, 7, 7, 8, 9),
  place: fc.constantFrom(0, 0x20, 0x20, 0x80, 0x80, 0x40, 0xc0, 0xe0),
  length: fc.integer({ min: 1, max: 3 }),
  hint: fc.nat(1000),
  isBehindLast: fc.boolean(),
  key: fc.constantFrom('k', 'k', 'j'),
})
type Struct = typeof struct extends fc.Arbitrary<infer Value> ? Value : never

const update = fc.record({
  parts: fc.array(
    fc.record({ structs: fc.array(struct, { minLength: 1, maxLength: 5 }), shift: fc.constantFrom(0, 0, 0, 0, -1, -2, 1) }),
    {
      minLength: clients.length,
      maxLength: clients.length,
    },
  ),
  writers: fc.subarray(clients),
  deletions: fc.subarray(clients).chain((among) =>
    fc.tuple(
      ...among.map((client) =>
        fc.record({
          client: fc.constant(client),
          runs: fc.array(fc.record({ gap: fc.nat(4), length: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 3 }),
        }),
      ),
    ),
  ),
})
type Described = typeof update extends fc.Arbitrary<infer Value> ? Value : never

interface Written {
  client: number
  clock: number
  length: number
}

/** Writes updates that refer to each other, mostly to what is there. */
class Writer {
  readonly #written: Written[] = []
  readonly #next = new Map<number, number>()

  update({ parts, writers, deletions }: Described): Uint8Array {
    return encoding.encode((encoder) => {
      const number = (value: number): void => encoding.writeVarUint(encoder, value)
      number(writers.length)
      for (const [index, client] of writers.entries()) {
        const { structs = [], shift = 0 } = parts[index] ?? {}
        let clock = Math.max(0, (this.#next.get(client) ?? 0) + shift)
        for (const value of [structs.length, client, clock]) number(value)
        for (const each of structs) clock += this.#struct(encoder, each, client, clock)
        this.#next.set(client, Math.max(clock, this.#next.get(client) ?? 0))
      }
      number(deletions.length)
      for (const { client, runs } of deletions) {
        for (const value of [client, runs.length]) number(value)
        let at = 0
        for (const { gap, length } of runs) {
          for (const value of [at + gap, length]) number(value)
          at += gap + length
        }
      }
    })
  }

  #struct(encoder: encoding.Encoder, one: Struct, client: number, clock: number): number {
    const isGarbage = one.content === 0
    encoding.writeUint8(encoder, isGarbage ? 0 : one.content | one.place)
    const length = [0, 1, 2, 8].includes(one.content)
      ? one.length
      : one.content === 4
        ? (texts[one.hint % texts.length] ?? '').length
        : 1
    if (!isGarbage) this.#head(encoder, one, client, clock)
    writeContent(encoder, one, length)
    this.#written.push({ client, clock, length })
    return length
  }

  #head(encoder: encoding.Encoder, { place, hint, isBehindLast, key }: Struct, client: number, clock: number): void {
    if (place & 0x80) {
      if (isBehindLast && clock > 0) for (const value of [client, clock - 1]) encoding.writeVarUint(encoder, value)
      else this.#reference(encoder, hint)
    }
    if (place & 0x40) this.#reference(encoder, hint + 1)
    if (place & 0xc0) return
    encoding.writeVarUint(encoder, isBehindLast ? 1 : 0)
    if (isBehindLast) encoding.writeVarString(encoder, roots[hint % roots.length] ?? '')
    else this.#reference(encoder, hint)
    if (place & 0x20) encoding.writeVarString(encoder, key)
  }

  #reference(encoder: encoding.Encoder, hint: number): void {
    const { client, clock, length } = this.#written[hint % (this.#written.length + 1)] ?? { client: 4, clock: 0, length: 3 }
    for (const value of [client, clock + (hint % length)]) encoding.writeVarUint(encoder, value)
  }
}

const writeContent = (encoder: encoding.Encoder, { content, hint }: Struct, length: number): void => {
  const text = texts[hint % texts.length] ?? ''
  const value = json[hint % json.length] ?? ''
  if (content === 0 || content === 1) encoding.writeVarUint(encoder, length)
  if (content === 2 || content === 8) encoding.writeVarUint(encoder, length)
  if (content === 2) for (let left = length; left > 0; left--) encoding.writeVarString(encoder, value)
  if (content === 8) for (let left = length; left > 0; left--) encoding.writeAny(encoder, JSON.parse(value))
  if (content === 3) encoding.writeVarUint8Array(encoder, Uint8Array.of(1, 2))
  if (content === 4) encoding.writeVarString(encoder, text)
  if (content === 5) encoding.writeVarString(encoder, value)
  if (content === 6) for (const each of ['bold', value]) encoding.writeVarString(encoder, each)
  if (content === 7) encoding.writeVarUint(encoder, hint % 3)
  if (content === 9) {
    encoding.writeVarString(encoder, 'inner')
    encoding.writeAny(encoder, hint % 5 === 0 ? { guid: null } : { meta: { a: 1 } })
  }
}

/** What a room takes of updates, as it tells it. */
const taken = (updates: readonly Uint8Array[]): { told: Uint8Array[]; whole: Uint8Array } => {
  const store = UpdateStore.of([])
  const told: Uint8Array[] = []
  for (const each of updates) {
    try {
      const read = readUpdate(each)
      if (store.holds(read)) continue
      requireHarmless(store, read)
      const kept = store.add(read)
      told.push(kept === read ? each : joinUpdates([kept]))
    } catch (error) {
      if (!(error instanceof MalformedUpdateError || error instanceof UnknownDependencyError)) throw error
    }
  }
  return { told, whole: store.whole() }
}

/** A client's document that hears updates lives on: all of it can be deleted, and it tells of its own edits, and everything. */
const livesOn = (updates: readonly Uint8Array[]): void => {
  const doc = new Y.Doc()
  const heard: Uint8Array[] = []
  for (const each of updates) Y.applyUpdate(doc, each)
  const [map, list, text] = [doc.getMap('map'), doc.getArray('list'), doc.getText('text')]
  map.clear()
  list.delete(0, list.length)
  text.delete(0, text.length)
  doc.on('update', (own: Uint8Array) => heard.push(own))
  for (const value of [1, 2]) doc.getMap('own').set('value', value)
  expect(heard).toHaveLength(2)
  readUpdate(Y.encodeStateAsUpdate(doc))
}

test(
  'whatever a room takes, a client’s document lives on with it, told in order, the other way round and whole',
  { timeout: 600_000 },
  () =>
    fc.assert(
      fc.property(fc.array(update, { minLength: 1, maxLength: 5 }), (described) => {
        const writer = new Writer()
        const { told, whole } = taken(described.map((each) => writer.update(each)))
        livesOn(told)
        livesOn(told.toReversed())
        livesOn([whole])
        readUpdate(mergeInDocument(told))
      }),
      { numRuns: Number(process.env['FUZZ_CASES'] ?? 3000) },
    ),
)
