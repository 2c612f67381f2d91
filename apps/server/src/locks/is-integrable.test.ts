import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isIntegrable } from './is-integrable.ts'

/** Three people who write in one text and one map, and hear of each other now and then: every update that they make. */
const conversation = (steps: readonly { who: number; at: number; hears: number }[]): Uint8Array[] => {
  const updates: Uint8Array[] = []
  const people = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') updates.push(update)
    })
    return doc
  })
  for (const { who, at, hears } of steps) {
    const doc = people[who]
    const other = people[hears]
    if (!doc || !other) continue
    if (other !== doc) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'heard')
    const text = doc.getText('text')
    if (at % 3 === 0 && text.length > 0) text.delete(at % text.length, 1)
    else text.insert(at % (text.length + 1), 'ab')
    doc.getMap('map').set(`${at % 4}`, new Y.Map([['who', who]]))
  }
  return updates
}

const steps = fc.array(fc.record({ who: fc.nat(2), at: fc.nat(40), hears: fc.nat(2) }), { minLength: 1, maxLength: 30 })

test('what Yjs can integrate whole is told apart from what would have to wait', () => {
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat(99)), (history, dice) => {
      const roll = (): number => dice.next().value ?? 0
      const updates = conversation(history)
      const doc = new Y.Doc()
      for (const update of updates) if (roll() < 60) Y.applyUpdate(doc, update)
      const chosen = updates.filter(() => roll() < 60)
      if (chosen.length === 0) return
      const update = Y.mergeUpdates(chosen)
      const { store } = doc
      const waiting = [store.pendingStructs, store.pendingDs]
      store.pendingStructs = null
      store.pendingDs = null
      const expected = isIntegrable(doc, update)
      Y.applyUpdate(doc, update)
      expect(store.pendingStructs === null && store.pendingDs === null).toBe(expected)
      expect(waiting).toHaveLength(2)
    }),
    { numRuns: 1000 },
  )
})

test('structs that need each other have no place', () => {
  // Client 1 stands after client 2's first letter, and that after client 1's.
  const circle = Uint8Array.of(2, 1, 2, 0, 0x84, 1, 0, 1, 98, 1, 1, 0, 0x84, 2, 0, 1, 97, 0)
  expect(Y.decodeUpdate(circle).structs).toHaveLength(2)
  expect(isIntegrable(new Y.Doc(), circle)).toBe(false)
})

test('however many wait for one another, each is looked at again only when what it needs is there', () => {
  // Each of these clients stands between two letters of the first, in an order that is nobody's own.
  const first = new Y.Doc()
  first.clientID = 10_000
  const updates: Uint8Array[] = []
  for (let index = 0; index < 1009; index++) {
    const doc = new Y.Doc()
    doc.clientID = (index * 331) % 1009
    first.getText('text').insert(first.getText('text').length, 'a')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first))
    const before = Y.encodeStateVector(doc)
    doc.getText('text').insert(doc.getText('text').length, 'b')
    updates.push(Y.encodeStateAsUpdate(doc, before))
    Y.applyUpdate(first, Y.encodeStateAsUpdate(doc))
  }
  const all = Y.encodeStateAsUpdate(first)
  expect(isIntegrable(new Y.Doc(), all)).toBe(true)
  expect(isIntegrable(new Y.Doc(), Y.mergeUpdates(updates))).toBe(false)
})
