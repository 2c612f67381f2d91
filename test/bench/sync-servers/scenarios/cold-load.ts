import { setTimeout as wait } from 'node:timers/promises'
import { Person } from '../person.ts'
import { median } from '../quantile.ts'
import type { Scenario } from '../scenario.ts'

const updates = 50_000
const batch = 250
/** Makes the whole about 4.3 MB. */
const padding = 'x'.repeat(44)
/** Longer than the pause after which every server has stored the document. */
const storedAfterMs = 12_000

const fill = async (person: Person): Promise<void> => {
  for (let sent = 0; sent < updates; sent += batch) {
    for (let each = 0; each < batch; each++) person.send(person.frameOf(person.nextUniqueUpdate(padding)))
    while (person.waiting > 0) await wait(1)
    await wait(4)
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
    const writer = await Person.join(room)
    await fill(writer)
    await wait(1000)
    writer.leave()
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
