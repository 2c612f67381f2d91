import { expect, test } from 'vitest'
import { Readiness } from './readiness.ts'

const setUp = () => {
  const state = { storage: true, fanOut: true }
  const readiness = new Readiness({
    checkStorage: async () => {
      if (!state.storage) throw new Error('lost')
    },
    isFanOutConnected: () => state.fanOut,
  })
  return { state, readiness }
}

test('a server that reaches its storage and the others is ready', async () => {
  const { readiness } = setUp()
  expect(await readiness.report()).toEqual({ isReady: true, storage: 'reachable', fanOut: 'connected', isDraining: false })
})

test('without its storage a server is not ready, until it is back', async () => {
  const { state, readiness } = setUp()
  state.storage = false
  expect(await readiness.report()).toMatchObject({ isReady: false, storage: 'lost' })
  state.storage = true
  expect(await readiness.report()).toMatchObject({ isReady: true })
})

test('a server waits for the others at its start, and goes on without them later', async () => {
  const { state, readiness } = setUp()
  state.fanOut = false
  expect(await readiness.report()).toMatchObject({ isReady: false, fanOut: 'lost' })
  state.fanOut = true
  expect(await readiness.report()).toMatchObject({ isReady: true })
  state.fanOut = false
  expect(await readiness.report()).toMatchObject({ isReady: true, fanOut: 'lost' })
})

test('a server that stops is not ready', async () => {
  const { readiness } = setUp()
  readiness.drain()
  expect(await readiness.report()).toMatchObject({ isReady: false, isDraining: true })
})
