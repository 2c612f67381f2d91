import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Random } from './random.ts'

/** A message for the socket of someone who may edit. Text goes as a text frame. */
export type Attack = (random: Random) => Uint8Array | string

const encode = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const syncMessage = (step: number, body: Uint8Array): Uint8Array =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })

const presenceMessage = (entries: readonly (readonly [client: number, clock: number, state: string])[]): Uint8Array =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(
      encoder,
      encode((inner) => {
        encoding.writeVarUint(inner, entries.length)
        for (const [client, clock, state] of entries) {
          encoding.writeVarUint(inner, client)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, state)
        }
      }),
    )
  })

/** A genuine update, of maps in maps, texts, arrays and deletions. */
const genuineUpdate = (random: Random): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = 1 + random.int(2 ** 31)
  const map = doc.getMap(random.pick(['factors', 'moments', 'attack', 'settings', '__proto__', 'constructor']))
  const record = new Y.Map<unknown>([['name', 'x'.repeat(random.int(50))]])
  map.set(`id-${random.int(1000)}`, record)
  record.set('text', new Y.Text('abc'))
  doc.getArray('list').insert(0, [random.int(9), null, { deep: [true] }])
  const before = Y.encodeStateVector(doc)
  doc.getText('text').insert(0, 'hello')
  doc.getText('text').delete(1, 2)
  if (random.int(2) === 0) map.delete([...map.keys()][0] ?? '')
  const update = random.int(2) === 0 ? Y.encodeStateAsUpdate(doc) : Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  return update
}

const damaged = (random: Random, bytes: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  const flips = 1 + random.int(4)
  for (let flip = 0; flip < flips; flip++) copy[random.int(copy.length)] = random.int(256)
  return copy
}

/** Structs of a client that nobody has seen the beginning of, which ask for others that nobody has. */
const orphanUpdate = (random: Random): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = 1 + random.int(2 ** 31)
  const text = doc.getText('attack')
  text.insert(0, 'first')
  const before = Y.encodeStateVector(doc)
  text.insert(3, 'second')
  return Y.encodeStateAsUpdate(doc, before)
}

/** A header that promises far more than follows. */
const emptyPromise = (random: Random): Uint8Array =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, random.pick([1, 1000, 2 ** 31, 2 ** 50]))
    encoding.writeVarUint(encoder, random.pick([1, 100_000, 2 ** 32, 2 ** 50]))
    encoding.writeVarUint(encoder, random.int(2 ** 31))
    encoding.writeVarUint(encoder, random.pick([0, 2 ** 31, 2 ** 52]))
    encoding.writeUint8(encoder, random.int(32))
  })

/** A set of deletions that claims to reach over everything. */
const deleteEverything = (random: Random): Uint8Array =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, random.int(2 ** 31))
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, random.pick([1, 2 ** 31, 2 ** 50]))
  })

/** One client's garbage, a tick at a time, each behind a gap. */
const scatteredStructs = (random: Random): Uint8Array => {
  const count = random.pick([5, 3000])
  return encode((encoder) => {
    for (const number of [1, 2 * count, 1 + random.int(2 ** 31), 0]) encoding.writeVarUint(encoder, number)
    for (let index = 0; index < count; index++) encoding.writeUint8Array(encoder, Uint8Array.of(0, 1, 10, 1))
    encoding.writeVarUint(encoder, 0)
  })
}

/** Deletions of every other tick of a client that nobody knows, or of none at all. */
const scatteredDeletions = (random: Random): Uint8Array => {
  const count = random.pick([5, 50])
  const length = random.int(2)
  return encode((encoder) => {
    for (const number of [0, 1, 1 + random.int(2 ** 31), count]) encoding.writeVarUint(encoder, number)
    for (let index = 0; index < count; index++) {
      encoding.writeVarUint(encoder, 2 * random.int(1000))
      encoding.writeVarUint(encoder, length)
    }
  })
}

/** An item whose content is JSON text, or formatting, nested so deep that reading it would end a client. */
const deepContent = (random: Random): Uint8Array => {
  const [kind, value] = [random.pick([2, 5, 6]), nested(random.pick([90, 20_000]))]
  return encode((encoder) => {
    for (const number of [1, 1, 1 + random.int(2 ** 31), 0]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, kind)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'text')
    if (kind === 2) encoding.writeVarUint(encoder, 1)
    if (kind === 6) encoding.writeVarString(encoder, 'bold')
    encoding.writeVarString(encoder, value)
    encoding.writeVarUint(encoder, 0)
  })
}

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** Every kind of message, by what is wrong with it. */
export const socketAttacks: Readonly<Record<string, Attack>> = {
  noise: (random) => random.bytes(random.int(200)),
  empty: () => new Uint8Array(0),
  text: (random) => `{"type":${random.int(10)}}`,
  unknownType: (random) => encode((encoder) => encoding.writeVarUint(encoder, 4 + random.int(2 ** 20))),
  unknownStep: (random) => syncMessage(3 + random.int(100), random.bytes(10)),
  truncated: (random) => {
    const whole = syncMessage(2, genuineUpdate(random))
    return whole.subarray(0, random.int(whole.length))
  },
  damagedUpdate: (random) => syncMessage(2, damaged(random, genuineUpdate(random))),
  damagedMessage: (random) => damaged(random, syncMessage(1, genuineUpdate(random))),
  noiseUpdate: (random) => syncMessage(2, random.bytes(random.int(300))),
  genuine: (random) => syncMessage(2, genuineUpdate(random)),
  deepContent: (random) => syncMessage(2, deepContent(random)),
  orphan: (random) => syncMessage(2, orphanUpdate(random)),
  emptyPromise: (random) => syncMessage(2, emptyPromise(random)),
  deleteEverything: (random) => syncMessage(2, deleteEverything(random)),
  scatteredStructs: (random) => syncMessage(2, scatteredStructs(random)),
  scatteredDeletions: (random) => syncMessage(2, scatteredDeletions(random)),
  askDocument: (random) => syncMessage(0, random.pick([Uint8Array.of(0), Uint8Array.of(1, 5, 1)])),
  noiseStateVector: (random) => syncMessage(0, random.bytes(random.int(60))),
  forgedPresence: (random) =>
    presenceMessage([[random.int(2 ** 31), random.pick([0, 1, 2 ** 31, 2 ** 52]), '{"name":"someone else"}']]),
  crowdedPresence: (random) =>
    presenceMessage(Array.from({ length: random.pick([10, 2000]) }, (_, client) => [client, 1, 'null'] as const)),
  brokenPresence: (random) => presenceMessage([[1, 1, random.pick(['{', '12', '"text"', '[]', 'NaN', ''])]]),
  deepPresence: (random) => presenceMessage([[2, 1, `{"deep":${nested(random.pick([100, 20_000]))}}`]]),
  hugePresence: (random) => presenceMessage([[3, 1, JSON.stringify({ x: 'y'.repeat(random.pick([1000, 200_000])) })]]),
  noisePresence: (random) =>
    encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint8Array(encoder, random.bytes(random.int(80)))
    }),
  askPresence: () => Uint8Array.of(3),
}
