import { measureLoad } from '../measure-room.ts'
import type { Person } from '../person.ts'
import type { Scenario } from '../scenario.ts'
import type { RunningSubject } from '../subject.ts'

const perSecond = 20
/** A cursor older than this no longer feels live. */
const liveMs = 100

const measureCursors = async (running: RunningSubject, peoplePerRoom: number, seconds: number) =>
  measureLoad(running, {
    rooms: await running.openRooms(1),
    peoplePerRoom,
    perSecond,
    seconds,
    act: (person: Person) => person.moveCursor(),
  })

const steady: readonly Scenario[] = [50, 100].map((people) => ({
  id: 's2',
  title: `S2 cursors at 20 Hz, ${people} people`,
  run: async (subject, { seconds }) => {
    await using running = await subject.start()
    const { cpuPercent, p50Ms, p99Ms, framesPerSecond } = await measureCursors(running, people, seconds)
    return { cpuPercent, p50Ms, p99Ms, framesPerSecond }
  },
}))

const sizes = [50, 100, 150, 200, 300, 400, 500, 600, 800, 900, 1000, 1200]

const largest: Scenario = {
  id: 's2',
  title: `S2 largest room with p99 below ${liveMs} ms`,
  run: async (subject, { seconds }) => {
    let people = 0
    for (const size of sizes) {
      await using running = await subject.start()
      const { p99Ms } = await measureCursors(running, size, seconds / 2)
      if (!(p99Ms < liveMs)) break
      people = size
    }
    return { people }
  },
}

/** S2: cursors. Servers that keep the latest cursor only need not deliver each of them. */
export const cursors: readonly Scenario[] = [...steady, largest]
