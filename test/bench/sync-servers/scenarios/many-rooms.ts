import { measureLoad } from '../measure-room.ts'
import type { Scenario } from '../scenario.ts'

/** A server that stores documents some seconds after an edit, ten at most, has to come round to it: so many times as long. */
const times = 3

/** S3: two hundred rooms of five people, two edits a second each. */
export const manyRooms: Scenario = {
  id: 's3',
  title: 'S3 200 rooms of 5 people',
  turns: 3,
  run: async (subject, { seconds }) => {
    await using running = await subject.start()
    const rooms = await running.openRooms(200)
    const load = {
      rooms,
      peoplePerRoom: 5,
      perSecond: 2,
      seconds: times * seconds,
      act: (person: { edit: () => void }) => person.edit(),
    }
    const { cpuPercent, p50Ms, p95Ms, p99Ms, delivered } = await measureLoad(running, load)
    return { cpuPercent, p50Ms, p95Ms, p99Ms, delivered }
  },
}
