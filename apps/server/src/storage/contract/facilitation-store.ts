import type { Gathering, Timer } from '@filrouge/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { newWorkshop } from './new-workshop.ts'
import { type Place, useStorage } from './place.ts'

const nothing = { lockedBoards: [], timer: null, gathering: null }
const running: Timer = { status: 'running', endsAt: 1_900_000_000_000, durationMs: 300_000 }
const gathering: Gathering = { screen: 'journey', calledAt: 1_900_000_000_000, calledBy: 'Camille', callerId: 'camille' }

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
      await opened.storage.setTimer('workshop-one', running)
      await opened.storage.setGathering('workshop-one', gathering)
      await opened.reopen()
      expect(await opened.storage.facilitation('workshop-one')).toEqual({ lockedBoards: [], timer: running, gathering })
      await opened.storage.setTimer('workshop-one', null)
      expect(await opened.storage.facilitation('workshop-one')).toEqual({ ...nothing, gathering })
      await opened.storage.setGathering('workshop-one', null)
      expect(await opened.storage.facilitation('workshop-one')).toEqual(nothing)
      expect(await opened.storage.facilitation('workshop-two')).toEqual(nothing)
    })
  })
}
