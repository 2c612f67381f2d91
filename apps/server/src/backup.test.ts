import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { ServerProcess } from './testing/server-process.ts'
import { connect, createWorkshop, join as joinWorkshop } from './testing/visitors.ts'
import { Writer } from './testing/writer.ts'

const program = fileURLToPath(new URL('./backup.ts', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const patience = { timeout: 60_000 }

/** Runs the backup command on a data folder; what it printed, and how it ended. */
const backUp = async (dataDir: string, ...args: string[]) => {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { env })
    return { code: 0, output: stdout.trim() }
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string }
    return { code: failed.code, output: `${failed.stdout}${failed.stderr}`.trim() }
  }
}

const turnByteOver = (file: string, within: string): void => {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(bytes.indexOf(within)) ^ 1, bytes.indexOf(within))
  writeFileSync(file, bytes)
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const upload = async (address: string, workshopId: string, cookie: string): Promise<string> => {
  const form = new FormData()
  form.set('file', new File([pixel], 'pixel.png', { type: 'image/png' }))
  const answer = await fetch(`${address}/api/workshops/${workshopId}/assets`, { method: 'POST', headers: { cookie }, body: form })
  return ((await answer.json()) as { path: string }).path
}

test(
  'a backup taken while people write serves as a data folder, with all that was acknowledged before it',
  patience,
  async () => {
    const dataDir = join(place, 'running')
    const copy = join(place, 'copy')
    await using server = new ServerProcess({ DATA_DIR: dataDir })
    const address = await server.address()
    const { workshopId, tokens } = await createWorkshop(address)
    const cookie = await joinWorkshop(address, workshopId, tokens.participant)
    const path = await upload(address, workshopId, cookie)
    const writer = new Writer(address, workshopId, cookie)
    await writer.opened()
    for (let count = 0; count < 100; count++) writer.write(`before-${count}`)
    await writer.whenAcknowledged(100)
    const backedUp = backUp(dataDir, copy)
    for (let count = 0; count < 200; count++) writer.write(`during-${count}`)
    expect(await backedUp).toEqual({ code: 0, output: `Backed up to ${copy}` })
    await writer.whenAcknowledged(300)

    await using restored = new ServerProcess({ DATA_DIR: copy })
    const restoredAddress = await restored.address()
    const reader = await connect(restoredAddress, workshopId, tokens.observer)
    const kept = reader.doc.getMap('kept')
    expect(Array.from({ length: 100 }, (_, count) => `before-${count}`).filter((key) => !kept.has(key))).toEqual([])
    reader.destroy()
    const image = await fetch(`${restoredAddress}${path}`, { headers: { cookie } })
    expect(Buffer.from(await image.arrayBuffer())).toEqual(pixel)
  },
)

test('without a server the data folder is backed up all the same', patience, async () => {
  const dataDir = join(place, 'stopped')
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  await createWorkshop(await server.address())
  await server.kill('SIGKILL')
  expect(await backUp(dataDir, join(place, 'copy of stopped'))).toMatchObject({ code: 0 })
  expect(readFileSync(join(place, 'copy of stopped', 'fil-rouge.sqlite')).includes('Aéroport')).toBe(true)
})

test('a workshop that is damaged on the disk is named, and the others are backed up', patience, async () => {
  const dataDir = join(place, 'damaged')
  const copy = join(place, 'copy of damaged')
  const marked = 'the name that the disk will not keep'
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  const address = await server.address()
  const [damaged, sound] = [await createWorkshop(address), await createWorkshop(address)]
  const cookie = await joinWorkshop(address, damaged.workshopId, damaged.tokens.participant)
  const writer = new Writer(address, damaged.workshopId, cookie)
  await writer.opened()
  writer.write(marked)
  await writer.whenAcknowledged(1)
  await server.stop()
  turnByteOver(join(dataDir, 'fil-rouge.sqlite'), marked)
  const { code, output } = await backUp(dataDir, copy)
  expect(code).toBe(1)
  expect(output).toMatch(
    `Backed up to ${copy}\nThese workshops are damaged on the disk, and in this copy: ${damaged.workshopId}. `,
  )
  expect(readdirSync(copy).toSorted()).toEqual(['fil-rouge.sqlite', 'uploads'])
  await using restored = new ServerProcess({ DATA_DIR: copy })
  const reader = await connect(await restored.address(), sound.workshopId, sound.tokens.observer)
  reader.destroy()
})

test('a folder that holds something is never written to', patience, async () => {
  const dataDir = join(place, 'careful')
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  await server.address()
  expect(await backUp(dataDir, dataDir)).toEqual({ code: 1, output: `${dataDir} is not empty. Name a new folder.` })
  expect((await backUp(dataDir)).output).toMatch(/^Usage/)
})
