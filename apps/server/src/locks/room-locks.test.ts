import { addRecord } from '@filrouge/document'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { guardsHere } from '../testing/guards-here.ts'
import { TaskTooLongError } from '../threads/idle-thread.ts'
import { MalformedUpdateError } from '../updates/byte-cursor.ts'
import type { AskGuard, GuardTask } from './guards.ts'
import { CannotJudgeError, RoomLocks } from './room-locks.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Maps in each other, so many that Yjs overflows the stack when it deletes the outermost. */
const nestedMaps = (depth: number): Uint8Array => {
  const [client, ofOlder, type, map] = [5, 0, 7, 1]
  const withKey = 0x20
  const encoder = encoding.createEncoder()
  const write = (...numbers: number[]): void => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  }
  write(1, depth, client, 0)
  for (let clock = 0; clock < depth; clock++) {
    write(withKey | type)
    if (clock > 0) write(ofOlder, client, clock - 1)
    else {
      write(1)
      encoding.writeVarString(encoder, 'free')
    }
    encoding.writeVarString(encoder, 'key')
    write(map)
  }
  write(0)
  return encoding.toUint8Array(encoder)
}
const deletionOfOutermost = Uint8Array.of(0, 1, 5, 1, 0, 1)

/** The locks of a room with a locked strategic canvas, and what they asked. */
const setUp = (document = Y.encodeStateAsUpdate(new Y.Doc())) => {
  let answer = guardsHere()
  const asked: GuardTask['kind'][] = []
  const ask: AskGuard = (task) => {
    asked.push(task.kind)
    return answer(task)
  }
  const charges: number[] = []
  const locks = new RoomLocks(['strategicCanvas'], ask, () => document)
  return {
    locks,
    asked,
    charges,
    judge: (update: Uint8Array) => locks.judge(update, update, 'edit', (workedMs) => charges.push(workedMs)),
    follow: (update: Uint8Array) => locks.follow(update, (workedMs) => charges.push(workedMs)),
    /** The thread of the guards has ended. */
    lose: () => {
      answer = guardsHere()
    },
    answerWith: (other: AskGuard) => {
      answer = other
    },
  }
}

const noteOf = (key: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('notes').set(key, 1)
  return Y.encodeStateAsUpdate(doc)
}

const newFactor = (): Uint8Array => {
  const doc = new Y.Doc()
  addRecord(doc, 'factors', { name: 'Prix' })
  return Y.encodeStateAsUpdate(doc)
}

/** What nobody waits for has been asked. */
const told = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('a guard is opened when there is something to judge, once, until the locks change', async () => {
  const { locks, asked, judge, follow, charges } = setUp()
  expect(asked).toEqual([])
  await judge(noteOf('a'))
  await follow(noteOf('b'))
  locks.followJudged(noteOf('c'))
  locks.set(['strategicCanvas'])
  await told()
  expect(asked.splice(0)).toEqual(['open', 'judge', 'follow', 'followJudged'])
  expect(charges).toHaveLength(2)
  locks.set(['journey'])
  expect(await judge(newFactor())).toMatchObject({ isUndone: false })
  locks.set([])
  await follow(noteOf('d'))
  locks.followJudged(noteOf('e'))
  await told()
  expect(asked).toEqual(['close', 'open', 'judge', 'close'])
})

test.each(['judge', 'follow'] as const)(
  'after an update at which Yjs throws in %s, a locked board is held as before',
  async (step) => {
    const { judge, follow, asked } = setUp(nestedMaps(20_000))
    if (step === 'judge') await expect(judge(deletionOfOutermost)).rejects.toThrow(MalformedUpdateError)
    else expect(await follow(deletionOfOutermost)).toBeNull()
    expect(await judge(newFactor())).toMatchObject({ isUndone: true })
    expect(asked).toEqual(['open', step, 'open', 'judge'])
  },
)

test('guards that ended with their thread are made again', async () => {
  const { judge, lose, asked } = setUp()
  await judge(noteOf('a'))
  lose()
  expect(await judge(newFactor())).toMatchObject({ isUndone: true })
  expect(asked).toEqual(['open', 'judge', 'judge', 'open', 'judge'])
})

test('a guard that may have ended with its thread is not told what another must find undone', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { judge, follow, lose, asked } = setUp()
  await judge(noteOf('a'))
  vi.advanceTimersByTime(60_000)
  lose()
  await follow(noteOf('b'))
  expect(asked).toEqual(['open', 'judge', 'close', 'open', 'follow'])
})

test('an edit that takes too long to judge is refused and paid for, and the next one is judged', async () => {
  const { judge, answerWith, lose, charges } = setUp()
  await judge(noteOf('a'))
  answerWith(() => Promise.reject(new TaskTooLongError(10_000)))
  await expect(judge(noteOf('b'))).rejects.toThrow(CannotJudgeError)
  expect(charges.at(-1)).toBe(10_000)
  lose()
  expect(await judge(newFactor())).toMatchObject({ isUndone: true })
})

test('a document that could not be built is not built again for a minute', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { judge, follow, answerWith, lose, asked } = setUp()
  answerWith(() => Promise.reject(new TaskTooLongError(10_000)))
  await expect(judge(noteOf('a'))).rejects.toThrow(CannotJudgeError)
  lose()
  await expect(judge(noteOf('a'))).rejects.toThrow(CannotJudgeError)
  expect(await follow(noteOf('a'))).toBeNull()
  expect(asked).toEqual(['open'])
  vi.advanceTimersByTime(60_000)
  expect(await judge(newFactor())).toMatchObject({ isUndone: true })
})

test('what a guard judged that was dropped meanwhile, with what the room did not take, is judged anew', async () => {
  const { locks, judge, asked } = setUp()
  const first = judge(noteOf('a'))
  locks.drop()
  expect(await first).toMatchObject({ isUndone: false })
  expect(asked).toEqual(['open', 'close', 'judge', 'open', 'judge'])
})

test('however often the locks change while an edit is judged, it is judged by the last of them', async () => {
  const { locks, judge, answerWith } = setUp()
  const ask = guardsHere()
  const boards = [['journey'], ['journey', 'competencyMap'], ['journey', 'strategicCanvas']] as const
  let changes = 0
  answerWith(async (task) => {
    const answer = await ask(task)
    const next = task.kind === 'judge' && boards[changes++]
    if (next) locks.set(next)
    return answer
  })
  expect(await judge(newFactor())).toMatchObject({ isUndone: true })
  expect(changes).toBe(4)
})

test('once the room is closed nothing is judged any more', async () => {
  const { locks, judge, asked } = setUp()
  const judged = judge(noteOf('a'))
  locks[Symbol.dispose]()
  await expect(judged).rejects.toThrow(CannotJudgeError)
  expect(asked.filter((kind) => kind === 'open')).toHaveLength(1)
})
