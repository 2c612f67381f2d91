import type { ChangedTopic } from '@filrouge/protocol'
import { expect, test } from 'vitest'
import { UnprovenChanges } from './unproven-changes.ts'

const changed = (topic: ChangedTopic) => ({ type: 'changed', topic }) as const

test('a change is kept until a beat after it is heard', () => {
  const unproven = new UnprovenChanges()
  unproven.add('one', changed('access'), 3)
  unproven.prove(3)
  expect([...unproven]).toEqual([{ workshopId: 'one', message: changed('access') }])
  unproven.prove(4)
  expect([...unproven]).toEqual([])
})

test('what is told again is kept once, and until a beat after the last time', () => {
  const unproven = new UnprovenChanges()
  unproven.add('one', changed('access'), 1)
  unproven.add('one', changed('facilitation'), 1)
  unproven.add('two', changed('access'), 1)
  unproven.add('one', changed('access'), 2)
  expect([...unproven]).toHaveLength(3)
  unproven.prove(2)
  expect([...unproven]).toEqual([{ workshopId: 'one', message: changed('access') }])
})
