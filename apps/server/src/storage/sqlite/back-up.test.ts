import { existsSync, readlinkSync } from 'node:fs'
import { type FileHandle, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newWorkshop } from '../contract/new-workshop.ts'
import { openSqliteStorage, type SqliteStorage } from './open-storage.ts'

let place: string
let storage: SqliteStorage
let copy: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  storage = openSqliteStorage(join(place, 'data'))
  copy = join(place, 'backups', 'copy')
})
afterEach(async () => {
  await storage[Symbol.asyncDispose]()
  await rm(place, { recursive: true, force: true })
})

const image = new Uint8Array(100_000).fill(7)

const createWorkshop = async (id: string, imageCount: number): Promise<void> => {
  await storage.createWorkshop(newWorkshop(id))
  for (let index = 0; index < imageCount; index++) await storage.saveUpload(id, `image-${index}`, image.slice())
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

test('workshops that are erased while images are copied are left out as far as they are gone, and all else is copied', async () => {
  const leaving = ['leaves-a', 'leaves-b', 'leaves-c', 'leaves-d']
  for (const id of leaving) await createWorkshop(id, 20)
  await createWorkshop('stays', 20)
  const backedUp = storage.backUp(copy).then(
    () => 'done',
    (error: unknown) => String(error),
  )
  while (!existsSync(join(copy, 'uploads'))) await setImmediate()
  for (const id of leaving) await storage.eraseWorkshop(id)
  expect(await backedUp).toBe('done')
  expect(await readdir(join(copy, 'uploads', 'stays'))).toHaveLength(20)
  for (const file of await filesIn(join(copy, 'uploads'))) expect((await readFile(file)).equals(image)).toBe(true)
})

test.runIf(existsSync('/proc/self/fd'))(
  'a backup is told as done once each image is on disk with every folder that it lies in',
  async () => {
    await createWorkshop('here', 1)
    await using file = await open(join(place, 'data', 'fil-rouge.sqlite'))
    const handles: Pick<FileHandle, 'sync'> = Object.getPrototypeOf(file)
    const { sync } = handles
    const synced: string[] = []
    using _spy = vi.spyOn(handles, 'sync').mockImplementation(function (this: FileHandle) {
      synced.push(readlinkSync(`/proc/self/fd/${this.fd}`))
      return sync.call(this)
    })
    await storage.backUp(copy)
    const uploads = join(copy, 'uploads')
    expect(synced).toEqual([
      join(uploads, 'here', 'image-0'),
      join(uploads, 'here'),
      uploads,
      copy,
      join(place, 'backups'),
      place,
    ])
  },
)

test('a backup that fails leaves nothing behind', async () => {
  await createWorkshop('here', 20)
  const backedUp = expect(storage.backUp(copy)).rejects.toThrow('ENOENT')
  while (!existsSync(join(copy, 'uploads'))) await setImmediate()
  // As when the disk that it is copied to goes.
  await rename(copy, join(place, 'elsewhere'))
  await backedUp
  expect(existsSync(copy)).toBe(false)
})
