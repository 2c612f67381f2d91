import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { itemsOfOnePlace } from '../testing/items-of-one-place.ts'
import { TaskTooLongError } from '../threads/idle-thread.ts'
import { GuardThread } from './guard-thread.ts'

let thread: GuardThread
beforeEach(() => {
  thread = new GuardThread({ longestMs: 6000 })
})
afterEach(() => thread[Symbol.asyncDispose]())

const empty = Y.encodeStateAsUpdate(new Y.Doc())
const open = (guard: number, document = empty) => thread.ask({ guard, kind: 'open', lockedBoards: ['journey'], document })

test('an update that would take minutes is given up, and the guards are gone, to be opened again', async () => {
  expect(await open(1)).toMatchObject({ outcome: 'done', workedMs: expect.any(Number) })
  const endless = thread.ask({ guard: 1, kind: 'judge', update: itemsOfOnePlace(30_000), news: null, as: 'edit' })
  const waiting = thread.ask({ guard: 1, kind: 'judge', update: empty, news: null, as: 'edit' })
  await expect(endless).rejects.toThrow(TaskTooLongError)
  expect(await waiting).toMatchObject({ outcome: 'noGuard' })
  expect(await open(1)).toMatchObject({ outcome: 'done' })
  expect(await thread.ask({ guard: 1, kind: 'close' })).toMatchObject({ outcome: 'done' })
  expect(await thread.ask({ guard: 1, kind: 'close' })).toMatchObject({ outcome: 'noGuard' })
})

test('a document that would take minutes to build is given up', async () => {
  await expect(open(1, itemsOfOnePlace(30_000))).rejects.toThrow(TaskTooLongError)
})
