import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import { copyDurably, isDraft, isMissing, sync } from './durable-file.ts'
import { databaseFile } from './open-database.ts'
import { uploadsFolder } from './upload-store.ts'

/** The folder given for a backup holds something already. */
export class FolderNotEmptyError extends Error {}

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** Copies the images of one workshop. What goes meanwhile was erased with its workshop, and is left out. */
const copyImages = async (from: string, to: string): Promise<void> => {
  const names = (await namesIn(from)).filter((name) => !isDraft(name))
  if (names.length === 0) return
  await mkdir(to)
  for (const name of names) await copyDurably(join(from, name), join(to, name))
  // Fails where the copy's own folder is gone, of which `copyDurably` tells nothing.
  await sync(to)
}

const copyUploads = async (from: string, to: string): Promise<void> => {
  await mkdir(to)
  for (const workshopId of await namesIn(from)) await copyImages(join(from, workshopId), join(to, workshopId))
  await sync(to)
}

/** The name of a folder is on disk once the folder that it lies in is: up to the one that was there before. */
const syncUpTo = async (folder: string, firstMade: string | undefined): Promise<void> => {
  await sync(folder)
  const last = firstMade === undefined ? folder : dirname(resolve(firstMade))
  for (let each = folder; each.length > last.length; ) {
    each = dirname(each)
    await sync(each)
  }
}

/**
 * Copies the database as it is at one moment, then the images, into an empty folder that can serve as a data folder, and is
 * on disk when it resolves. Work goes on meanwhile. What fails leaves nothing behind. Whether the copy is sound, `checkBackup`
 * tells.
 */
export const backUp = async (db: DatabaseSync, dataDir: string, givenFolder: string): Promise<void> => {
  const folder = resolve(givenFolder)
  const firstMade = await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new FolderNotEmptyError(`${folder} is not empty. Name a new folder.`)
  try {
    await backup(db, join(folder, databaseFile))
    // After the database: each image that it can name was there before.
    await copyUploads(join(dataDir, uploadsFolder), join(folder, uploadsFolder))
    await syncUpTo(folder, firstMade)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
