import { cp, mkdtemp, open, readFile, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCode } from '@filrouge/protocol'
import { ServerProcess } from '@filrouge/server/testing/server-process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lostKeys, newScene, openWriter, type Scene } from './scene.ts'
import { seededChance } from './seeded-random.ts'

const patience = { timeout: 120_000 }
const writes = 30
const pageBytes = 4096
/** A page in the write-ahead log has a header of its own before it. */
const framedPageBytes = pageBytes + 24
const chance = seededChance('damage')

/** Copies files alone: sockets are of the process. */
const copyFolder = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: async (path) => !(await stat(path)).isSocket() })

/** A folder as a killed process leaves it, with one commit for each write, and the same closed in order. */
let folder: string
let scene: Scene
const written: (readonly [string, Uint8Array])[] = []
const [killed, closed] = ['killed', 'closed'] as const
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  const server = new ServerProcess({ DATA_DIR: join(folder, killed) })
  scene = await newScene(await server.address())
  const writer = await openWriter(await server.address(), scene)
  for (let count = 0; count < writes; count++) {
    writer.write(`key-${count}`, chance.bytes(100))
    await writer.whenAcknowledged(count + 1)
  }
  await server.kill('SIGKILL')
  written.push(...writer.acknowledged)
  await copyFolder(join(folder, killed), join(folder, closed))
  const second = new ServerProcess({ DATA_DIR: join(folder, closed) })
  await second.address()
  expect(await second.kill('SIGTERM')).toBe(0)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A copy of one of the folders, with one of its files damaged. */
const damagedCopy = async (
  state: typeof killed | typeof closed,
  file: string,
  damage: (path: string, size: number) => Promise<void>,
): Promise<string> => {
  const copy = await mkdtemp(join(folder, 'copy-'))
  await copyFolder(join(folder, state), copy)
  const path = join(copy, file)
  await damage(path, (await stat(path)).size)
  return copy
}

const overwrite = async (path: string, from: number, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'r+')
  await file.write(bytes, 0, bytes.length, from)
  await file.close()
}

const cutLastPage = async (path: string, size: number): Promise<void> =>
  truncate(path, size - 1 - chance.whole(framedPageBytes - 1))
const scrambleLastPage = async (path: string, size: number): Promise<void> =>
  overwrite(path, size - pageBytes, chance.bytes(pageBytes))

test.each([
  ['truncated', cutLastPage],
  ['scrambled', scrambleLastPage],
])('a write-ahead log whose last page is %s is recovered up to the commit before', patience, async (_how, damage) => {
  const dataDir = await damagedCopy(killed, 'fil-rouge.sqlite-wal', damage)
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  expect(await lostKeys(await server.address(), scene, new Map(written.slice(0, -1)))).toEqual([])
})

test('a write-ahead log cut anywhere is recovered up to a commit, with all before it', patience, async () => {
  const dataDir = await damagedCopy(killed, 'fil-rouge.sqlite-wal', (path, size) =>
    truncate(path, Math.floor(size / 2) + chance.whole(size / 2)),
  )
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  const lost = await lostKeys(await server.address(), scene, new Map(written))
  expect(lost).toEqual(written.slice(written.length - lost.length).map(([key]) => key))
  expect(lost.length).toBeLessThan(writes)
})

test('a database whose last page is cut off is told as damaged, with what to do', patience, async () => {
  const dataDir = await damagedCopy(closed, 'fil-rouge.sqlite', (path, size) => truncate(path, size - pageBytes))
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  const { exitCode, errors } = await server.end()
  expect(exitCode).toBe(1)
  expect(errors).toMatch(/^The database in .* is damaged .* backup/)
  expect(errors).not.toMatch(/\n\s+at /)
})

test(
  'a database whose last page is scrambled is told as damaged, or what cannot be read is closed as such',
  patience,
  async () => {
    const dataDir = await damagedCopy(closed, 'fil-rouge.sqlite', scrambleLastPage)
    await using server = new ServerProcess({ DATA_DIR: dataDir })
    const address = await server.address().catch(() => null)
    if (address === null) {
      expect((await server.end()).errors).toMatch(/^The database in .* is damaged/)
      return
    }
    const writer = await openWriter(address, scene)
    writer.write('after')
    const end = await Promise.race([writer.closed, writer.whenAcknowledged(1)])
    if (end === undefined) expect(await lostKeys(address, scene, new Map(written))).toEqual([])
    else expect([closeCode.cannotLoad, closeCode.sessionEnded, closeCode.workshopGone]).toContain(end)
  },
)

test('a byte turned over within what was written closes that workshop, and the others go on', patience, async () => {
  const [, bytes] = written[7] as (typeof written)[number]
  const dataDir = await damagedCopy(closed, 'fil-rouge.sqlite', async (path) => {
    const at = (await readFile(path)).indexOf(bytes) + 50
    await overwrite(path, at, Uint8Array.of((bytes[50] ?? 0) ^ 1))
  })
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  const address = await server.address()
  const writer = await openWriter(address, scene)
  expect(await writer.closed).toBe(closeCode.cannotLoad)
  const other = await openWriter(address, await newScene(address))
  other.write('after', chance.bytes(10))
  await other.whenAcknowledged(1)
})

test('a file that is no database is told as damaged', patience, async () => {
  const dataDir = await damagedCopy(closed, 'fil-rouge.sqlite', (path) => overwrite(path, 0, chance.bytes(100)))
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  const { exitCode, errors } = await server.end()
  expect([exitCode, /is damaged/.test(errors)]).toEqual([1, true])
})
