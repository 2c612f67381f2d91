import type { CollectionName } from '@filrouge/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { collectionNames, createUndoManager, readWorkshop, seedUpdate } from './index.ts'
import { makeEdit, randomEdit } from './testing/random-edit.ts'

const replicas = 3
const replica = fc.nat(replicas - 1)
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), by: replica, edit: randomEdit }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      by: replica,
      to: replica,
      isLost: fc.boolean(),
      isRepeated: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), by: replica }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const openReplica = (index: number) => {
  const doc = new Y.Doc()
  doc.clientID = 100 + index
  Y.applyUpdate(doc, seedUpdate())
  const undo = createUndoManager(doc)
  const sent: Uint8Array[] = []
  const counts = new Map<CollectionName, number>()
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') sent.push(update)
  })
  const newId = (name: CollectionName): string => {
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return `r${index}-${count}`
  }
  return { doc, undo, sent, newId }
}
type Replica = ReturnType<typeof openReplica>

const deliver = (from: Replica, to: Replica, isRepeated: boolean): void => {
  // The last one first, as a network that reorders would.
  for (let times = isRepeated ? 2 : 1; times > 0; times--)
    for (const update of from.sent.toReversed()) Y.applyUpdate(to.doc, update, 'remote')
}

const run = (all: readonly Replica[], taken: Step): void => {
  const by = all[taken.by] as Replica
  if (taken.do === 'edit') {
    by.undo.stopCapturing()
    makeEdit(by.doc, taken.edit, by.newId)
  } else if (taken.do === 'deliver') {
    if (!taken.isLost) deliver(by, all[taken.to] as Replica, taken.isRepeated)
  } else by.undo[taken.do]()
}

test('any interleaving of edits by three replicas, with lost and repeated messages, converges and reads back valid', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const all = Array.from({ length: replicas }, (_, index) => openReplica(index))
      for (const taken of steps) run(all, taken)
      for (const from of all) for (const to of all) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'remote')
      const [first, ...others] = all.map(({ doc }) => readWorkshop(doc))
      expect(first?.unreadable).toEqual([])
      for (const other of others) expect(other).toEqual(first)
    }),
    { numRuns: 300 },
  )
})

test('the random edits reach every collection', () => {
  const { doc, newId } = openReplica(0)
  const reached = new Set<CollectionName>()
  for (const edit of fc.sample(randomEdit, { numRuns: 1000, seed: 1 })) {
    makeEdit(doc, edit, newId)
    for (const name of collectionNames) if (doc.getMap(name).size > 0) reached.add(name)
  }
  expect(collectionNames.filter((name) => !reached.has(name))).toEqual([])
})
