import { itemKey, type Level, type ScoreItem } from '@filrouge/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import type { NewRound, Voter } from '../port/ballot-store.ts'
import { newWorkshop } from './new-workshop.ts'
import { type Place, useStorage } from './place.ts'

const items: ScoreItem[] = ['current', 'aspired'].map((field) => ({ collection: 'statements', recordId: 's1', field }))
const [current, aspired] = items.map(itemKey) as [string, string]
const round: NewRound = {
  id: 'round-one',
  workshopId: 'workshop-one',
  items,
  maskingThreshold: 3,
  openedAt: '2027-01-01T09:00:00.000Z',
  secret: 'secret',
}
const revealedAt = '2027-01-01T10:00:00.000Z'
const voter = (key: string, level: Level = 'field', author: string | null = null): Voter => ({
  key,
  companyFunction: 'Opérations',
  level,
  author,
})

/** What every ballot store must do. */
export const describeBallotStore = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: blind rounds`, () => {
    const opened = useStorage(createPlace)
    beforeEach(async () => {
      for (const id of [round.workshopId, 'another']) await opened.storage.createWorkshop(newWorkshop(id))
      expect(await opened.storage.openRound(round)).toBe(true)
    })

    test('a round is kept across openings, and known in its workshop only', async () => {
      await opened.reopen()
      const { secret: _, ...facts } = round
      const row = { ...facts, isAnonymous: true, state: 'open', revealedAt: null }
      expect(await opened.storage.round(round.workshopId, round.id)).toEqual(row)
      expect(await opened.storage.rounds(round.workshopId)).toEqual([row])
      expect(await opened.storage.round('another', round.id)).toBeNull()
      expect(await opened.storage.rounds('another')).toEqual([])
      expect(await opened.storage.roundSecret(round.id)).toBe('secret')
    })

    test('an item is scored in one open round of its workshop at a time', async () => {
      const overlapping = { ...round, id: 'round-two', items: [...items.slice(1)] }
      expect(await opened.storage.openRound(overlapping)).toBe(false)
      expect(await opened.storage.rounds(round.workshopId)).toHaveLength(1)
      expect(await opened.storage.openRound({ ...overlapping, id: 'elsewhere', workshopId: 'another' })).toBe(true)
      await opened.storage.closeVote(round.id)
      expect(await opened.storage.openRound(overlapping)).toBe(false)
      await opened.storage.finishReveal(round.id, revealedAt)
      expect(await opened.storage.openRound(overlapping)).toBe(true)
    })

    test('a voter has one score per item, changed as often as they like', async () => {
      expect(await opened.storage.cast(round.id, voter('ann'), { [current]: 2, [aspired]: null })).toBe(true)
      expect(await opened.storage.cast(round.id, voter('bob'), { [current]: 5 })).toBe(true)
      expect(await opened.storage.cast(round.id, voter('ann', 'management'), { [current]: 3 })).toBe(true)
      await opened.reopen()
      expect(await opened.storage.scoresOf(round.id, 'ann')).toEqual({ [current]: 3, [aspired]: null })
      expect(await opened.storage.scoresOf(round.id, 'nobody')).toEqual({})
    })

    test('progress counts people, those who began and those who answered everything', async () => {
      expect(await opened.storage.progress(round.id)).toEqual({ voters: 0, finished: 0 })
      await opened.storage.cast(round.id, voter('ann'), { [current]: 2, [aspired]: null })
      await opened.storage.cast(round.id, voter('bob'), { [current]: 5 })
      expect(await opened.storage.progress(round.id)).toEqual({ voters: 2, finished: 1 })
    })

    test('once closed, the vote gives every ballot and takes none', async () => {
      await opened.storage.cast(round.id, voter('bob'), { [current]: 5 })
      await opened.storage.cast(round.id, voter('ann'), { [aspired]: null, [current]: 2 })
      const all = [
        { voter: voter('ann'), scores: { [current]: 2, [aspired]: null } },
        { voter: voter('bob'), scores: { [current]: 5 } },
      ]
      expect(await opened.storage.closeVote(round.id)).toEqual(all)
      expect(await opened.storage.cast(round.id, voter('cy'), { [current]: 1 })).toBe(false)
      expect(await opened.storage.closeVote(round.id)).toEqual(all)
      expect((await opened.storage.round(round.workshopId, round.id))?.state).toBe('revealing')
      expect(await opened.storage.closeVote('unknown')).toBeNull()
    })

    test('every score that was taken is in the closed vote, and none that was refused, when all come at once', async () => {
      const keys = Array.from({ length: 20 }, (_, index) => `voter-${index}`)
      const cast = (key: string) => opened.storage.cast(round.id, voter(key), { [current]: 3 })
      const early = keys.slice(0, 10).map(cast)
      const closing = opened.storage.closeVote(round.id)
      const taken = await Promise.all([...early, ...keys.slice(10).map(cast)])
      const closed = (await closing)?.map((ballot) => ballot.voter.key)
      expect(closed?.toSorted()).toEqual(keys.filter((_, index) => taken[index]).toSorted())
      expect((await opened.storage.closeVote(round.id))?.length).toBe(closed?.length)
    })

    test('an anonymous round that is revealed keeps neither ballots nor secret', async () => {
      await opened.storage.cast(round.id, voter('hash'), { [current]: 5 })
      await opened.storage.closeVote(round.id)
      await opened.storage.finishReveal(round.id, revealedAt)
      expect(await opened.storage.round(round.workshopId, round.id)).toMatchObject({ state: 'revealed', revealedAt })
      expect(await opened.storage.roundSecret(round.id)).toBeNull()
      expect(await opened.storage.scoresOf(round.id, 'hash')).toEqual({})
      expect(await opened.storage.closeVote(round.id)).toBeNull()
      expect(await opened.storage.namedBallots(round.id)).toEqual([])
      expect(await opened.storage.cast(round.id, voter('hash'), { [current]: 1 })).toBe(false)
    })

    test('a named round gives its ballots after the reveal, and not before', async () => {
      const named = { ...round, id: 'named', workshopId: 'another', secret: null }
      await opened.storage.openRound(named)
      await opened.storage.cast(named.id, voter('ann', 'field', 'Ann'), { [current]: 4 })
      expect(await opened.storage.namedBallots(named.id)).toEqual([])
      await opened.storage.closeVote(named.id)
      expect(await opened.storage.namedBallots(named.id)).toEqual([])
      await opened.storage.finishReveal(named.id, revealedAt)
      expect(await opened.storage.namedBallots(named.id)).toEqual([
        { voter: voter('ann', 'field', 'Ann'), scores: { [current]: 4 } },
      ])
    })

    test('nothing is revealed before the vote is closed', async () => {
      await opened.storage.finishReveal(round.id, revealedAt)
      expect((await opened.storage.round(round.workshopId, round.id))?.state).toBe('open')
    })

    test('rounds and ballots go with their workshop', async () => {
      await opened.storage.cast(round.id, voter('ann'), { [current]: 2 })
      await opened.storage.eraseWorkshop(round.workshopId)
      expect(await opened.storage.rounds(round.workshopId)).toEqual([])
      expect(await opened.storage.scoresOf(round.id, 'ann')).toEqual({})
      expect(await opened.storage.cast(round.id, voter('ann'), { [current]: 2 })).toBe(false)
    })

    test('a discarded round is gone with its ballots; a revealed one stays', async () => {
      await opened.storage.cast(round.id, voter('ann'), { [current]: 2 })
      expect(await opened.storage.discardRound(round.id)).toBe(true)
      expect(await opened.storage.rounds(round.workshopId)).toEqual([])
      expect(await opened.storage.scoresOf(round.id, 'ann')).toEqual({})
      expect(await opened.storage.openRound(round)).toBe(true)
      await opened.storage.closeVote(round.id)
      await opened.storage.finishReveal(round.id, revealedAt)
      expect(await opened.storage.discardRound(round.id)).toBe(false)
      expect(await opened.storage.rounds(round.workshopId)).toHaveLength(1)
    })
  })
}
