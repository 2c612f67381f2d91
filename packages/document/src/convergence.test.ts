import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addRecord, deleteRecord, moveRecord, readWorkshop, seedUpdate, updateRecord } from './index.ts'

const replicas = 3
const replica = fc.nat(replicas - 1)
const pick = fc.nat(20)
const action = fc.oneof(
  fc.record({ do: fc.constant('add' as const), replica, text: fc.string({ maxLength: 8 }) }),
  fc.record({ do: fc.constant('rename' as const), replica, pick, text: fc.string({ maxLength: 8 }) }),
  fc.record({ do: fc.constant('describe' as const), replica, pick, text: fc.string({ maxLength: 8 }) }),
  fc.record({
    do: fc.constant('score' as const),
    replica,
    pick,
    score: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('move' as const), replica, pick }),
  fc.record({ do: fc.constant('delete' as const), replica, pick }),
  fc.record({ do: fc.constant('deliver' as const), replica, to: replica, isLost: fc.boolean(), isRepeated: fc.boolean() }),
)

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

const edit = (doc: Y.Doc, step: Action): void => {
  if (step.do === 'add') addRecord(doc, 'factors', { name: step.text, description: step.text })
  if (step.do === 'add' || step.do === 'deliver') return
  const { factors } = readWorkshop(doc).workshop
  const factor = factors[step.pick % Math.max(1, factors.length)]
  if (!factor) return
  if (step.do === 'rename') updateRecord(doc, 'factors', factor.id, { name: step.text })
  else if (step.do === 'describe') updateRecord(doc, 'factors', factor.id, { description: step.text })
  else if (step.do === 'score') updateRecord(doc, 'factors', factor.id, { levels: { us: step.score }, importance: step.score })
  else if (step.do === 'move')
    moveRecord(doc, 'factors', factor.id, factors[0]?.id === factor.id ? null : (factors[0]?.id ?? null))
  else deleteRecord(doc, 'factors', factor.id)
}

test('any interleaving of edits by three replicas, with lost and repeated messages, converges and reads back valid', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (steps) => {
      const docs = Array.from({ length: replicas }, (_, index) => {
        const doc = new Y.Doc()
        doc.clientID = 100 + index
        Y.applyUpdate(doc, seedUpdate())
        return doc
      })
      const outbox: Uint8Array[][] = docs.map((doc) => {
        const sent: Uint8Array[] = []
        doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin !== 'remote') sent.push(update)
        })
        return sent
      })
      for (const step of steps) {
        const doc = docs[step.replica] as Y.Doc
        edit(doc, step)
        if (step.do !== 'deliver' || step.isLost) continue
        const updates = outbox[step.replica] ?? []
        for (let times = step.isRepeated ? 2 : 1; times > 0; times--) {
          for (const update of updates.toReversed()) Y.applyUpdate(docs[step.to] as Y.Doc, update, 'remote')
        }
      }
      for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from), 'remote')
      const [first, ...others] = docs.map(readWorkshop)
      expect(first?.unreadable).toEqual([])
      for (const other of others) expect(other).toEqual(first)
    }),
    { numRuns: 300 },
  )
})
