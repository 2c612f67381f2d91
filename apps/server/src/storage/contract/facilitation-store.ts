import type { Gathering, Timer, TimerCommand } from '@filrouge/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { newWorkshop } from './new-workshop.ts'
import { type Place, useStorage } from './place.ts'

const nothing = { lockedBoards: [], timer: null, gathering: null }
const [now, minuteMs] = [1_900_000_000_000, 60_000]
/** Started `now`. */
const running = (minutes: number): Timer => {
  return { status: 'running', endsAt: now + minutes * minuteMs, durationMs: minutes * minuteMs }
}
const gathering: Gathering = { screen: 'journey', calledAt: now, calledBy: 'Camille', callerId: 'camille' }

/** What every facilitation store must do. */
export const describeFacilitationStore = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: facilitation`, () => {
    const opened = useStorage(createPlace)
    beforeEach(async () => {
      for (const id of ['workshop-one', 'workshop-two']) await opened.storage.createWorkshop(newWorkshop(id))
    })

    test('nothing is set at first', async () => {
      expect(await opened.storage.facilitation('workshop-one')).toEqual(nothing)
      expect(await opened.storage.facilitation('nobody')).toEqual(nothing)
    })

    test('boards are locked and unlocked one by one, in their workshop only', async () => {
      await opened.storage.setBoardLock('workshop-one', 'journey', true)
      await opened.storage.setBoardLock('workshop-one', 'journey', true)
      await opened.storage.setBoardLock('workshop-one', 'diagnostic', true)
      await opened.reopen()
      expect(await opened.storage.facilitation('workshop-one')).toEqual({ ...nothing, lockedBoards: ['diagnostic', 'journey'] })
      expect(await opened.storage.facilitation('workshop-two')).toEqual(nothing)
      await opened.storage.setBoardLock('workshop-one', 'journey', false)
      await opened.storage.setBoardLock('workshop-one', 'roadmap', false)
      expect(await opened.storage.facilitation('workshop-one')).toEqual({ ...nothing, lockedBoards: ['diagnostic'] })
    })

    test('the timer and the gathering are set and taken off, each on its own', async () => {
      await opened.storage.commandTimer('workshop-one', { command: 'start', minutes: 5 }, now)
      await opened.storage.setGathering('workshop-one', gathering)
      await opened.reopen()
      expect(await opened.storage.facilitation('workshop-one')).toEqual({ lockedBoards: [], timer: running(5), gathering })
      await opened.storage.commandTimer('workshop-one', { command: 'stop' }, now)
      expect(await opened.storage.facilitation('workshop-one')).toEqual({ ...nothing, gathering })
      await opened.storage.setGathering('workshop-one', null)
      expect(await opened.storage.facilitation('workshop-one')).toEqual(nothing)
      expect(await opened.storage.facilitation('workshop-two')).toEqual(nothing)
    })

    test('of commands to the timer that come at once, each acts on the result of the one before', async () => {
      const atOnce = (...commands: readonly TimerCommand[]) =>
        Promise.all(commands.map((command) => opened.storage.commandTimer('workshop-one', command, now)))
      const timer = async (): Promise<Timer | null> => (await opened.storage.facilitation('workshop-one')).timer
      const minuteMore: TimerCommand = { command: 'extend', minutes: 1 }
      await atOnce({ command: 'start', minutes: 5 }, { command: 'start', minutes: 5 })
      expect(await timer()).toEqual(running(5))
      await atOnce(...Array.from({ length: 20 }, () => minuteMore))
      expect(await timer()).toEqual(running(25))
      // Whichever comes first: nothing is left to be extended, or what was is stopped.
      await atOnce({ command: 'stop' }, ...Array.from({ length: 5 }, () => minuteMore))
      expect(await timer()).toBeNull()
    })
  })
}
