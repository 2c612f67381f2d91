import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { closeCode, putVarUint } from '@filrouge/protocol'
import { expect, test, vi } from 'vitest'
import { ApiClient, facilitated } from './testing/api-client.ts'
import { Listener } from './testing/listener.ts'
import type { Settings } from './testing/server-process.ts'
import { TestServer } from './testing/test-server.ts'
import { createWorkshop } from './testing/visitors.ts'

const open = async (settings: Settings) => {
  const server = await TestServer.start(settings)
  const { workshopId, tokens, facilitator } = await facilitated(server.address)
  const enter = (role: 'participant' | 'facilitator') => ApiClient.join(server.address, workshopId, tokens[role])
  const listen = ({ cookie }: ApiClient) => Listener.open(server.address, workshopId, cookie)
  return { server, workshopId, tokens, facilitator, enter, listen, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

const varUint = (value: number): number[] => {
  const bytes = new Uint8Array(8)
  return [...bytes.subarray(0, putVarUint(bytes, 0, value))]
}

/** A connection that asks for a workshop's socket without a session, and stays open on its side. */
const upgrade = (address: string, workshopId: string, headers = ''): Socket => {
  const { hostname, port, host } = new URL(address)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  socket.on('error', () => {})
  socket.write(
    `GET /sync/${workshopId} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n`,
  )
  return socket
}

// W19 of packages/protocol/SPEC.md
test('a burst after a day offline passes; a connection that floods without end is told and closed, the others go on', async () => {
  await using scene = await open({ UPDATES_PER_SECOND: '1', UPDATES_BURST: '300' })
  const [bob, flood] = [await scene.listen(scene.facilitator), await scene.listen(await scene.enter('participant'))]
  for (let index = 0; index < 200; index++) flood.edit((doc) => doc.getMap('notes').set(`n${index}`, index))
  await bob.until(() => bob.doc.getMap('notes').size === 200)
  expect(flood.isOpen).toBe(true)
  for (let index = 200; index < 400; index++) flood.edit((doc) => doc.getMap('notes').set(`n${index}`, index))
  expect((await flood.closed).code).toBe(closeCode.tooManyUpdates)
  expect(flood.refused).toEqual(['tooFast'])
  bob.edit((doc) => doc.getMap('notes').set('bob', 1))
  await bob.until(() => bob.durable > 1)
  bob.close()
})

test('a message longer than allowed closes its own connection', async () => {
  await using scene = await open({ MAX_MESSAGE_MB: '1' })
  const [bob, ann] = [await scene.listen(scene.facilitator), await scene.listen(await scene.enter('participant'))]
  ann.sendBytes(new Uint8Array(1024 * 1024 + 1))
  expect((await ann.closed).code).toBe(closeCode.messageTooLarge)
  expect(bob.isOpen).toBe(true)
  bob.close()
})

// W19 of packages/protocol/SPEC.md
test('a workshop that has its largest size takes no more, but lets people delete', async () => {
  await using scene = await open({ MAX_DOCUMENT_MB: '1' })
  const [bob, ann] = [await scene.listen(scene.facilitator), await scene.listen(await scene.enter('participant'))]
  ann.edit((doc) => doc.getMap('notes').set('a', 'x'.repeat(900_000)))
  await bob.until(() => bob.doc.getMap('notes').has('a'))
  ann.edit((doc) => doc.getMap('notes').set('b', 'x'.repeat(900_000)))
  expect((await ann.closed).code).toBe(closeCode.documentTooLarge)
  expect(ann.refused).toEqual(['documentTooLarge'])
  const before = bob.durable
  bob.edit((doc) => doc.getMap('notes').delete('a'))
  await bob.until(() => bob.durable > before)
  expect(bob.isOpen).toBe(true)
  bob.close()
})

test('what is deleted in a full document makes room for those who try again', async () => {
  await using scene = await open({ MAX_DOCUMENT_MB: '1' })
  const bob = await scene.listen(scene.facilitator)
  const { cookie } = await scene.enter('participant')
  bob.edit((doc) => doc.getMap('notes').set('a', 'x'.repeat(900_000)))
  bob.edit((doc) => doc.getMap('notes').delete('a'))
  await bob.until(() => bob.durable > 2)
  await vi.waitFor(async () => {
    const ann = await Listener.open(scene.server.address, scene.workshopId, cookie)
    ann.edit((doc) => doc.getMap('notes').set('b', 'x'.repeat(900_000)))
    // The answer to the server's question, and the edit.
    await ann.until(() => ann.durable === 2)
    ann.close()
  }, 30_000)
  bob.close()
})

// W19 of packages/protocol/SPEC.md
test('deletions of what is not there count as well, and tiny structs for more than their bytes', async () => {
  await using scene = await open({ MAX_DOCUMENT_MB: '1' })
  const bob = await scene.listen(scene.facilitator)
  /** One client's deletions, every other tick; garbage, every other tick. */
  const deletions = [
    0,
    1,
    7,
    ...varUint(20_000),
    ...Array.from({ length: 20_000 }, (_, index) => [...varUint(2 * index), 1]).flat(),
  ]
  const garbage = (client: number) => [
    1,
    ...varUint(1800),
    client,
    0,
    ...Array.from({ length: 900 }, () => [0, 1, 10, 1]).flat(),
    0,
  ]
  const hoarder = await scene.listen(await scene.enter('participant'))
  hoarder.sendUpdate(Uint8Array.from(deletions))
  expect((await hoarder.closed).code).toBe(closeCode.documentTooLarge)
  const another = await scene.listen(await scene.enter('participant'))
  for (let client = 1; client <= 6; client++) another.sendUpdate(Uint8Array.from(garbage(client)))
  expect((await another.closed).code).toBe(closeCode.documentTooLarge)
  expect(bob.isOpen).toBe(true)
  bob.close()
})

// W19 of packages/protocol/SPEC.md
test('questions count as well: whoever asks for the document without end is told and closed', async () => {
  await using scene = await open({ UPDATES_PER_SECOND: '1', UPDATES_BURST: '100' })
  const [bob, ann] = [await scene.listen(scene.facilitator), await scene.listen(await scene.enter('participant'))]
  for (let index = 0; index < 60; index++) for (const question of [[0, 0, 1, 0], [3]]) ann.sendBytes(Uint8Array.from(question))
  expect((await ann.closed).code).toBe(closeCode.tooManyUpdates)
  expect(bob.isOpen).toBe(true)
  bob.close()
})

test('an address has so many connections; one more is refused as such, the open ones stay, and a closed one makes room', async () => {
  await using scene = await open({ CONNECTIONS_PER_ADDRESS: '2' })
  const first = await scene.listen(scene.facilitator)
  const second = await scene.listen(scene.facilitator)
  const third = new Listener(scene.server.address, scene.workshopId, scene.facilitator.cookie)
  expect(await third.closed).toEqual({ code: closeCode.tooManyConnections, reason: 'tooManyConnections' })
  expect(first.isOpen && second.isOpen).toBe(true)
  first.close()
  await first.closed
  const fourth = await scene.listen(scene.facilitator)
  expect(fourth.isOpen).toBe(true)
  second.close()
  fourth.close()
})

test('a person has so many connections, and cannot take those of the others', async () => {
  await using scene = await open({ CONNECTIONS_PER_PERSON: '2' })
  const [ann, bob] = [await scene.enter('participant'), await scene.enter('participant')]
  const listeners = [await scene.listen(ann), await scene.listen(ann)]
  const third = new Listener(scene.server.address, scene.workshopId, ann.cookie)
  expect((await third.closed).code).toBe(closeCode.tooManyConnections)
  listeners.push(await scene.listen(bob))
  expect(listeners.every(({ isOpen }) => isOpen)).toBe(true)
  for (const listener of listeners) listener.close()
})

test('a workshop has so many connections, another workshop its own', async () => {
  await using scene = await open({ CONNECTIONS_PER_WORKSHOP: '1' })
  const first = await scene.listen(await scene.enter('participant'))
  const second = new Listener(scene.server.address, scene.workshopId, (await scene.enter('participant')).cookie)
  expect((await second.closed).code).toBe(closeCode.tooManyConnections)
  // The facilitator is never shut out by the others.
  const facilitator = await scene.listen(scene.facilitator)
  expect(facilitator.isOpen).toBe(true)
  facilitator.close()
  const other = await facilitated(scene.server.address)
  const elsewhere = await Listener.open(scene.server.address, other.workshopId, other.facilitator.cookie)
  expect(first.isOpen && elsewhere.isOpen).toBe(true)
  first.close()
  elsewhere.close()
})

test('who may not enter takes no place of the workshop’s', async () => {
  await using scene = await open({ CONNECTIONS_PER_WORKSHOP: '1' })
  // Handshakes that never answer the goodbye.
  const strangers = Array.from({ length: 3 }, () => upgrade(scene.server.address, scene.workshopId))
  const answers = await Promise.all(strangers.map(async (stranger) => String(await once(stranger, 'data'))))
  expect(answers.every((answer) => answer.startsWith('HTTP/1.1 101'))).toBe(true)
  const ann = await scene.listen(scene.facilitator)
  expect(ann.isOpen).toBe(true)
  // And they are not waited for.
  await Promise.all(strangers.map((stranger) => once(stranger, 'end')))
  for (const stranger of strangers) stranger.destroy()
  ann.close()
})

test('a refused handshake ends its connection, and a stop does not wait for the other side', async () => {
  const scene = await open({})
  const stranger = upgrade(scene.server.address, scene.workshopId, 'Origin: https://elsewhere.example\r\n')
  expect(String(await once(stranger, 'data'))).toMatch(/^HTTP\/1.1 403 /)
  await scene[Symbol.asyncDispose]()
  stranger.destroy()
})

test('behind a trusted proxy each visitor counts for themselves; without one, what visitors claim is ignored', async () => {
  const claimed = (scene: Awaited<ReturnType<typeof open>>, address: string) =>
    new Listener(scene.server.address, scene.workshopId, scene.facilitator.cookie, { 'x-forwarded-for': address })
  {
    await using scene = await open({ CONNECTIONS_PER_ADDRESS: '1', TRUST_PROXY: '1' })
    const first = claimed(scene, '192.0.2.1')
    const second = claimed(scene, '192.0.2.2')
    const third = claimed(scene, '192.0.2.1')
    expect((await third.closed).code).toBe(closeCode.tooManyConnections)
    for (const listener of [first, second]) {
      await listener.until(() => listener.isOpen)
      listener.close()
    }
  }
  await using scene = await open({ CONNECTIONS_PER_ADDRESS: '1' })
  const first = claimed(scene, '192.0.2.1')
  await first.until(() => first.isOpen)
  expect((await claimed(scene, '192.0.2.2').closed).code).toBe(closeCode.tooManyConnections)
  first.close()
})

test('an address creates so many workshops in an hour, and opens so many sessions', async () => {
  await using server = await TestServer.start({ WORKSHOPS_PER_HOUR: '2', JOINS_PER_HOUR: '2' })
  const { workshopId, tokens } = await createWorkshop(server.address)
  await createWorkshop(server.address)
  const third = await fetch(`${server.address}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Trop', language: 'fr', template: 'empty' }),
  })
  expect([third.status, await third.json()]).toEqual([429, { error: { code: 'tooMany' } }])
  for (let index = 0; index < 2; index++) await ApiClient.join(server.address, workshopId, tokens.participant)
  await expect(ApiClient.join(server.address, workshopId, tokens.participant)).rejects.toThrow('429')
})

test('an image larger than allowed is refused as such, a smaller one is taken, until the workshop has its most', async () => {
  await using scene = await open({ MAX_UPLOAD_MB: '1', MAX_UPLOADS_MB: '2' })
  const upload = async (size: number) => {
    const bytes = new Uint8Array(size)
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const form = new FormData()
    form.set('file', new File([bytes], 'a.png'))
    const address = `${scene.server.address}/api/workshops/${scene.workshopId}/assets`
    const answer = await fetch(address, { method: 'POST', body: form, headers: { cookie: scene.facilitator.cookie } })
    return [answer.status, await answer.json()]
  }
  expect(await upload(1024 * 1024 + 1)).toEqual([413, { error: { code: 'tooLarge' } }])
  expect(await upload(1024 * 1024)).toMatchObject([201, {}])
  expect(await upload(1024 * 1024)).toMatchObject([201, {}])
  expect(await upload(100)).toEqual([409, { error: { code: 'tooManyUploads' } }])
})

test('boards are locked and unlocked so often in a minute, not without end', async () => {
  await using scene = await open({})
  const lock = (isLocked: boolean) => scene.facilitator.send('PUT', '/locks/journey', { isLocked })
  const answers: unknown[] = []
  for (let count = 0; count < 61; count++) answers.push((await lock(count % 2 === 0))[0])
  expect(new Set(answers.slice(0, 60))).toEqual(new Set([200]))
  expect(answers.at(-1)).toBe(429)
})

test('all snapshots of a workshop take so much together; beyond, one more is refused until another goes', async () => {
  await using scene = await open({ MAX_SNAPSHOTS_MB: '1' })
  const { facilitator } = scene
  const ann = await scene.listen(facilitator)
  const before = ann.durable
  ann.edit((doc) => doc.getMap('notes').set('a', 'x'.repeat(600_000)))
  await ann.until(() => ann.durable > before)
  const keep = () => facilitator.send('POST', '/snapshots', { name: 'Matin' })
  const [status, kept] = await keep()
  expect(status).toBe(201)
  expect(await keep()).toEqual([409, { error: { code: 'tooManySnapshots' } }])
  await facilitator.send('DELETE', `/snapshots/${(kept as { id: string }).id}`)
  expect((await keep())[0]).toBe(201)
  ann.close()
})

// W19 of packages/protocol/SPEC.md
test('what is deleted on a locked board is brought back, not so often that the document grows without end', async () => {
  await using scene = await open({ MAX_DOCUMENT_MB: '1', COMPACT_AFTER_BYTES: '1000000000' })
  const bob = await scene.listen(scene.facilitator)
  const records = (listener: Listener) => listener.doc.getMap('journeys')
  bob.edit(() => records(bob).set('long', 'x'.repeat(600_000)))
  await bob.until(() => bob.durable > 0)
  await scene.facilitator.send('PUT', '/locks/journey', { isLocked: true })
  const ann = await scene.listen(await scene.enter('participant'))
  let deletions = 0
  while (ann.isOpen && deletions < 10) {
    deletions++
    ann.edit(() => records(ann).delete('long'))
    await Promise.race([ann.closed, ann.until(() => records(ann).has('long'))])
  }
  expect((await ann.closed).code).toBe(closeCode.documentTooLarge)
  expect(deletions).toBe(3)
  expect(records(bob).has('long')).toBe(true)
  bob.close()
})
