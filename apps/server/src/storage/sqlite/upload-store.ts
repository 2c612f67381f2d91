import { constants, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { access, copyFile, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { type UploadStore, uploadWeight } from '../port/upload-store.ts'
import { isDraft, isMissing, keepDurably, sync } from './durable-file.ts'
import { createWorkshopGuard } from './require-workshop.ts'

/** Where the images of a workshop lie, in the data folder. */
export const uploadsFolder = 'uploads'

export interface FileUploadStore extends UploadStore {
  removeUploads: (workshopId: string) => Promise<void>
}

/** At once: this thread allocates so little that V8 would not collect megabytes for long. */
const free = ({ buffer }: Uint8Array): void => {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0)
}

const nullIfMissing = (error: unknown): null => {
  if (isMissing(error)) return null
  throw error
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** Removes what a crash left behind: the images of erased workshops, and those that were half written. */
export const tidyUploads = (db: DatabaseSync, dataDir: string): void => {
  const selectErased = db.prepare('SELECT 1 FROM erased_workshop WHERE id = ?')
  for (const workshopId of namesIn(join(dataDir, uploadsFolder))) {
    const folder = join(dataDir, uploadsFolder, workshopId)
    if (selectErased.get(workshopId)) rmSync(folder, { recursive: true, force: true })
    else for (const name of namesIn(folder).filter(isDraft)) rmSync(join(folder, name), { force: true })
  }
}

/** Images as files: one folder per workshop. */
export const createUploadStore = (db: DatabaseSync, dataDir: string): FileUploadStore => {
  const requireWorkshop = createWorkshopGuard(db)
  const folderOf = (workshopId: string): string => join(dataDir, uploadsFolder, workshopId)
  /** What each workshop's images count, once it was asked: to look at thousands of files takes time. */
  const sizes = new Map<string, number>()
  const imagesOf = (workshopId: string): string[] => namesIn(folderOf(workshopId)).filter((name) => !isDraft(name))
  const weightOf = (workshopId: string, uploadIds: readonly string[]): number => {
    const files = uploadIds.map((name) => statSync(join(folderOf(workshopId), name), { throwIfNoEntry: false }))
    return files.reduce((sum, file) => sum + uploadWeight(file?.size ?? 0), 0)
  }
  const sizeOf = (workshopId: string): number => {
    const size = sizes.get(workshopId) ?? weightOf(workshopId, imagesOf(workshopId))
    sizes.set(workshopId, size)
    return size
  }
  const removeUploads = async (workshopId: string): Promise<void> => {
    await rm(folderOf(workshopId), { recursive: true, force: true })
    sizes.delete(workshopId)
  }
  /** Images that `write` puts into a workshop's folder are there to stay when it resolves. */
  const keep = async (workshopId: string, write: (folder: string) => Promise<void>): Promise<void> => {
    requireWorkshop(workshopId)
    await write(folderOf(workshopId))
    // Each time: whoever made these folders may have stopped before they were on disk as well.
    await sync(join(dataDir, uploadsFolder))
    await sync(dataDir)
    try {
      requireWorkshop(workshopId)
    } catch (error) {
      // Erased while they were written.
      await removeUploads(workshopId)
      throw error
    }
  }
  return {
    saveUpload: async (workshopId, uploadId, bytes) => {
      requireWorkshop(workshopId)
      if (await exists(join(folderOf(workshopId), uploadId))) throw new Error('this upload exists')
      // Before it is written, so that it is not counted twice.
      sizeOf(workshopId)
      const weight = uploadWeight(bytes.length)
      await keep(workshopId, (folder) => keepDurably(folder, uploadId, (path) => writeFile(path, bytes, { flag: 'wx' })))
      free(bytes)
      sizes.set(workshopId, sizeOf(workshopId) + weight)
    },
    copyUploads: async ({ from, to }, uploadIds, most) => {
      const wanted = new Set(uploadIds)
      const images = imagesOf(from).filter((name) => wanted.has(name))
      if (weightOf(from, images) > most) return false
      if (images.length === 0) return true
      await keep(to, async (folder) => {
        for (const name of images) {
          await keepDurably(folder, name, (path) => copyFile(join(folderOf(from), name), path, constants.COPYFILE_FICLONE))
        }
      })
      sizes.delete(to)
      return true
    },
    uploadedBytes: async (workshopId) => sizeOf(workshopId),
    uploadSize: (workshopId, uploadId) => stat(join(folderOf(workshopId), uploadId)).then(({ size }) => size, nullIfMissing),
    upload: (workshopId, uploadId) => readFile(join(folderOf(workshopId), uploadId)).catch(nullIfMissing),
    removeUploads,
  }
}
