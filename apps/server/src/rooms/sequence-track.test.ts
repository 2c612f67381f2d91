import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SequenceTrack } from './sequence-track.ts'

test('tells up to where all is here, and that something is missing before what is', () => {
  const track = new SequenceTrack(3)
  track.add(4, 6)
  expect([track.upTo, track.hasGap]).toEqual([3, true])
  track.add(3, 4)
  expect([track.upTo, track.hasGap]).toEqual([6, false])
  track.add(7, 8)
  track.reach(7)
  expect([track.upTo, track.hasGap]).toEqual([8, false])
})

test('agrees with a list of what came, whatever the order and the repetitions', () => {
  const came = fc.record({ after: fc.nat(20), count: fc.nat(4), isReached: fc.boolean() })
  fc.assert(
    fc.property(fc.array(came), (all) => {
      const track = new SequenceTrack(0)
      const here = new Set<number>()
      for (const { after, count, isReached } of all) {
        if (isReached) track.reach(after)
        else track.add(after, after + count)
        for (let sequence = isReached ? 1 : after + 1; sequence <= (isReached ? after : after + count); sequence++)
          here.add(sequence)
        let upTo = 0
        while (here.has(upTo + 1)) upTo++
        expect([track.upTo, track.hasGap]).toEqual([upTo, [...here].some((sequence) => sequence > upTo)])
      }
    }),
  )
})
