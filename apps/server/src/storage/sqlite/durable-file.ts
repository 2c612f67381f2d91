import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What is read was never there, or is gone. */
export const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Resolves once a file's bytes, or a folder's names, are on disk. */
export const sync = async (path: string): Promise<void> => {
  await using handle = await open(path, 'r')
  await handle.sync()
}

/** The end of a file's name while it is being written. */
const draftEnd = '.part'
export const isDraft = (name: string): boolean => name.endsWith(draftEnd)

/** The file that `write` makes is on disk in its folder when it resolves, and never half there under its own name. */
export const keepDurably = async (folder: string, name: string, write: (path: string) => Promise<void>): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const draft = join(folder, `${name}${draftEnd}`)
  try {
    await write(draft)
    await sync(draft)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await rename(draft, join(folder, name))
  await sync(folder)
}

/** The bytes of the copy are on disk when it resolves; that of its name, the folder's `sync` tells. Nothing is copied of a file that is gone. */
export const copyDurably = async (from: string, to: string): Promise<void> => {
  try {
    await copyFile(from, to)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  await sync(to)
}
