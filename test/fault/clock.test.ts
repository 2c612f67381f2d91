import { fileURLToPath } from 'node:url'
import { ServerProcess } from '@filrouge/server/testing/server-process'
import { connectWith } from '@filrouge/server/testing/visitors'
import { expect, test } from 'vitest'
import { lostKeys, newScene, openWriter, temporaryFolder } from './scene.ts'

const jumpingClock = fileURLToPath(new URL('jumping-clock.mjs', import.meta.url))

test('a clock that jumps by years, forth and back, holds up nobody and loses nothing', { timeout: 120_000 }, async () => {
  await using folder = await temporaryFolder()
  const server = new ServerProcess({ DATA_DIR: folder.path, NODE_OPTIONS: `--import=${jumpingClock}`, WORKSHOPS_PER_HOUR: '3' })
  const address = await server.address()
  const scene = await newScene(address)
  const [writer, reader] = [await openWriter(address, scene), await connectWith(address, scene.workshopId, scene.cookie)]
  for (let count = 0; count < 300; count++) writer.write(`key-${count}`)
  await writer.whenAcknowledged(300)
  reader.awareness.setLocalState({ name: 'Ann' })
  const watcher = await connectWith(address, scene.workshopId, scene.cookie)
  while (!watcher.awareness.getStates().has(reader.doc.clientID)) {
    await new Promise((resolve) => watcher.awareness.once('change', resolve))
  }
  for (const each of [reader, watcher]) each.destroy()
  // Limits count real time: neither reset by a jump forth, nor in force for years after one back.
  await newScene(address)
  await newScene(address)
  await expect(newScene(address)).rejects.toThrow()
  await server.kill('SIGKILL')
  await using again = new ServerProcess({ DATA_DIR: folder.path })
  expect(await lostKeys(await again.address(), scene, new Map(writer.acknowledged))).toEqual([])
  expect(writer.acknowledged.length).toBe(300)
})
