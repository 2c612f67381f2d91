import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { databaseFile } from './open-database.ts'
import { uploadsFolder } from './upload-store.ts'

/** The folder given for a backup holds something already. */
export class FolderNotEmptyError extends Error {}

const checkRow = z.object({ integrity_check: z.string() })

const checkWhole = (file: string): void => {
  using copy = new DatabaseSync(file, { readOnly: true })
  const found = checkRow.parse(copy.prepare('PRAGMA integrity_check').get()).integrity_check
  if (found !== 'ok') throw new Error(`the copy is damaged: ${found}`)
}

/**
 * Copies the database as it is at one moment, then the images, into an empty folder that can serve as a data folder. Work
 * goes on meanwhile. What fails leaves nothing behind.
 */
export const backUp = async (db: DatabaseSync, dataDir: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new FolderNotEmptyError(`${folder} is not empty. Name a new folder.`)
  try {
    const file = join(folder, databaseFile)
    await backup(db, file)
    checkWhole(file)
    // After the database: each image that it can name was there before.
    const uploads = join(dataDir, uploadsFolder)
    await mkdir(uploads, { recursive: true })
    await cp(uploads, join(folder, uploadsFolder), { recursive: true, filter: (path) => !path.endsWith('.part') })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
