import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import { databaseFile } from './open-database.ts'
import { uploadsFolder } from './upload-store.ts'

/** The folder given for a backup holds something already. */
export class FolderNotEmptyError extends Error {}

/**
 * Copies the database as it is at one moment, then the images, into an empty folder that can serve as a data folder. Work
 * goes on meanwhile. What fails leaves nothing behind. Whether the copy is sound, `checkBackup` tells.
 */
export const backUp = async (db: DatabaseSync, dataDir: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new FolderNotEmptyError(`${folder} is not empty. Name a new folder.`)
  try {
    await backup(db, join(folder, databaseFile))
    // After the database: each image that it can name was there before.
    const uploads = join(dataDir, uploadsFolder)
    await mkdir(uploads, { recursive: true })
    await cp(uploads, join(folder, uploadsFolder), { recursive: true, filter: (path) => !path.endsWith('.part') })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
