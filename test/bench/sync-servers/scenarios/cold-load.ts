import { setTimeout as wait } from 'node:timers/promises'
import { Person } from '../person.ts'
import { median } from '../quantile.ts'
import type { Scenario } from '../scenario.ts'

const updates = 50_000
const batch = 250
/** Makes the whole about 4.3 MB. */
const padding = 'x'.repeat(68)
/** Longer than the pause after which every server has stored the document, or compacted what it stored. */
const storedAfterMs = 35_000
const patienceMs = 60_000

/** Fills a document; resolves once somebody else has received all of it, since a server may be far behind its sender. */
const fill = async (writer: Person, reader: Person): Promise<void> => {
  for (let sent = 0; sent < updates; sent += batch) {
    for (let each = 0; each < batch; each++) writer.send(writer.frameOf(writer.nextUniqueUpdate(padding)))
    while (writer.waiting > 0) await wait(1)
    await wait(4)
  }
  const deadline = performance.now() + patienceMs
  while (reader.bytes < updates * padding.length) {
    if (performance.now() > deadline) throw new Error('the document did not come through')
    await wait(50)
  }
}

/** S4: a document of 50,000 updates, loaded by the first client after a restart. */
export const coldLoad: Scenario = {
  id: 's4',
  title: 'S4 cold load of 50,000 updates',
  run: async (subject, { rounds }) => {
    if (!subject.isDurable) return {}
    await using running = await subject.start()
    const [room] = await running.openRooms(1)
    if (!room) throw new Error('no room')
    const [writer, witness] = [await Person.join(room), await Person.join(room)]
    await fill(writer, witness)
    writer.leave()
    witness.leave()
    await wait(storedAfterMs)
    const times: number[] = []
    const added: number[] = []
    for (let round = 0; round < rounds; round++) {
      await running.restart()
      await wait(500)
      const before = await running.process.usage()
      const start = performance.now()
      const reader = await Person.join(room)
      times.push(performance.now() - start)
      await wait(300)
      added.push((await running.process.usage()).residentMb - before.residentMb)
      reader.leave()
      await wait(500)
    }
    return { firstClientMs: median(times), addedMb: median(added) }
  },
}
