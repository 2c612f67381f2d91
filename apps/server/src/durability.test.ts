import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { ServerProcess } from './testing/server-process.ts'
import { connect, connectWith, createWorkshop, join as joinWorkshop } from './testing/visitors.ts'
import { Writer } from './testing/writer.ts'

const rounds = 8
const dataDir = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
const seededRandom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

/** Writes in bursts until the connection breaks. */
const writeUntilCut = async (writer: Writer, name: string, random: () => number): Promise<void> => {
  for (let count = 0; writer.isOpen; ) {
    const burst = 1 + Math.floor(random() * 5)
    for (let index = 0; index < burst; index++) writer.write(`${name}-${count++}`)
    await writer.whenAcknowledged(count - 60)
    await setImmediate()
  }
}

/** Two writers at work, and a kill after a random number of acknowledgements. Returns every acknowledged key. */
const writeAndKill = async (server: ServerProcess, room: { id: string; cookie: string }, round: number, random: () => number) => {
  const address = await server.address()
  const writers = [new Writer(address, room.id, room.cookie), new Writer(address, room.id, room.cookie)]
  await Promise.all(writers.map((writer) => writer.opened()))
  const work = writers.map((writer, index) => writeUntilCut(writer, `${round}-${index}`, random))
  await writers[0]?.whenAcknowledged(1 + Math.floor(random() * 150))
  await server.kill('SIGKILL')
  // Acknowledgements still under way in the network count too.
  await Promise.all([...work, ...writers.map((writer) => writer.closed)])
  return writers.flatMap((writer) => writer.acknowledged)
}

test('what was acknowledged survives kill -9 at any moment', { timeout: 300_000 }, async () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`kill -9 rounds with SEED=${seed}`)
  const random = seededRandom(seed)
  const acknowledged: string[] = []
  let server = new ServerProcess({ DATA_DIR: dataDir })
  try {
    const { workshopId, tokens } = await createWorkshop(await server.address())
    const cookie = await joinWorkshop(await server.address(), workshopId, tokens.participant)
    for (let round = 0; round < rounds; round++) {
      acknowledged.push(...(await writeAndKill(server, { id: workshopId, cookie }, round, random)))
      server = new ServerProcess({ DATA_DIR: dataDir })
      const reader = await connectWith(await server.address(), workshopId, cookie)
      const kept = reader.doc.getMap('kept')
      expect(acknowledged.filter((key) => !kept.has(key))).toEqual([])
      reader.destroy()
    }
    expect(acknowledged.length).toBeGreaterThan(rounds)
  } finally {
    await server.kill('SIGKILL')
  }
})

test('a stop on request keeps everything that was acknowledged and ends well', { timeout: 60_000 }, async () => {
  await using first = new ServerProcess({ DATA_DIR: dataDir })
  const { workshopId, tokens } = await createWorkshop(await first.address())
  const cookie = await joinWorkshop(await first.address(), workshopId, tokens.participant)
  const writer = new Writer(await first.address(), workshopId, cookie)
  await writer.opened()
  for (let count = 0; count < 50; count++) writer.write(`stop-${count}`)
  await writer.whenAcknowledged(1)
  expect(await first.kill('SIGTERM')).toBe(0)
  await writer.closed
  await using second = new ServerProcess({ DATA_DIR: dataDir })
  const reader = await connect(await second.address(), workshopId, tokens.observer)
  const kept = reader.doc.getMap('kept')
  expect(writer.acknowledged.length).toBeGreaterThan(0)
  expect(writer.acknowledged.filter((key) => !kept.has(key))).toEqual([])
  reader.destroy()
})
