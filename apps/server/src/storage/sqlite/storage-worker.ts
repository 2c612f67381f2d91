import { unpackUpdates } from '../../threads/pack-updates.ts'
import { answerTasks, tellTrouble } from '../../threads/thread.ts'
import type { StorageTask } from './open-in-thread.ts'
import { openSqliteStorage, type SqliteStorage } from './open-storage.ts'

let storage: SqliteStorage | null = null

/** The names of what it can be asked from now on. */
const open = (dataDir: string): string[] => {
  storage = openSqliteStorage(dataDir, tellTrouble)
  return Object.keys(storage)
}

const append = (workshopIds: readonly string[], packed: Uint8Array): unknown => {
  const updates = [...unpackUpdates(packed)]
  return storage?.append(workshopIds.map((workshopId, index) => ({ workshopId, update: updates[index] ?? new Uint8Array() })))
}

const callByName = (method: string, args: readonly unknown[]): unknown => {
  const methods = storage as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
  return methods[method]?.(...args)
}

/** The buffers of what was read, which nobody here needs any more. */
const buffersIn = (result: unknown): ArrayBuffer[] => {
  if (result instanceof Uint8Array) {
    return result.byteLength === result.buffer.byteLength ? [result.buffer as ArrayBuffer] : []
  }
  if (Array.isArray(result)) return result.flatMap(buffersIn)
  return typeof result === 'object' && result !== null && 'updates' in result ? buffersIn(result.updates) : []
}

answerTasks((task: StorageTask) => {
  if (task === 'close') return storage?.[Symbol.asyncDispose]()
  if ('dataDir' in task) return open(task.dataDir)
  return 'appendTo' in task ? append(task.appendTo, task.packed) : callByName(task.method, task.args)
}, buffersIn)
