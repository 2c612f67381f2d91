import {
  closeCode,
  messageAuth,
  messageAwareness,
  messageDurable,
  messageQueryAwareness,
  syncStep1,
  syncStep2,
  syncUpdate,
} from '@filrouge/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { RawClient } from './testing/raw-client.ts'
import { TestServer } from './testing/test-server.ts'
import { connect, createWorkshop, join, socketAddress } from './testing/visitors.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

const opened: Disposable[] = []
afterEach(() => {
  for (const each of opened.splice(0)) each[Symbol.dispose]()
})

/** A workshop, and how to come into it as a stock client or as a raw one. */
const workshop = async ({ address } = server) => {
  const { workshopId, tokens } = await createWorkshop(address)
  return {
    workshopId,
    stock: async (role: keyof typeof tokens = 'participant'): Promise<WebsocketProvider> => {
      const provider = await connect(address, workshopId, tokens[role])
      opened.push({ [Symbol.dispose]: () => provider.destroy() })
      return provider
    },
    raw: async (
      role: keyof typeof tokens = 'participant',
      options: ConstructorParameters<typeof RawClient>[3] = {},
    ): Promise<RawClient> => {
      const client = await RawClient.open(address, workshopId, await join(address, workshopId, tokens[role]), options)
      opened.push(client)
      return client
    },
  }
}

const notes = (doc: Y.Doc) => doc.getMap('notes')

/** Resolves once the condition holds, looked at after each change of a stock client. */
const until = async (provider: WebsocketProvider, isMet: () => boolean): Promise<void> => {
  while (!isMet()) {
    await new Promise<void>((resolve) => {
      provider.doc.once('update', () => resolve())
      provider.awareness.once('change', () => resolve())
      provider.once('status', () => resolve())
    })
  }
}

describe('a stock y-websocket client', () => {
  test('W4 W5 W6 is in sync with others, and sends what it did offline', async () => {
    const { stock } = await workshop()
    const [ann, bob] = [await stock(), await stock('facilitator')]
    notes(ann.doc).set('ann', 1)
    await until(bob, () => notes(bob.doc).has('ann'))
    ann.disconnect()
    notes(ann.doc).set('offline', 2)
    notes(bob.doc).set('bob', 3)
    ann.connect()
    await Promise.all([until(bob, () => notes(bob.doc).has('offline')), until(ann, () => notes(ann.doc).has('bob'))])
    expect(notes(ann.doc).toJSON()).toEqual({ ann: 1, offline: 2, bob: 3 })
    expect(notes(bob.doc).toJSON()).toEqual(notes(ann.doc).toJSON())
  })

  test('W12 W13 W14 sees the others’ presence, and that they leave', async () => {
    const { stock } = await workshop()
    const ann = await stock()
    ann.awareness.setLocalState({ name: 'Ann' })
    const bob = await stock()
    await until(bob, () => bob.awareness.getStates().has(ann.doc.clientID))
    expect(bob.awareness.getStates().get(ann.doc.clientID)).toEqual({ name: 'Ann' })
    ann.destroy()
    await until(bob, () => !bob.awareness.getStates().has(ann.doc.clientID))
  })

  test('W3 is sent messages of y-websocket’s own types alone', async () => {
    const { raw } = await workshop()
    const [plain, other] = [await raw('participant', { hasExtras: false }), await raw()]
    plain.edit((doc) => notes(doc).set('a', 1))
    await other.until(() => notes(other.doc).has('a'))
    other.edit((doc) => notes(doc).set('b', 2))
    await plain.until(() => notes(plain.doc).has('b'))
    expect(plain.heard.every((type) => type <= messageQueryAwareness)).toBe(true)
  })
})

describe('the document', () => {
  test('W4 W5 is told by a state vector first, and by one answer that holds what is lacking', async () => {
    const { raw } = await workshop()
    const ann = await raw()
    for (let value = 0; value < 10; value++) ann.edit((doc) => notes(doc).set(`${value}`, value))
    await ann.until(() => ann.durable.at(-1) === 11)
    const bob = await raw()
    expect(bob.synced.map(([step]) => step)).toEqual([syncStep1, syncStep2])
    expect(notes(bob.doc).toJSON()).toEqual(notes(ann.doc).toJSON())
    expect(Y.decodeStateVector(bob.synced[0]?.[1] ?? new Uint8Array()).get(ann.doc.clientID)).toBe(10)
  })

  test('W7 what brings nothing new is not passed on, and is acknowledged', async () => {
    const { raw } = await workshop()
    const [ann, bob] = [await raw(), await raw()]
    const update = ann.edit((doc) => notes(doc).set('a', 1))
    await ann.until(() => ann.durable.at(-1) === 2)
    ann.sendUpdate(update)
    await ann.until(() => ann.durable.at(-1) === 3)
    ann.edit((doc) => notes(doc).set('b', 2))
    await bob.until(() => notes(bob.doc).has('b'))
    expect(bob.synced.filter(([step]) => step === syncUpdate)).toHaveLength(2)
  })

  test('W8 an update that comes before what it builds on is kept and passed on', async () => {
    const { raw } = await workshop()
    const [ann, bob] = [await raw(), await raw()]
    const away = new Y.Doc()
    const updates: Uint8Array[] = []
    away.on('update', (update: Uint8Array) => updates.push(update))
    notes(away).set('first', 1)
    notes(away).set('second', 2)
    const [first, second] = updates
    if (!first || !second) throw new Error('two updates were expected')
    ann.sendUpdate(second)
    await bob.until(() => bob.synced.some(([step]) => step === syncUpdate))
    expect(notes(bob.doc).toJSON()).toEqual({})
    const latecomer = await raw()
    ann.sendUpdate(first)
    await Promise.all([bob, latecomer].map((each) => each.until(() => notes(each.doc).has('second'))))
    expect(notes(latecomer.doc).toJSON()).toEqual({ first: 1, second: 2 })
  })

  test('W9 messages of an unknown type, and of one that has no meaning here, change nothing', async () => {
    const { raw } = await workshop()
    const ann = await raw()
    for (const type of [messageAuth, 77, 5000])
      ann.socket.send(Uint8Array.of((type % 128) | (type > 127 ? 128 : 0), type >> 7, 1, 2))
    ann.edit((doc) => notes(doc).set('a', 1))
    await ann.until(() => ann.durable.at(-1) === 2)
  })

  test.each([
    ['an update that cannot be read', Uint8Array.of(0, 2, 3, 255, 255, 255)],
    ['a state vector that cannot be read', Uint8Array.of(0, 0, 2, 5, 1)],
    ['a sync message of an unknown step', Uint8Array.of(0, 9, 0)],
    ['presence that is not JSON', Uint8Array.of(1, 5, 1, 7, 1, 1, 33)],
    ['an empty message', new Uint8Array()],
    ['a text', 'bonjour'],
  ])('W1 W10 %s closes its own socket, and nobody else hears of it', async (_what, message) => {
    const { raw } = await workshop()
    const [ann, bob] = [await raw(), await raw()]
    // The answer to the server's own question is counted too.
    await bob.until(() => bob.durable.length > 0)
    const before = bob.heard.length
    ann.socket.send(message)
    expect(await ann.closed).toBe(closeCode.malformedMessage)
    expect(ann.refused).toEqual(['malformed'])
    bob.edit((doc) => notes(doc).set('b', 1))
    await bob.until(() => bob.durable.at(-1) === 2)
    expect(bob.heard.slice(before)).toEqual([messageDurable])
  })
})

describe('presence', () => {
  test('W12 of many is one message, and states repeated by others are not passed on', async () => {
    const { raw } = await workshop()
    const [ann, bob, cleo] = [await raw(), await raw(), await raw()]
    for (let cursor = 0; cursor < 20; cursor++) for (const each of [ann, bob]) each.show({ cursor })
    await cleo.until(() => cleo.others().length === 2 && cleo.others().every(({ cursor }) => cursor === 19))
    expect(cleo.heard.filter((type) => type === messageAwareness).length).toBeLessThan(10)
  })

  test('W13 is told to whoever asks', async () => {
    const { raw } = await workshop()
    const [ann, bob] = [await raw(), await raw()]
    ann.show({ name: 'Ann' })
    await bob.until(() => bob.others().length === 1)
    const before = bob.heard.length
    bob.socket.send(Uint8Array.of(messageQueryAwareness))
    await bob.until(() => bob.heard.length > before)
    expect(bob.heard.slice(before)).toEqual([messageAwareness])
  })

  test('W14 of a client that lost its connection and comes back is shown again', async () => {
    const { stock, raw } = await workshop()
    const [ann, bob] = [await stock(), await raw()]
    ann.awareness.setLocalState({ name: 'Ann' })
    await bob.until(() => bob.others().length === 1)
    ann.ws?.close()
    await bob.until(() => bob.others().length === 0)
    await bob.until(() => bob.others().length === 1)
    expect(bob.others()).toEqual([{ name: 'Ann' }])
  })

  test('W14 of a client is its person’s: nobody else makes it vanish, nor moves it', async () => {
    const { stock, raw } = await workshop()
    const [ann, bob, mallory] = [await stock(), await raw(), await raw()]
    ann.awareness.setLocalState({ name: 'Ann' })
    await Promise.all([bob, mallory].map((each) => each.until(() => each.others().length === 1)))
    const { clientID } = ann.awareness
    const { clock = 0 } = ann.awareness.meta.get(clientID) ?? {}
    mallory.showAs(clientID, clock, { name: 'Ann' })
    mallory.showAs(clientID, clock + 1, { name: 'Mallory' })
    mallory.show({ name: 'late' })
    await bob.until(() => bob.others().length === 2)
    mallory.socket.close()
    await bob.until(() => bob.others().length === 1)
    expect(bob.others()).toEqual([{ name: 'Ann' }])
  })

  test('W15 of any clock closes nobody, though stock clients echo it', async () => {
    const { stock, raw } = await workshop()
    const [ann, bob, mallory] = [await stock('facilitator'), await stock(), await raw()]
    const closed: unknown[] = []
    for (const each of [ann, bob]) each.on('connection-close', (event) => closed.push(event))
    for (const clock of [2 ** 50, 2 ** 32])
      for (const client of [ann.awareness.clientID, 77]) for (const turn of [1, 2]) mallory.showAs(client, clock, { turn })
    await until(bob, () => bob.awareness.getStates().has(77))
    ann.awareness.setLocalState({ name: 'Ann' })
    await until(bob, () => bob.awareness.getStates().get(ann.awareness.clientID)?.['name'] === 'Ann')
    // An edit that comes after the echoes has been taken by the time that it is seen.
    notes(bob.doc).set('after', 1)
    await until(ann, () => notes(ann.doc).has('after'))
    expect([closed, mallory.socket.readyState]).toEqual([[], WebSocket.OPEN])
  })
})

describe('acknowledgements', () => {
  test('W16 W17 count every update, in few messages', async () => {
    const { raw } = await workshop()
    const ann = await raw()
    for (let value = 0; value < 200; value++) ann.edit((doc) => notes(doc).set(`${value}`, value))
    await ann.until(() => ann.durable.at(-1) === 201)
    expect(ann.durable).toEqual(ann.durable.toSorted((a, b) => a - b))
    expect(ann.durable.length).toBeLessThan(50)
  })

  test('W18 observers are refused, told so, and go on reading; their edit reaches nobody', async () => {
    const { raw } = await workshop()
    const [observer, ann] = [await raw('observer'), await raw()]
    observer.edit((doc) => notes(doc).set('observer', 1))
    await observer.until(() => observer.refused.length > 0)
    expect(observer.refused).toEqual(['readOnly'])
    await observer.until(() => observer.durable.at(-1) === 2)
    ann.edit((doc) => notes(doc).set('ann', 2))
    await observer.until(() => notes(observer.doc).has('ann'))
    const latecomer = await raw()
    for (const { doc } of [ann, latecomer]) expect(notes(doc).toJSON()).toEqual({ ann: 2 })
  })

  test('W18 an observer’s handshake is no edit, even when it comes back with all it read', async () => {
    const { raw } = await workshop()
    const ann = await raw()
    ann.edit((doc) => notes(doc).set('ann', 1))
    await ann.until(() => ann.durable.at(-1) === 2)
    const observer = await raw('observer', { doc: ann.doc })
    await observer.until(() => observer.durable.at(-1) === 1)
    expect(observer.refused).toEqual([])
  })
})

test('W2 a program without cookies says its session in the address', async () => {
  const { workshopId, tokens } = await createWorkshop(server.address)
  const session = (await join(server.address, workshopId, tokens.participant)).split('=')[1] ?? ''
  const provider = new WebsocketProvider(socketAddress(server.address, '').slice(0, -1), workshopId, new Y.Doc(), {
    params: { token: session },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  opened.push({ [Symbol.dispose]: () => provider.destroy() })
  await new Promise((resolve) => provider.once('sync', resolve))
  expect(provider.wsconnected).toBe(true)
})

test('W2 W24 whoever may not enter is closed with a code that says why; an invitation in the address opens nothing', async () => {
  const { workshopId, tokens } = await createWorkshop(server.address)
  const closeOf = async (room: string): Promise<unknown> => {
    const socket = new WebSocket(socketAddress(server.address, room))
    return new Promise((resolve) => socket.once('close', resolve))
  }
  for (const query of ['', `?token=${tokens.facilitator}`]) expect(await closeOf(workshopId + query)).toBe(closeCode.sessionEnded)
  expect(await closeOf('no-such-workshop')).toBe(closeCode.workshopGone)
})

test('W23 a receiver that does not read is closed, and the others are unharmed', { timeout: 60_000 }, async () => {
  // Whoever fills a socket this fast writes more than anyone may.
  await using generous = await TestServer.start({ UPDATES_BURST: '100000' })
  const { raw } = await workshop(generous)
  const [ann, slow] = [await raw(), await raw()]
  slow.socket.pause()
  for (let value = 0; value < 16; value++) {
    ann.edit((doc) => notes(doc).set('large', new Uint8Array(3 * 1024 * 1024).fill(value)))
    await ann.until(() => ann.durable.at(-1) === value + 2)
  }
  slow.socket.resume()
  expect(await slow.closed).toBe(closeCode.tooSlow)
  ann.edit((doc) => notes(doc).set('after', 1))
  await ann.until(() => ann.durable.at(-1) === 18)
})

test('W25 a server that stops acknowledges all it was sent, then says so', async () => {
  const stopping = await TestServer.start()
  const { workshopId, tokens } = await createWorkshop(stopping.address)
  const ann = await RawClient.open(stopping.address, workshopId, await join(stopping.address, workshopId, tokens.participant))
  ann.edit((doc) => notes(doc).set('a', 1))
  await ann.until(() => ann.durable.length > 0)
  ann.edit((doc) => notes(doc).set('b', 2))
  const stopped = stopping[Symbol.asyncDispose]()
  expect(await ann.closed).toBe(closeCode.serverStopping)
  await stopped
  expect(ann.durable.at(-1)).toBe(3)
})
