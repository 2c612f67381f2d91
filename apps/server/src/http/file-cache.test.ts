import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FileCache } from './file-cache.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file is in memory once, however many take it, until it changes', async () => {
  const files = new FileCache()
  const path = join(folder, 'app.js')
  await writeFile(path, 'one')
  const [first, second] = await Promise.all([files.read(path), files.read(path)])
  const third = await files.read(path)
  expect(Buffer.from(third ?? []).toString()).toBe('one')
  expect([first === third, second === third]).toEqual([true, true])
  await writeFile(path, 'two')
  await utimes(path, 1, 1)
  expect(Buffer.from((await files.read(path)) ?? []).toString()).toBe('two')
  await rm(path)
  expect(await files.read(path)).toBeNull()
})

test('a folder is no file', async () => {
  expect(await new FileCache().read(folder)).toBeNull()
})
