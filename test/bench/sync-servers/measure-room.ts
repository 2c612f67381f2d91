import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Person } from './person.ts'
import { quantile } from './quantile.ts'
import { readAges } from './stamp.ts'
import type { Room, RunningSubject } from './subject.ts'

/** How many people of a room read the stamps of what they receive; the others count frames only. */
const readersPerRoom = 10
/** Load before the measurement, until the compilers have seen what is hot. */
const warmUpSeconds = 5
/** How long a server may take to deliver what was sent, before the rest counts as lost. */
const drainMs = 3000

export interface LoadFigures {
  people: number
  cpuPercent: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
  framesPerSecond: number
  megabytesPerSecond: number
  /** Stamps that a reader received, by those that it should have; 1 when nothing is missing. */
  delivered: number
}

interface Load {
  rooms: readonly Room[]
  peoplePerRoom: number
  perSecond: number
  seconds: number
  act: (person: Person) => void
}

const joinAll = async (rooms: readonly Room[], peoplePerRoom: number): Promise<Person[][]> => {
  const joined: Person[][] = []
  for (const room of rooms) joined.push(await Promise.all(Array.from({ length: peoplePerRoom }, () => Person.join(room))))
  return joined
}

/** The same order in every run, which has nothing to do with rooms: neighbours do not act together. */
const inAnyOrder = (people: readonly Person[]): Person[] => {
  const ranked = people.map((person, index) => ({ person, rank: createHash('md5').update(`${index}`).digest('hex') }))
  return ranked.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ person }) => person)
}

/** Lets everyone act at a steady rate, each at an own moment, for a while; how many times they did in all. */
const actFor = async (people: readonly Person[], { perSecond, seconds, act }: Load): Promise<number> => {
  const start = performance.now()
  const interval = 1000 / perSecond
  const turns = Math.round(seconds * perSecond)
  let acts = 0
  // People are spread evenly over an interval: each slot of it has its share of them.
  for (let turn = 0; turn < turns; turn++) {
    for (let at = 0; at < people.length; ) {
      const now = performance.now() - start
      const due = Math.min(people.length, Math.floor(((now - turn * interval) / interval) * people.length) + 1)
      for (; at < due; at++) {
        const person = people[at]
        if (person) act(person)
        acts++
      }
      if (at < people.length) await wait(1)
    }
    const rest = (turn + 1) * interval - (performance.now() - start)
    if (rest > 0) await wait(rest)
  }
  return acts
}

/** Puts rooms under a steady load and measures the server and what people receive. */
export const measureLoad = async (subject: RunningSubject, load: Load): Promise<LoadFigures> => {
  const rooms = await joinAll(load.rooms, load.peoplePerRoom)
  const people = inAnyOrder(rooms.flat())
  const ages: number[] = []
  let readers = 0
  for (const room of rooms) {
    for (const reader of room.slice(0, rooms.length > 1 ? 1 : readersPerRoom)) {
      reader.read((frame) => readAges(frame, (age) => ages.push(age)))
      readers++
    }
  }
  await actFor(people, { ...load, seconds: warmUpSeconds })
  await wait(500)
  for (const person of people) person.reset()
  ages.length = 0
  const before = await subject.process.usage()
  const start = performance.now()
  const acts = await actFor(people, load)
  const after = await subject.process.usage()
  const seconds = (performance.now() - start) / 1000
  const expected = (acts / rooms.length) * ((load.peoplePerRoom - 1) / load.peoplePerRoom) * readers
  const deadline = performance.now() + drainMs
  while (ages.length < expected && performance.now() < deadline) await wait(20)
  const figures = {
    people: people.length,
    cpuPercent: ((after.cpuSeconds - before.cpuSeconds) / seconds) * 100,
    p50Ms: quantile(ages, 0.5),
    p95Ms: quantile(ages, 0.95),
    p99Ms: quantile(ages, 0.99),
    framesPerSecond: people.reduce((sum, person) => sum + person.frames, 0) / seconds,
    megabytesPerSecond: people.reduce((sum, person) => sum + person.bytes, 0) / seconds / 1e6,
    delivered: ages.length / expected,
  }
  for (const person of people) person.leave()
  await wait(300)
  return figures
}
