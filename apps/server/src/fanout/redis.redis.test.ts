import { getEventListeners } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { newPublicId } from '../access/secret.ts'
import { TcpGate } from '../testing/tcp-gate.ts'
import { testRedisUrl } from '../testing/test-services.ts'
import { describeFanOut } from './contract.ts'
import type { FanOutWatcher } from './port.ts'
import { RedisFanOut } from './redis.ts'

const url = testRedisUrl()
const patience = { timeout: 10_000 }

describe.skipIf(url === null)('with a Redis', () => {
  const address = new URL(url ?? 'redis://none')
  const prefix = `test-${newPublicId()}`
  const join = async (url = address.href): Promise<RedisFanOut> => {
    const node = new RedisFanOut({ url, prefix, onError: () => {}, beatMs: 250 })
    await node.connected()
    return node
  }
  /** Writes down what a watcher is told. */
  const listen = (node: RedisFanOut) => {
    const told: string[] = []
    const watcher: FanOutWatcher = {
      lost: () => told.push('lost'),
      restored: () => told.push('restored'),
      nodeGone: (nodeId) => told.push(`gone ${nodeId}`),
      nodeBack: (nodeId) => told.push(`back ${nodeId}`),
    }
    node.watch(watcher)
    return told
  }

  describeFanOut('Redis', join)

  test('a lost connection is told, drops what is sent, and is replaced with every subscription', {
    timeout: 30_000,
  }, async () => {
    await using gate = await TcpGate.to(address, 6379)
    await using here = await join()
    await using there = await join(gate.through(address))
    const told = listen(there)
    const heard: unknown[] = []
    await using _before = await there.subscribe('one', (message) => heard.push(message))
    gate.shut()
    await vi.waitFor(() => expect(told).toContain('lost'), patience)
    expect(there.isConnected).toBe(false)
    // A room may open meanwhile: it must not wait.
    await using _meanwhile = await there.subscribe('two', (message) => heard.push(message))
    here.publish('one', { type: 'changed', topic: 'ballots' })
    gate.open()
    await vi.waitFor(() => expect(told.filter((what) => !what.includes(' '))).toEqual(['lost', 'restored']), patience)
    here.publish('one', { type: 'changed', topic: 'access' })
    here.publish('two', { type: 'changed', topic: 'people' })
    await vi.waitFor(() => expect(heard).toHaveLength(2), patience)
    expect(heard).toEqual([
      { type: 'changed', topic: 'access' },
      { type: 'changed', topic: 'people' },
    ])
  })

  test('a connection that falls silent counts as lost; the others see its server go and come back', {
    timeout: 30_000,
  }, async () => {
    await using gate = await TcpGate.to(address, 6379)
    await using here = await join()
    await using there = await join(gate.through(address))
    const toldHere = listen(here)
    const toldThere = listen(there)
    const heard: unknown[] = []
    await using _subscription = await here.subscribe('one', (message) => heard.push(message))
    there.publish('one', { type: 'query' })
    await vi.waitFor(() => expect(heard).toHaveLength(1), patience)
    gate.silence()
    await vi.waitFor(() => expect(toldThere).toContain('lost'), patience)
    await vi.waitFor(() => expect(toldHere).toContain(`gone ${there.nodeId}`), patience)
    gate.open()
    await vi.waitFor(() => expect(toldThere).toContain('restored'), patience)
    await vi.waitFor(() => expect(toldHere).toContain(`back ${there.nodeId}`), patience)
  })

  test('a connection that is taken and never answered is given up for another', { timeout: 30_000 }, async () => {
    await using gate = await TcpGate.to(address, 6379)
    await using node = await join(gate.through(address))
    const told = listen(node)
    const connections = gate.connections
    gate.silence()
    // The first falls silent; the next one never speaks.
    await vi.waitFor(() => expect(gate.connections).toBe(connections + 1), patience)
    gate.openBeside()
    await vi.waitFor(() => expect(told).toEqual(['lost', 'restored']), patience)
  })

  test.for([
    ['breaks', 'shut'],
    ['falls silent', 'silence'],
  ] as const)(
    'a change told while the connection %s is told again by the next one',
    {
      timeout: 30_000,
    },
    async ([, fault]) => {
      await using gate = await TcpGate.to(address, 6379)
      await using here = await join(gate.through(address))
      await using there = await join()
      const told = listen(here)
      const heard: unknown[] = []
      await using _subscription = await there.subscribe('one', (message) => heard.push(message))
      gate[fault]()
      here.publish('one', { type: 'changed', topic: 'access' })
      await vi.waitFor(() => expect(told).toContain('lost'), patience)
      for (const topic of ['access', 'facilitation'] as const) here.publish('one', { type: 'changed', topic })
      here.publish('one', { type: 'query' })
      gate.open()
      await vi.waitFor(() => expect(told).toContain('restored'), patience)
      here.publish('one', { type: 'query' })
      await vi.waitFor(() => expect(heard).toContainEqual({ type: 'query' }), patience)
      expect(heard).toEqual([{ type: 'changed', topic: 'access' }, { type: 'changed', topic: 'facilitation' }, { type: 'query' }])
    },
  )

  test('without a Redis at the start, rooms open all the same', async () => {
    await using node = new RedisFanOut({ url: 'redis://127.0.0.1:1', prefix, onError: () => {} })
    await using _subscription = await node.subscribe('one', () => {})
    node.publish('one', { type: 'query' })
    expect(node.isConnected).toBe(false)
  })
})

test('however often no Redis is found, nothing of the attempts is kept', { timeout: 30_000 }, async () => {
  const listening = vi.spyOn(AbortSignal.prototype, 'addEventListener')
  const errors: unknown[] = []
  await using _node = new RedisFanOut({ url: 'redis://127.0.0.1:1', prefix: 'none', onError: (error) => errors.push(error) })
  const [signal] = listening.mock.contexts
  listening.mockRestore()
  if (!(signal instanceof AbortSignal)) throw new Error('the fan-out waits for no signal')
  await vi.waitFor(() => expect(errors.length).toBeGreaterThan(2), patience)
  // That of the attempt, or of the wait for the next one.
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
})
