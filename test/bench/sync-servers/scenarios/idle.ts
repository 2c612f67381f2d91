import { setTimeout as wait } from 'node:timers/promises'
import { Person } from '../person.ts'
import type { Scenario } from '../scenario.ts'

const connections = 1000
const atOnce = 50

/** S6: a thousand people in one room who do nothing. */
export const idle: Scenario = {
  id: 's6',
  title: 'S6 1,000 idle connections',
  run: async (subject) => {
    await using running = await subject.start()
    const [room] = await running.openRooms(1)
    if (!room) throw new Error('no room')
    const warmUp = await Promise.all(Array.from({ length: 20 }, () => Person.join(room)))
    await wait(1000)
    const before = await running.process.usage()
    const start = performance.now()
    const people: Person[] = []
    for (let joined = 0; joined < connections; joined += atOnce)
      people.push(...(await Promise.all(Array.from({ length: atOnce }, () => Person.join(room)))))
    const joinAllMs = performance.now() - start
    await wait(3000)
    const after = await running.process.usage()
    for (const person of [...warmUp, ...people]) person.leave()
    return { kilobytesPerConnection: ((after.residentMb - before.residentMb) * 1024) / connections, joinAllMs }
  },
}
