import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import { Doc } from 'yjs'
import { forgetOthers } from './people.ts'

test('after a lost connection the others are seen as soon as they are told of again, unchanged', () => {
  const [here, there] = [new Awareness(new Doc()), new Awareness(new Doc())]
  there.setLocalState({ name: 'Zoé' })
  const tell = (): void => applyAwarenessUpdate(here, encodeAwarenessUpdate(there, [there.clientID]), 'server')
  tell()
  removeAwarenessStates(here, [there.clientID], 'connection lost')
  forgetOthers(here)
  tell()
  expect(here.getStates().get(there.clientID)).toEqual({ name: 'Zoé' })
  expect(here.getLocalState()).toEqual({})
  here.destroy()
  there.destroy()
})
