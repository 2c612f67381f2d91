import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { MalformedUpdateError } from './byte-cursor.ts'
import { readUpdate } from './read-update.ts'

/** A document with every kind of content that Yjs writes. */
const richUpdate = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = 7
  const map = doc.getMap<unknown>('map')
  map.set('values', { text: 'é𝕏', list: [1, -70, 2.5, 1e300, true, false, null, undefined, 2n ** 40n], bytes: Uint8Array.of(1) })
  map.set('bytes', Uint8Array.of(1, 2, 3))
  map.set('doc', new Y.Doc({ guid: 'inner', meta: { a: 1 } }))
  for (const type of [
    new Y.Array(),
    new Y.Map(),
    new Y.Text('text'),
    new Y.XmlElement('p'),
    new Y.XmlFragment(),
    new Y.XmlText(),
  ])
    map.set('type', type)
  const text = doc.getText('text')
  text.insert(0, 'bonjour é𝕏')
  text.format(0, 3, { bold: true })
  text.insertEmbed(2, { picture: 1 })
  text.delete(1, 2)
  return Y.encodeStateAsUpdate(doc)
}

/** What a client does with an update: it applies it, and answers another one with all that it has. */
const comesAndGoes = (update: Uint8Array): void => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))
}

const itemInRoot = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  // one client, one struct, client 5, clock 0
  for (const value of [1, 1, 5, 0]) encoding.writeVarUint(encoder, value)
  write(encoder)
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

const inRoot = (encoder: encoding.Encoder, content: number): void => {
  encoding.writeUint8(encoder, content)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, 'root')
}

describe('an update', () => {
  test('is read as Yjs reads it', () => {
    const update = richUpdate()
    const { structs, ds } = Y.decodeUpdate(update)
    const { pieces, deletions } = readUpdate(update)
    expect(pieces).toMatchObject([{ client: 7, clock: 0, count: structs.length }])
    const last = structs.at(-1)
    expect(pieces[0]?.end).toBe((last?.id.clock ?? 0) + (last?.length ?? 0))
    expect(deletions).toEqual((ds.clients.get(7) ?? []).map(({ clock, len }) => ({ client: 7, clock, end: clock + len })))
  })

  test('that is cut short anywhere, or longer than itself, is refused', () => {
    const update = richUpdate()
    for (let length = 0; length < update.length; length++) {
      expect(() => readUpdate(update.slice(0, length))).toThrow(MalformedUpdateError)
    }
    expect(() => readUpdate(Uint8Array.of(...update, 0))).toThrow(MalformedUpdateError)
  })

  test('with any bytes changed is refused, or is one that Yjs can read and apply', () => {
    const update = richUpdate()
    const change = fc.record({ at: fc.nat(update.length - 1), byte: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = update.slice()
        for (const { at, byte } of changes) changed[at] = byte
        try {
          readUpdate(changed)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedUpdateError)
          return
        }
        comesAndGoes(changed)
      }),
      { numRuns: 3000 },
    )
  })

  test('of random bytes is refused, or is one that Yjs can apply', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          readUpdate(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedUpdateError)
          return
        }
        comesAndGoes(bytes)
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    [
      'a value nested so deep that reading it would end a client',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 8)
        encoding.writeVarUint(encoder, 1)
        for (let depth = 0; depth < 100_000; depth++) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1))
        encoding.writeUint8(encoder, 126)
      },
    ],
    [
      'an item that follows itself',
      (encoder: encoding.Encoder) => {
        encoding.writeUint8(encoder, 0x84)
        for (const value of [5, 0]) encoding.writeVarUint(encoder, value)
        encoding.writeVarString(encoder, 'text')
      },
    ],
    [
      'an empty text',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 4)
        encoding.writeVarString(encoder, '')
      },
    ],
    [
      'a subdocument without options',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 9)
        encoding.writeVarString(encoder, 'guid')
        encoding.writeAny(encoder, null)
      },
    ],
    [
      'a subdocument that names itself anew',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 9)
        encoding.writeVarString(encoder, 'name')
        encoding.writeAny(encoder, { guid: null })
      },
    ],
    [
      'an object that inherits from bytes',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 8)
        encoding.writeVarUint(encoder, 1)
        encoding.writeUint8Array(encoder, Uint8Array.of(118, 1))
        encoding.writeVarString(encoder, '__proto__')
        encoding.writeAny(encoder, Uint8Array.of(1))
      },
    ],
    [
      'a length of many bytes that is no number',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 1)
        encoding.writeUint8Array(encoder, new Uint8Array(160).fill(0x80))
        encoding.writeUint8(encoder, 0)
      },
    ],
    [
      'a value of many bytes that is no number',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 8)
        encoding.writeUint8Array(encoder, Uint8Array.of(1, 125, ...new Uint8Array(160).fill(0x80), 0))
      },
    ],
    [
      'a shared type of an unknown kind',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 7)
        encoding.writeVarUint(encoder, 7)
      },
    ],
    [
      'a text that is not UTF-8',
      (encoder: encoding.Encoder) => {
        inRoot(encoder, 4)
        encoding.writeVarUint8Array(encoder, Uint8Array.of(0xc3, 0x28))
      },
    ],
  ])('with %s is refused', (_name, write) => {
    expect(() => readUpdate(itemInRoot(write))).toThrow(MalformedUpdateError)
  })

  test('in which a client stands twice is refused, since Yjs keeps only the last part', () => {
    const garbage = [1, 5, 0, 0, 1]
    expect(() => readUpdate(Uint8Array.of(2, ...garbage, ...garbage, 0))).toThrow(MalformedUpdateError)
  })
})

test.each([
  ['nothing', Uint8Array.of(0, 1, 5, 1, 3, 0)],
  ['what stands before the one before', Uint8Array.of(0, 1, 5, 2, 10, 1, 5, 1)],
  ['what overlaps the one before', Uint8Array.of(0, 1, 5, 2, 5, 3, 7, 1)],
  ['a client that had some before', Uint8Array.of(0, 2, 5, 1, 1, 1, 5, 1, 3, 1)],
])('a deletion of %s is refused, since Yjs throws, or forgets it, where it has to wait for it', (_name, update) => {
  expect(() => readUpdate(update)).toThrow(MalformedUpdateError)
})

test('clients that do not stand in descending order are refused, since Yjs merges updates by it', () => {
  expect(() => readUpdate(Uint8Array.of(2, 1, 5, 0, 0, 1, 1, 6, 0, 0, 1, 0))).toThrow(MalformedUpdateError)
})

test.each([
  ['gaps', [1, 4, 5, 0, 0, 1, 10, 1, 0, 1, 10, 1, 0]],
  ['pieces', [2, 1, 6, 0, 0, 1, 1, 5, 0, 0, 1, 0]],
  ['structs', [1, 2, 5, 0, 0, 1, 0, 1, 0]],
  ['deletions', [0, 1, 5, 2, 0, 1, 2, 1]],
])('an update of more %s than are allowed is refused, and read where nothing is said', (what, bytes) => {
  const plenty = { structs: 9, gaps: 9, pieces: 9, deletions: 9, jsonTexts: 9 }
  expect(() => readUpdate(Uint8Array.from(bytes), { ...plenty, [what]: 1 })).toThrow(`more than 1 ${what}`)
  expect(() => readUpdate(Uint8Array.from(bytes), plenty)).not.toThrow()
})

test('an update of more values in JSON than are allowed is refused before they are parsed', () => {
  const update = itemInRoot((encoder) => {
    inRoot(encoder, 2)
    encoding.writeVarUint(encoder, 3)
    for (const text of ['1', '2', 'this is none']) encoding.writeVarString(encoder, text)
  })
  const plenty = { structs: 9, gaps: 9, pieces: 9, deletions: 9 }
  expect(() => readUpdate(update, { ...plenty, jsonTexts: 2 })).toThrow('too many values in JSON')
})
