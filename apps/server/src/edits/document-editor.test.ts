import { addRecord, drawingMapName, readWorkshop } from '@filrouge/document'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { itemsOfOnePlace } from '../testing/items-of-one-place.ts'
import { IdleThread, TaskTooLongError } from '../threads/idle-thread.ts'
import { updateOf } from './document-edit.ts'
import { DocumentEditor } from './document-editor.ts'

let editor: DocumentEditor
const asked = vi.spyOn(IdleThread.prototype, 'ask')
beforeEach(() => {
  editor = new DocumentEditor()
  asked.mockClear()
})
afterEach(() => editor[Symbol.asyncDispose]())

const documentOf = (names: readonly string[], clientId: number): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.transact(() => {
    for (const name of names) addRecord(doc, 'factors', { name })
  })
  return doc
}

const namesIn = (updates: readonly Uint8Array[]): string[] => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return readWorkshop(doc).workshop.factors.map(({ name }) => name)
}

test.each([
  { size: 'small', count: 1, tasks: 0 },
  { size: 'large', count: 1000, tasks: 1 },
])('a $size document is restored, for which the thread is asked $tasks times', async ({ count, tasks }) => {
  const past = Y.encodeStateAsUpdate(documentOf(['Attente'], 1))
  const today = Y.encodeStateAsUpdate(
    documentOf(
      Array.from({ length: count }, (_, index) => `File ${index}`),
      2,
    ),
  )
  const update = await editor.updateOf([today], { kind: 'restore', past })
  expect(namesIn([today, update ?? new Uint8Array()])).toEqual(['Attente'])
  expect(asked).toHaveBeenCalledTimes(tasks)
})

test('a small document is restored from a large snapshot in the thread', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `File ${index}`)
  const past = Y.encodeStateAsUpdate(documentOf(names, 1))
  const today = Y.encodeStateAsUpdate(new Y.Doc())
  const update = await editor.updateOf([today], { kind: 'restore', past })
  expect(namesIn([today, update ?? new Uint8Array()]).toSorted()).toEqual(names.toSorted())
  expect(asked).toHaveBeenCalledTimes(1)
})

test('a document of few bytes and many structs is edited in the thread, and so is one restored from such a snapshot', async () => {
  const many = itemsOfOnePlace(400)
  await editor.updateOf([many], { kind: 'migrate' })
  await editor.updateOf([Y.encodeStateAsUpdate(new Y.Doc())], { kind: 'restore', past: many })
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a large document that has this release’s form is not migrated, in the thread either', async () => {
  const doc = documentOf(
    Array.from({ length: 1000 }, (_, index) => `File ${index}`),
    1,
  )
  const before = Y.encodeStateAsUpdate(doc)
  const migration = await editor.updateOf([before], { kind: 'migrate' })
  expect(migration).toBeInstanceOf(Uint8Array)
  expect(await editor.updateOf([before, migration ?? new Uint8Array()], { kind: 'migrate' })).toBeNull()
  expect(asked).toHaveBeenCalledTimes(2)
  expect(updateOf([before, migration ?? new Uint8Array()], { kind: 'migrate' })).toBeNull()
})

test('an update that cannot be applied fails its own edit alone', async () => {
  const doc = documentOf([], 1)
  doc.getMap(drawingMapName).set('text', 'x'.repeat(100_000))
  const large = Y.encodeStateAsUpdate(doc)
  const answers = await Promise.allSettled([
    editor.updateOf([large, Uint8Array.of(9, 9)], { kind: 'migrate' }),
    editor.updateOf([large], { kind: 'migrate' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

test('an edit that takes longer than two minutes is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let isOver = false
  const edit = editor.updateOf([itemsOfOnePlace(30_000)], { kind: 'migrate' }).finally(() => {
    isOver = true
  })
  const tooLong = expect(edit).rejects.toThrow(TaskTooLongError)
  await vi.advanceTimersByTimeAsync(119_000)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(1000)
  await tooLong
  vi.useRealTimers()
})
