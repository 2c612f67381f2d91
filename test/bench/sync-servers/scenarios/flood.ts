import { setTimeout as wait } from 'node:timers/promises'
import { Person } from '../person.ts'
import type { Scenario } from '../scenario.ts'
import { countStamps, stamp } from '../stamp.ts'

const receivers = 20
const prepared = 100_000
/** The sender writes so many frames at once, as one who types ahead of the network does. */
const batch = 10
/** Bytes that wait to leave, above which the sender pauses, as a socket's own flow control would make it. */
const waitingLimit = 256 * 1024
const patienceMs = 30_000

/** S5: one sender as fast as it can; how many updates a second reach the slowest of twenty receivers. */
export const flood: Scenario = {
  id: 's5',
  title: 'S5 flood, 20 receivers',
  run: async (subject) => {
    await using running = await subject.start()
    const [room] = await running.openRooms(1)
    if (!room) throw new Error('no room')
    const sender = await Person.join(room)
    const others = await Promise.all(Array.from({ length: receivers }, () => Person.join(room)))
    const frames = Array.from({ length: prepared }, () => sender.frameOf(sender.nextUpdate(stamp())))
    const received = others.map(() => 0)
    for (const [index, person] of others.entries()) {
      // Stamps are read by one in four: counting them takes time that would be the server's.
      if (index % 4 === 0) person.read((frame) => (received[index]! += countStamps(frame)))
    }
    const readers = received.flatMap((_, index) => (index % 4 === 0 ? [index] : []))
    const slowest = (): number => Math.min(...readers.map((index) => received[index] ?? 0))
    const start = performance.now()
    for (let sent = 0; sent < frames.length; sent += batch) {
      sender.sendAll(frames.slice(sent, sent + batch))
      while (sender.waiting > waitingLimit) await wait(0)
    }
    while (slowest() < prepared && performance.now() - start < patienceMs) await wait(5)
    return { updatesPerSecond: slowest() / ((performance.now() - start) / 1000) }
  },
}
