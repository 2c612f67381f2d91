import { measureLoad } from '../measure-room.ts'
import type { Scenario } from '../scenario.ts'

/** S1: people of one room, five edits a second each. */
export const edits: readonly Scenario[] = [10, 50, 100, 200].map((people) => ({
  id: 's1',
  title: `S1 edits, ${people} people`,
  run: async (subject, { seconds }) => {
    await using running = await subject.start()
    const rooms = await running.openRooms(1)
    const load = { rooms, peoplePerRoom: people, perSecond: 5, seconds, act: (person: { edit: () => void }) => person.edit() }
    const { cpuPercent, p50Ms, p99Ms, framesPerSecond, delivered } = await measureLoad(running, load)
    return { cpuPercent, p50Ms, p99Ms, framesPerSecond, delivered }
  },
}))
