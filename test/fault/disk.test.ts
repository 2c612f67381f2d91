import { setTimeout } from 'node:timers/promises'
import { closeCode } from '@filrouge/protocol'
import { ServerProcess } from '@filrouge/server/testing/server-process'
import { connectWith } from '@filrouge/server/testing/visitors'
import { keptMapName } from '@filrouge/server/testing/writer'
import { expect, test } from 'vitest'
import { lostKeys, newScene, openWriter, temporaryFolder } from './scene.ts'
import { SmallDisk } from './small-disk.ts'

const patience = { timeout: 120_000 }
const bytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(7)
const refused = 'work of a room failed'

// W26 of packages/protocol/SPEC.md
test(
  'a full disk holds acknowledgements, people go on working, and all is saved once there is room',
  patience,
  async (context) => {
    await using disk = await SmallDisk.mount(8)
    if (!disk) return context.skip('only root can mount a small disk')
    await using server = new ServerProcess({ DATA_DIR: disk.path })
    const address = await server.address()
    const scene = await newScene(address)
    const writer = await openWriter(address, scene)
    writer.write('before', bytes(100))
    await writer.whenAcknowledged(1)
    await disk.fill()
    const reader = await connectWith(address, scene.workshopId, scene.cookie)
    for (let count = 0; count < 20; count++) writer.write(`during-${count}`, bytes(20_000))
    await server.whenWritten(refused)
    while (!reader.doc.getMap(keptMapName).has('during-19')) await new Promise((resolve) => reader.doc.once('update', resolve))
    reader.destroy()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    await expect(newScene(address)).rejects.toThrow('unavailable')
    const acknowledged = writer.acknowledged.length
    expect(acknowledged).toBeLessThan(21)
    await disk.makeRoom()
    await writer.whenAcknowledged(21)
    expect(writer.acknowledged.length).toBe(21)
    expect(writer.holdings).toEqual([true, false])
    await server.kill('SIGKILL')
    await using again = new ServerProcess({ DATA_DIR: disk.path })
    expect(await lostKeys(await again.address(), scene, new Map(writer.acknowledged))).toEqual([])
  },
)

// W20 of packages/protocol/SPEC.md
test(
  'when too much waits for a full disk, edits are refused as such, and what was acknowledged stays',
  patience,
  async (context) => {
    await using disk = await SmallDisk.mount(8)
    if (!disk) return context.skip('only root can mount a small disk')
    await using server = new ServerProcess({ DATA_DIR: disk.path, MAX_UNSAVED_MB: '1' })
    const address = await server.address()
    const scene = await newScene(address)
    const writer = await openWriter(address, scene)
    writer.write('before', bytes(100))
    await writer.whenAcknowledged(1)
    await disk.fill()
    for (let count = 0; writer.isOpen; count++) {
      writer.write(`during-${count}`, bytes(200_000))
      await setTimeout(20)
    }
    expect(await writer.closed).toBe(closeCode.notSaved)
    expect(writer.refused).toEqual(['notSaved'])
    await server.kill('SIGKILL')
    await disk.makeRoom()
    await using again = new ServerProcess({ DATA_DIR: disk.path })
    expect(await lostKeys(await again.address(), scene, new Map(writer.acknowledged))).toEqual([])
  },
)

test('files that may not grow hold acknowledgements and end nothing', patience, async () => {
  await using folder = await temporaryFolder()
  const limited = ['bash', '-c', 'ulimit -f 600 && exec "$@"', 'bash']
  await using server = new ServerProcess({ DATA_DIR: folder.path }, limited)
  const address = await server.address()
  const scene = await newScene(address)
  const writer = await openWriter(address, scene)
  for (let count = 0; count < 30; count++) writer.write(`key-${count}`, bytes(30_000))
  await server.whenWritten(refused)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  await server.kill('SIGKILL')
  await writer.closed
  expect(writer.acknowledged.length).toBeLessThan(30)
  await using again = new ServerProcess({ DATA_DIR: folder.path })
  expect(await lostKeys(await again.address(), scene, new Map(writer.acknowledged))).toEqual([])
})

test('a read-only disk is told as such at the start, and nothing on it is touched', patience, async (context) => {
  await using disk = await SmallDisk.mount(8)
  if (!disk) return context.skip('only root can mount a small disk')
  const first = new ServerProcess({ DATA_DIR: disk.path })
  const scene = await newScene(await first.address())
  const writer = await openWriter(await first.address(), scene)
  writer.write('kept', bytes(100))
  await writer.whenAcknowledged(1)
  await first.kill('SIGTERM')
  expect(disk.makeReadOnly()).toBe(true)
  await using second = new ServerProcess({ DATA_DIR: disk.path })
  const { exitCode, errors } = await second.end()
  expect(exitCode).toBe(1)
  expect(errors).toMatch(/^The data folder .*cannot be written/)
  expect(errors).not.toMatch(/\n\s+at /)
})
