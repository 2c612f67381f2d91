import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeAccessStore } from '../contract/access-store.ts'
import { describeFacilitationStore } from '../contract/facilitation-store.ts'
import { newWorkshop } from '../contract/new-workshop.ts'
import { describeSnapshotStore } from '../contract/snapshot-store.ts'
import { describeUpdateLog } from '../contract/update-log.ts'
import { describeUploadStore } from '../contract/upload-store.ts'
import { describeWorkshopLifecycle } from '../contract/workshop-lifecycle.ts'
import { DataDirBusyError } from './data-dir-error.ts'
import { openSqliteStorageInThread } from './open-in-thread.ts'

const unexpected = (error: unknown): void => {
  throw error
}

const createPlace = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  return {
    open: () => openSqliteStorageInThread(dataDir, unexpected),
    remove: () => rm(dataDir, { recursive: true, force: true }),
  }
}

// Whatever crosses between the threads crosses here; the statements themselves are the same.
describeUpdateLog('SQLite in a thread', createPlace)
describeAccessStore('SQLite in a thread', createPlace)
describeFacilitationStore('SQLite in a thread', createPlace)
describeUploadStore('SQLite in a thread', createPlace)
describeSnapshotStore('SQLite in a thread', createPlace)
describeWorkshopLifecycle('SQLite in a thread', createPlace)

test('an image is handed over to the thread, not copied', async () => {
  const place = await createPlace()
  const storage = await place.open()
  await storage.createWorkshop(newWorkshop('one'))
  const image = new Uint8Array(300_000)
  const saved = storage.saveUpload('one', 'image', image)
  expect(image.length).toBe(0)
  await saved
  expect((await storage.upload('one', 'image'))?.length).toBe(300_000)
  await storage[Symbol.asyncDispose]()
  await place.remove()
})

test('a folder that cannot be opened is told as without a thread', async () => {
  const place = await createPlace()
  const storage = await place.open()
  await expect(place.open()).rejects.toThrow(DataDirBusyError)
  await storage[Symbol.asyncDispose]()
  await place.remove()
  await expect(openSqliteStorageInThread(import.meta.filename, unexpected)).rejects.toMatchObject({ code: 'EEXIST' })
})
