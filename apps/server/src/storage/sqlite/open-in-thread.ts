import { packUpdates } from '../../threads/pack-updates.ts'
import { TaskError, Thread } from '../../threads/thread.ts'
import type { LogEntry } from '../port/update-log.ts'
import type { UploadStore } from '../port/upload-store.ts'
import { DamagedDatabaseError, DataDirBusyError, DataDirError, NewerDatabaseError } from './data-dir-error.ts'
import type { SqliteStorage } from './open-storage.ts'

/** What the storage's thread is asked: to open the folder, to append updates to the logs of workshops, to call any other method, to close. */
export type StorageTask =
  | { dataDir: string }
  | { appendTo: readonly string[]; packed: Uint8Array }
  | { method: string; args: readonly unknown[] }
  | 'close'

const dataDirErrors = [DataDirError, DataDirBusyError, NewerDatabaseError, DamagedDatabaseError]

/** An error of the thread's, as the class that it was there. */
const asDataDirError = (error: unknown): unknown => {
  const kind = error instanceof TaskError && dataDirErrors.find(({ name }) => name === error.name)
  return kind ? new kind(error.message) : error
}

/**
 * Opens the embedded storage in a thread of its own, so that a slow disk holds up whoever waits for it and nobody else.
 * Rejects as `openSqliteStorage` throws. What the storage outlives is told. A thread that is lost ends the process:
 * nothing could be kept any more.
 */
export const openSqliteStorageInThread = async (dataDir: string, onError: (error: unknown) => void): Promise<SqliteStorage> => {
  const onLost = (reason: Error): void => {
    throw reason
  }
  const thread = new Thread<StorageTask, unknown>(new URL('./storage-worker.ts', import.meta.url), onLost, onError)
  try {
    const names = (await thread.ask({ dataDir })) as string[]
    const methods = names.map((method) => [method, (...args: unknown[]) => thread.ask({ method, args })])
    // Many small updates, many times a second: one piece of memory is handed over, not a copy of each.
    const append = async (entries: readonly LogEntry[]) => {
      const packed = packUpdates(entries.map(({ update }) => update))
      return thread.ask({ appendTo: entries.map(({ workshopId }) => workshopId), packed }, [packed.buffer as ArrayBuffer])
    }
    // Megabytes, which nobody here needs any more.
    const saveUpload: UploadStore['saveUpload'] = async (workshopId, uploadId, bytes) => {
      await thread.ask({ method: 'saveUpload', args: [workshopId, uploadId, bytes] }, [bytes.buffer as ArrayBuffer])
    }
    const close = async (): Promise<void> => {
      await thread.ask('close')
      await thread.finish()
    }
    return { ...Object.fromEntries(methods), append, saveUpload, [Symbol.asyncDispose]: close } as SqliteStorage
  } catch (error) {
    await thread.finish()
    throw asDataDirError(error)
  }
}
