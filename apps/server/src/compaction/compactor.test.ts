import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { itemsOfOnePlace } from '../testing/items-of-one-place.ts'
import { IdleThread, TaskTooLongError } from '../threads/idle-thread.ts'
import { Compactor } from './compactor.ts'

let compactor: Compactor
const asked = vi.spyOn(IdleThread.prototype, 'ask')
beforeEach(() => {
  asked.mockClear()
  compactor = new Compactor()
})
afterEach(() => compactor[Symbol.asyncDispose]())

/** The updates of a document whose text is written and mostly deleted. */
const rewritten = (): { doc: Y.Doc; updates: Uint8Array[] } => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let index = 0; index < 50; index++) doc.getMap('map').set('text', `${index % 10}`.repeat(1000))
  return { doc, updates }
}

const read = (update: Uint8Array): unknown => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc.getMap('map').toJSON()
}

test('merges updates into one of the same content, and drops what was deleted', async () => {
  const { doc, updates } = rewritten()
  const merged = await compactor.merge(updates)
  expect(read(merged)).toEqual(doc.getMap('map').toJSON())
  expect(Y.encodeStateVectorFromUpdate(merged)).toEqual(Y.encodeStateVector(doc))
  expect(merged.length).toBeLessThan(Y.mergeUpdates(updates).length / 10)
})

test('merges what is small without a thread', async () => {
  const doc = new Y.Doc()
  doc.getMap('map').set('a', 1)
  expect(read(await compactor.merge([Y.encodeStateAsUpdate(doc)]))).toEqual({ a: 1 })
  expect(asked).not.toHaveBeenCalled()
})

test('merges few bytes of many structs in the thread', async () => {
  const update = itemsOfOnePlace(400)
  expect(Y.encodeStateVectorFromUpdate(await compactor.merge([update]))).toEqual(Y.encodeStateVectorFromUpdate(update))
  expect(asked).toHaveBeenCalledTimes(1)
})

test('keeps updates that wait for earlier ones', async () => {
  const { doc, updates } = rewritten()
  const merged = await compactor.merge(updates.slice(1))
  expect(read(Y.mergeUpdates([merged, updates[0] ?? new Uint8Array()]))).toEqual(doc.getMap('map').toJSON())
})

test('answers each of several at once, and an update that cannot be applied fails alone', async () => {
  const { doc, updates } = rewritten()
  const answers = await Promise.allSettled([
    compactor.merge(updates),
    compactor.merge([Uint8Array.of(9, 9)]),
    compactor.merge([...updates, Uint8Array.of(9, 9)]),
    compactor.merge(updates),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  for (const answer of answers) if (answer.status === 'fulfilled') expect(read(answer.value)).toEqual(doc.getMap('map').toJSON())
})

test('works again after it was stopped in the middle', async () => {
  const { doc, updates } = rewritten()
  const interrupted = compactor.merge(updates)
  await Promise.all([expect(interrupted).rejects.toThrow(), compactor[Symbol.asyncDispose]()])
  expect(read(await compactor.merge(updates))).toEqual(doc.getMap('map').toJSON())
})

test('gives up a merge that takes longer than half a minute, and does what waits behind it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { doc, updates } = rewritten()
  const tooLong = expect(compactor.merge([itemsOfOnePlace(30_000)])).rejects.toThrow(TaskTooLongError)
  const behind = compactor.merge(updates)
  vi.advanceTimersByTime(30_000)
  await tooLong
  expect(read(await behind)).toEqual(doc.getMap('map').toJSON())
  vi.useRealTimers()
})
