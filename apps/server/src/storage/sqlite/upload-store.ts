import { existsSync, readdirSync, rmSync } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { UploadStore } from '../port/upload-store.ts'
import { createWorkshopGuard } from './require-workshop.ts'

/** Where the images of a workshop lie, in the data folder. */
export const uploadsFolder = 'uploads'

export interface FileUploadStore extends UploadStore {
  removeUploads: (workshopId: string) => Promise<void>
}

const sync = async (path: string): Promise<void> => {
  await using handle = await open(path, 'r')
  await handle.sync()
}

/** On disk when it resolves, and never half there under its own name. */
const writeDurably = async (folder: string, name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const draft = join(folder, `${name}.part`)
  {
    await using file = await open(draft, 'wx')
    await file.writeFile(bytes)
    await file.sync()
  }
  await rename(draft, join(folder, name))
  await sync(folder)
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

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

/** Removes the images of erased workshops that a crash left behind. */
export const finishErasures = (db: DatabaseSync, dataDir: string): void => {
  const selectErased = db.prepare('SELECT 1 FROM erased_workshop WHERE id = ?')
  const folder = join(dataDir, uploadsFolder)
  for (const workshopId of existsSync(folder) ? readdirSync(folder) : []) {
    if (selectErased.get(workshopId)) rmSync(join(folder, workshopId), { recursive: true, force: true })
  }
}

/** Images as files: one folder per workshop. */
export const createUploadStore = (db: DatabaseSync, dataDir: string): FileUploadStore => {
  const requireWorkshop = createWorkshopGuard(db)
  const folderOf = (workshopId: string): string => join(dataDir, uploadsFolder, workshopId)
  const removeUploads = (workshopId: string): Promise<void> => rm(folderOf(workshopId), { recursive: true, force: true })
  return {
    saveUpload: async (workshopId, uploadId, bytes) => {
      requireWorkshop(workshopId)
      if (await exists(join(folderOf(workshopId), uploadId))) throw new Error('this upload exists')
      await writeDurably(folderOf(workshopId), uploadId, bytes)
      try {
        requireWorkshop(workshopId)
      } catch (error) {
        // Erased while the file was written.
        await removeUploads(workshopId)
        throw error
      }
    },
    uploadedBytes: async (workshopId) => {
      const names = await readdir(folderOf(workshopId)).catch(nullIfMissing)
      const files = await Promise.all((names ?? []).map((name) => stat(join(folderOf(workshopId), name)).catch(nullIfMissing)))
      return files.reduce((bytes, file) => bytes + (file?.size ?? 0), 0)
    },
    upload: (workshopId, uploadId) => readFile(join(folderOf(workshopId), uploadId)).catch(nullIfMissing),
    removeUploads,
  }
}
