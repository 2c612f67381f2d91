import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { ServerProcess } from '@filrouge/server/testing/server-process'
import type { Writer } from '@filrouge/server/testing/writer'
import { expect, test } from 'vitest'
import { type Kept, lostKeys, newScene, openWriter, type Scene, temporaryFolder } from './scene.ts'
import { type Chance, seededChance } from './seeded-random.ts'

const rounds = Number(process.env['FAULT_ROUNDS'] ?? 3)
const roomCount = 4
/** Logs are compacted, and rooms given up, as often as can be. */
const settings = { COMPACT_AFTER_BYTES: '3000', ROOM_IDLE_MS: '5' }

interface Room extends Scene {
  kept: Kept
}

/** Writes in bursts until the connection breaks; every other room is left and entered again all the time. */
const writeUntilCut = async (
  address: string,
  room: Room,
  name: string,
  chance: Chance,
  isRestless: boolean,
): Promise<Writer[]> => {
  const writers: Writer[] = []
  for (let count = 0; ; ) {
    const writer = await openWriter(address, room).catch(() => null)
    if (!writer) return writers
    writers.push(writer)
    for (let written = 0; writer.isOpen && !(isRestless && written > 30); ) {
      const burst = 1 + chance.whole(5)
      for (let index = 0; index < burst; index++) {
        writer.write(`${name}-${count++}`, chance.bytes(1 + chance.whole(60)), chance.bytes(300))
      }
      written += burst
      await writer.whenAcknowledged(written - 40)
      await setImmediate()
    }
    await writer.whenAcknowledged(isRestless ? 30 : Number.POSITIVE_INFINITY)
    writer.close()
    await writer.closed
  }
}

/** Resolves once the server acknowledges, so that a kill later on falls among acknowledgements however slow the machine. */
const firstAcknowledgement = async (address: string, room: Room): Promise<void> => {
  const writer = await openWriter(address, room)
  writer.write('first')
  await writer.whenAcknowledged(1)
  writer.close()
}

/** Everyone at work, and a kill at a random moment: every second time from the very start on. Notes all that was acknowledged. */
const workAndKill = async (server: ServerProcess, rooms: readonly Room[], round: number, chance: Chance): Promise<void> => {
  const address = await server.address()
  const work = rooms.flatMap((room, index) =>
    ['a', 'b'].map(async (who) => {
      const writers = await writeUntilCut(address, room, `${round}-${who}`, chance, index % 2 === 1)
      // Acknowledgements still under way in the network at the kill count too.
      for (const writer of writers) for (const [key, bytes] of writer.acknowledged) room.kept.set(key, bytes)
    }),
  )
  const [room] = rooms
  if (room && round % 2 === 0) await firstAcknowledgement(address, room)
  await setTimeout(chance.whole(1500))
  await server.kill('SIGKILL')
  await Promise.all(work)
}

const compactedRooms = (dataDir: string): number => {
  const db = new DatabaseSync(join(dataDir, 'fil-rouge.sqlite'))
  const bases = db.prepare('SELECT up_to FROM update_base').all()
  db.close()
  return bases.length
}

// W17 of packages/protocol/SPEC.md
test('what was acknowledged comes back byte for byte after kill -9 at any moment', { timeout: 900_000 }, async () => {
  await using folder = await temporaryFolder()
  const chance = seededChance(`${rounds} kills`)
  const environment = { ...settings, DATA_DIR: folder.path }
  let server = new ServerProcess(environment)
  try {
    const rooms: Room[] = []
    for (let index = 0; index < roomCount; index++) rooms.push({ ...(await newScene(await server.address())), kept: new Map() })
    for (let round = 0; round < rounds; round++) {
      await workAndKill(server, rooms, round, chance)
      server = new ServerProcess(environment)
      const address = await server.address()
      for (const room of rooms) expect(await lostKeys(address, room, room.kept)).toEqual([])
    }
    const acknowledged = rooms.reduce((sum, { kept }) => sum + kept.size, 0)
    console.log(`${rounds} kills, ${acknowledged} acknowledged updates, none lost`)
    expect(acknowledged).toBeGreaterThan(rounds)
    await server.kill('SIGKILL')
    expect(compactedRooms(folder.path)).toBe(roomCount)
  } finally {
    await server.kill('SIGKILL')
  }
})

test('a stop on request keeps everything that was acknowledged and ends well', { timeout: 60_000 }, async () => {
  await using folder = await temporaryFolder()
  await using first = new ServerProcess({ DATA_DIR: folder.path })
  const scene = await newScene(await first.address())
  const writer = await openWriter(await first.address(), scene)
  for (let count = 0; count < 50; count++) writer.write(`stop-${count}`)
  await writer.whenAcknowledged(1)
  expect(await first.kill('SIGTERM')).toBe(0)
  await writer.closed
  await using second = new ServerProcess({ DATA_DIR: folder.path })
  expect(await lostKeys(await second.address(), scene, new Map(writer.acknowledged))).toEqual([])
  expect(writer.acknowledged.length).toBe(50)
})
